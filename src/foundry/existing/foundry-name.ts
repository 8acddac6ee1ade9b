import type { ProblemCode } from '../../core/validation/code';
import type { Rule } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';

/**
 * The name of an account, a project or a model deployment that is made: the service takes the same for all three.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules (read 2026-11-28)
 */
export const foundryName = (code: ProblemCode, remedy: string): Rule =>
  madeName(
    code,
    /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/,
    "letters, digits, '-', '_' and '.', 2 to 64 of them, beginning with a letter or digit",
    remedy,
  );
