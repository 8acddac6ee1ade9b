import type { IConstruct } from 'constructs';
import { armId, SHAPES } from '../../core/azure/arm-id';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import type { IFoundryAccount } from './foundry-account-interface';
import type { IFoundryProject } from './foundry-project-interface';

/**
 * What an account is known by, whether it is created here or given by its id: the id as far as it follows from names, in lower case,
 * and the id as it is given, which may be known only after apply.
 */
export function keysOfAccount(account: IFoundryAccount): string[] {
  const { accountId, subscriptionId, resourceGroupName, accountName } = account;
  if (![subscriptionId, resourceGroupName, accountName].every(isLiteral)) return [accountId];
  return [armId({ subscriptionId, resourceGroupName, names: [accountName] }, SHAPES.account).toLowerCase(), accountId];
}

/** What a project is known by, in the same way. */
export function keysOfProject({ projectId, projectName, account }: IFoundryProject): string[] {
  const [ofAccount = ''] = keysOfAccount(account);
  if (![projectName, ofAccount].every(isLiteral)) return [projectId];
  return [`${ofAccount}/projects/${projectName}`.toLowerCase(), projectId];
}

/** What an app knows of each account or project, whichever of its keys somebody has. */
export class KnownByKeys<T> {
  private readonly known = new PerApp(() => new Map<string, T>());

  public constructor(private readonly make: () => T) {}

  public of(construct: IConstruct, keys: readonly string[]): T {
    const known = this.known.of(construct);
    const found = keys.map((key) => known.get(key)).find((one) => one !== undefined) ?? this.make();
    for (const key of keys) known.set(key, found);
    return found;
  }

  /** All of the app of a construct, each once. */
  public all(construct: IConstruct): T[] {
    return [...new Set(this.known.of(construct).values())];
  }
}

/** What tells an account from others. */
export function keyOfAccount(account: IFoundryAccount): string {
  const [key = account.accountId] = keysOfAccount(account);
  return key;
}

/** What tells a project from others. */
export function keyOfProject(project: IFoundryProject): string {
  const [key = project.projectId] = keysOfProject(project);
  return key;
}
