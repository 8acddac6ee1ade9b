import type { Code } from '../../src/core/validation/code';

/** A code of a test's own, which is in no register. */
export function codeNamed(name: string): Code<'error'> {
  return { name, kind: 'error', meaning: 'What a test finds.', remedy: 'Change the test.' };
}
