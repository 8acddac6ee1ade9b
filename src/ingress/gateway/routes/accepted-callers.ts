import type { PolicyElement } from '../../../policy/document/policy-element';
import { Choose } from '../../../policy/statements/choose';
import { SetVariable } from '../../../policy/statements/set-variable';

const ACCEPTED = 'callerAccepted';

/** Notes that the checks have accepted the caller. Stands right after them. */
export function noteAcceptedCaller(): PolicyElement {
  return new SetVariable({ name: ACCEPTED, value: '@(true)' });
}

/**
 * Statements of section on-error that run for accepted callers alone. Some checks end a request there, such as
 * `check-header` and `ip-filter`, so that the position of a statement alone says nothing.
 */
export function forAcceptedCallers(statements: readonly PolicyElement[]): PolicyElement[] {
  if (statements.length === 0) return [];
  const condition = `@(context.Variables.ContainsKey("${ACCEPTED}"))`;
  return [new Choose({ branches: [{ condition, statements: [...statements] }] })];
}
