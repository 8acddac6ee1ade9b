import type { Construct } from 'constructs';
import { AzureRole } from '../azure-role';
import type { Grant } from '../grant';
import type { Principal } from '../principal';
import { ResourceGrants } from './resource-grants';

/** Rights on a container registry. */
export class ContainerRegistryGrants extends ResourceGrants {
  /** Created by the registry: `registry.grants`. */
  public constructor(
    scope: Construct,
    resourceId: string,
    private readonly byRepository: boolean,
  ) {
    super(scope, resourceId, 'containerRegistry');
  }

  /** AcrPull, or Container Registry Repository Reader on a registry with repository permissions: pulls images. */
  public pull(principal: Principal): Grant {
    const role = this.byRepository ? AzureRole.CONTAINER_REGISTRY_REPOSITORY_READER : AzureRole.ACR_PULL;
    return this.give('Pull', role, principal);
  }
}
