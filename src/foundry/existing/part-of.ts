import { type ArmIdParts } from '../../core/azure/arm-id';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { FOUNDRY_CODES } from './codes';
import type { IFoundryAccount } from './foundry-account-interface';
import type { IFoundryProject } from './foundry-project-interface';

/** What says which account something is part of, and of which of its projects, if of one. */
interface Owner {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly accountName: string;
  readonly projectName?: string;
}

/** Whom filters, models and connections belong to, as far as that is known of them. */
const OWNERS = new WeakMap<object, Owner>();

/** Notes that something is part of an account. */
export function notePartOfAccount(part: object, account: IFoundryAccount): void {
  OWNERS.set(part, account);
}

/** Notes that something is part of a project. */
export function notePartOfProject(part: object, { account, projectName }: IFoundryProject): void {
  const { subscriptionId, resourceGroupName, accountName } = account;
  OWNERS.set(part, { subscriptionId, resourceGroupName, accountName, projectName });
}

/** Notes what the id of something existing says: first the name of its account, then that of its project, if it is part of one. */
export function notePartById(part: object, { names, ...rest }: ArmIdParts, isOfProject = false): void {
  const [accountName = '', projectName] = names;
  OWNERS.set(part, { ...rest, accountName, projectName: isOfProject ? projectName : undefined });
}

/** Notes that something is part of what another thing is part of. */
export function notePartLike(part: object, other: object): void {
  const owner = OWNERS.get(other);
  if (owner !== undefined) OWNERS.set(part, owner);
}

/** Adds a problem if something is part of another account than what uses it. What is not known while synthesizing passes. */
export function checkPartOfAccount(
  problems: Problems,
  what: string,
  part: object | undefined,
  account: IFoundryAccount,
): void {
  const owner = part && OWNERS.get(part);
  if (owner !== undefined) checkOwner(problems, what, owner, account);
}

/** Adds a problem if a project is one of another account. */
export function checkProjectOf(
  problems: Problems,
  what: string,
  { account: holder }: IFoundryProject,
  account: IFoundryAccount,
): void {
  checkOwner(problems, what, holder, account);
}

function checkOwner(problems: Problems, what: string, owner: Owner, account: IFoundryAccount): void {
  problems.when(isOtherAccount(owner, account), FOUNDRY_CODES.PartOfOtherAccount, () => ({
    message: `${what} is part of ${nameOf(owner)}${inGroup(owner, account)}, and not of ${nameOf(account)}`,
    remedy: 'give one of the same account',
  }));
}

/** The same for what uses it in a project, which also sees what is part of its account. */
export function checkPartOfProject(
  problems: Problems,
  what: string,
  part: object | undefined,
  { account, projectName }: IFoundryProject,
): void {
  checkPartOfAccount(problems, what, part, account);
  const owner = part && OWNERS.get(part);
  if (owner?.projectName === undefined || isOtherAccount(owner, account)) return;
  const other = owner.projectName;
  problems.when(differ(other, projectName), FOUNDRY_CODES.PartOfOtherProject, () => ({
    message: `${what} is part of project ${quote(other)}, and not of ${quote(projectName)}`,
    remedy: 'give one of the same project, or of its account',
  }));
}

const KEYS = ['subscriptionId', 'resourceGroupName', 'accountName'] as const;

function isOtherAccount(one: Owner, other: Owner): boolean {
  return KEYS.some((key) => differ(one[key], other[key]));
}

/** Where the names are the same, the group tells the two accounts apart. */
function inGroup(one: Owner, other: Owner): string {
  return differ(one.accountName, other.accountName) ? '' : ` in resource group ${quote(one.resourceGroupName)}`;
}

const nameOf = ({ accountName }: Owner): string =>
  isLiteral(accountName) ? `account ${quote(accountName)}` : 'an account whose name is known only after apply';

/** Azure compares names case-insensitively. */
function differ(one: string, other: string): boolean {
  return [one, other].every(isLiteral) && one.toLowerCase() !== other.toLowerCase();
}
