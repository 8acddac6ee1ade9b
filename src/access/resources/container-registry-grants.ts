import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import type { Grant } from '../grant';
import type { Principal } from '../principal';
import { awaitRole } from '../role-wait';
import { ResourceGrants } from './resource-grants';

/**
 * Rights on a container registry.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers
 */
export class ContainerRegistryGrants extends ResourceGrants {
  /**
   * Created by the registry: `registry.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, resourceId: string, byRepository: boolean): ContainerRegistryGrants {
    return new ContainerRegistryGrants(scope, resourceId, byRepository);
  }

  private constructor(
    private readonly registry: Construct,
    private readonly registryId: string,
    private readonly byRepository: boolean,
  ) {
    super(registry, registryId, 'containerRegistry');
  }

  /** AcrPull, or Container Registry Repository Reader on a registry with repository permissions: pulls images. */
  public pull(principal: Principal): Grant {
    const role = this.byRepository ? AzureRole.CONTAINER_REGISTRY_REPOSITORY_READER : AzureRole.ACR_PULL;
    return this._give('Pull', role, principal);
  }

  /**
   * What stands once the right to pull counts. The wait is made next to the role, once for each principal.
   *
   * @internal
   */
  public _awaitPull(principal: Principal, seconds: number): ITerraformDependable[] {
    const { dependables } = this.pull(principal);
    const role = { scopeId: this.registryId, principal, dependables };
    return awaitRole(this.registry, `PullCounts-${principal.key}`, role, seconds);
  }
}
