import type { Problems } from '../../core/validation/problems';
import { TARGET_CODES } from './codes';

/** An agent that speaks no protocol would answer nobody. */
export function checkAnyProtocol(problems: Problems, what: string, protocols: readonly unknown[] | undefined): void {
  problems.when(protocols?.length === 0, TARGET_CODES.NoProtocol, () => ({
    message: `${what} is empty`,
    remedy: 'list at least one, or leave protocols out for Responses',
  }));
}
