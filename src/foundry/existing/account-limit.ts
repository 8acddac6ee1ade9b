import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Code, endProblem } from '../../core/validation/code';
import type { IFoundryAccount } from './foundry-account-interface';
import { FOUNDRY_CODES } from './codes';

/** How many of a kind an account takes. */
export interface AccountLimit {
  readonly code: Code<'end'>;
  /** What they are, in the plural. */
  readonly what: string;
  readonly most: number;
}

/** @see https://learn.microsoft.com/azure/foundry/openai/quotas-limits (read 2026-11-28) */
export const PROJECTS: AccountLimit = { code: FOUNDRY_CODES.TooManyProjects, what: 'projects', most: 250 };
export const MODEL_DEPLOYMENTS: AccountLimit = {
  code: FOUNDRY_CODES.TooManyModelDeployments,
  what: 'model deployments',
  most: 32,
};

/** What an app makes in each account, by kind. */
const MADE = new WeakMap<IConstruct, Map<string, number>>();

/** Has synthesis fail where the app makes more of a kind in an account, in whichever stacks, than it takes. */
export function expectRoomInAccount(child: IConstruct, account: IFoundryAccount, limit: AccountLimit): void {
  const { root } = child.node;
  const counts = MADE.get(root) ?? new Map<string, number>();
  MADE.set(root, counts);
  const { accountId, accountName } = account;
  const key = `${limit.code.name} ${isLiteral(accountId) ? accountId.toLowerCase() : account.node.path}`;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  if (count !== limit.most + 1) return;
  child.node.addValidation({
    validate: () => [
      endProblem(
        limit.code,
        `the app makes ${counts.get(key) ?? count} ${limit.what} in account '${accountName}', and an account takes ` +
          `${limit.most}; ${child.node.path} is the first too many; make another account for more`,
      ),
    ],
  });
}
