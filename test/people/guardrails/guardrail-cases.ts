import type { TerraformStack } from 'cdktf';
import { AccessGuardrails } from '../../../src/people';
import { FINE, verdictOf } from './guarded';

type Build = (scope: TerraformStack) => void;

/** One rule, with what it finds and what it leaves alone. */
export interface RuleCase {
  readonly code: string;
  readonly isError: boolean;
  /** Each is found once. */
  readonly violating: readonly [what: string, build: Build][];
  readonly conforming: readonly [what: string, build: Build][];
}

const REASON = 'accepted by the platform board';

/** Proves of every rule that it finds what it should, nothing else, and that it can be suppressed with a reason. */
export function proveRules(rules: readonly RuleCase[]): void {
  describe.each(rules)('$code', ({ code, isError, violating, conforming }) => {
    const found = isError ? { errors: [code], warnings: [] } : { errors: [], warnings: [code] };

    test.each(violating)('finds %s', (_, build) => {
      const { errors, warnings } = verdictOf(build);
      expect({ errors, warnings }).toEqual(found);
    });

    test.each(violating)('is silent where a reason is given for %s', (_, build) => {
      const { errors, warnings, suppressed } = verdictOf((scope) => {
        build(scope);
        AccessGuardrails.suppress(scope, code, REASON);
      });
      expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
      expect(Object.values(suppressed)).toEqual([{ [code]: REASON }]);
    });

    test.each(conforming)('leaves alone %s', (_, build) => {
      expect(verdictOf(build)).toMatchObject(FINE);
    });
  });
}
