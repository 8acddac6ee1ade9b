import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import { type Code, endProblem } from '../../core/validation/code';
import type { IFoundryAccount } from './foundry-account-interface';
import { FOUNDRY_CODES } from './codes';

/** Maximum number of child resources of a type in an account. */
export interface AccountLimit {
  readonly code: Code<'end'>;
  /** What they are, in the plural. */
  readonly what: string;
  readonly most: number;
}

/** @see https://learn.microsoft.com/azure/foundry/openai/quotas-limits (read 2026-11-28) */
export const PROJECT_LIMIT: AccountLimit = { code: FOUNDRY_CODES.TooManyProjects, what: 'projects', most: 250 };
export const MODEL_DEPLOYMENT_LIMIT: AccountLimit = {
  code: FOUNDRY_CODES.TooManyModelDeployments,
  what: 'model deployments',
  most: 32,
};

/** Number of children that an app creates in each account, by type. */
const MADE = new PerApp(() => new Map<string, number>());

/** Fails synthesis if the app creates more children of a type in an account, in all its stacks, than the limit. */
export function expectRoomInAccount(child: IConstruct, account: IFoundryAccount, limit: AccountLimit): void {
  const counts = MADE.of(child);
  const { accountId, accountName } = account;
  const key = `${limit.code.name} ${isLiteral(accountId) ? accountId.toLowerCase() : account.node.path}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  if (count !== limit.most + 1) return;
  child.node.addValidation({
    validate: () => [
      endProblem(
        limit.code,
        `the app creates ${counts.get(key) ?? count} ${limit.what} in account '${accountName}', and an account allows ` +
          `up to ${limit.most}; ${child.node.path} is the first one too many; create another account for more`,
      ),
    ],
  });
}
