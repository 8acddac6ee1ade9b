import type { PolicyElement } from '../../../policy/document/policy-element';
import { Choose } from '../../../policy/statements/choose';
import { SetVariable } from '../../../policy/statements/set-variable';

const ACCEPTED = 'callerAccepted';

/** Records that the checks have accepted the caller. Comes immediately after them. */
export function noteAcceptedCaller(): PolicyElement {
  return new SetVariable({ name: ACCEPTED, value: '@(true)' });
}

/**
 * Statements of section on-error that run only for accepted callers. Some checks, such as `check-header` and `ip-filter`,
 * end a request there, so the position of a statement is not sufficient.
 */
export function forAcceptedCallers(statements: readonly PolicyElement[]): PolicyElement[] {
  if (statements.length === 0) return [];
  const condition = `@(context.Variables.ContainsKey("${ACCEPTED}"))`;
  return [new Choose({ branches: [{ condition, statements: [...statements] }] })];
}
