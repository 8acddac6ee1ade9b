import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import { Awaited } from '../../core/terraform/awaited';
import { warn } from '../../core/validation/warn';
import { FOUNDRY_CODES } from './codes';
import { keysOfAccount, keysOfProject, KnownByKeys } from './foundry-keys';
import type { IFoundryAccount } from './foundry-account-interface';
import type { IFoundryProject } from './foundry-project-interface';

/** What is awaited of the accounts and projects of an app, by all that they are known by. */
const AWAITED = new KnownByKeys(() => new Awaited());

/** What is created in an account waits for this, too: its private endpoints. */
export function awaitedOf(account: IFoundryAccount): Awaited {
  return AWAITED.of(account, keysOfAccount(account));
}

/** What is created in a project waits for this, too: its own data stores. */
export function awaitedOfProject(project: IFoundryProject): Awaited {
  return AWAITED.of(project, keysOfProject(project));
}

/**
 * Has what was created before, and what is created later, wait for something new. Warns of what cannot.
 *
 * @param needed what the new one itself waits for
 */
export function addAwaited(
  scope: IConstruct,
  awaited: Awaited,
  dependables: readonly ITerraformDependable[],
  needed: readonly ITerraformDependable[],
): void {
  for (const resource of awaited.add(dependables, needed)) {
    warn(
      scope,
      FOUNDRY_CODES.StackDeployedBefore,
      `${resource.node.path} should wait for ${scope.node.path}, and its stack is deployed before; remove the dependency ` +
        'between the two stacks, or create both in one',
    );
  }
}
