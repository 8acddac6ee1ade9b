import type { TerraformStack } from 'cdktf';
import { AccessGuardrails } from '../../../src/people';
import { synthesize } from '../../support/synthesize';
import type { StackJson } from '../../support/stack-json';
import { suppressed } from '../../access/given';

/** What the guardrails of a stack say. */
export interface Verdict {
  /** Codes of errors that stop the synthesis, in the order they are listed. */
  readonly errors: string[];
  /** Codes of warnings. */
  readonly warnings: string[];
  /** Reasons of rules that are suppressed, by construct path and code. */
  readonly suppressed: Record<string, Record<string, string>>;
  /** All that was said, in full. */
  readonly text: string;
}

const CODE = /\[([A-Z]\w+)\]/g;

export const FINE: Omit<Verdict, 'text'> = { errors: [], warnings: [], suppressed: {} };

/** Synthesizes a stack with guardrails. An error that is none of theirs is thrown on. */
export function verdictOf(build: (scope: TerraformStack) => void): Verdict {
  let stack: StackJson;
  try {
    stack = synthesize((scope) => {
      build(scope);
      AccessGuardrails.addTo(scope);
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    const errors = codesIn(text);
    if (errors.length === 0) throw error;
    return { errors, warnings: [], suppressed: {}, text };
  }
  const text = stack.warnings.join('\n');
  return { errors: [], warnings: codesIn(text), suppressed: suppressed(stack), text };
}

function codesIn(text: string): string[] {
  return [...text.matchAll(CODE)].map(([, code = '']) => code);
}
