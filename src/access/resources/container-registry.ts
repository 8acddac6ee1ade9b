import type { Construct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { ContainerRegistryGrants } from './container-registry-grants';
import { existingId, ExistingResource } from './existing-resource';

/**
 * A container registry that exists, which holds the images of hosted agents.
 *
 * It has to accept tokens of Azure Resource Manager (`azureADAuthenticationAsArmPolicy`).
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-roles
 */
export class ContainerRegistry extends ExistingResource {
  /** A registry that gives rights on the whole of it. */
  public static fromRegistryId(scope: Construct, id: string, registryId: string): ContainerRegistry {
    return new ContainerRegistry(scope, id, existingId(scope, id, registryId, SHAPES.registry));
  }

  /** A registry that gives rights by repository, where AcrPull counts for nothing. */
  public static fromRepositoryPermissionsRegistryId(
    scope: Construct,
    id: string,
    registryId: string,
  ): ContainerRegistry {
    const registry = new ContainerRegistry(scope, id, existingId(scope, id, registryId, SHAPES.registry));
    registry.byRepository = true;
    return registry;
  }

  private byRepository = false;

  /** Rights on it, named after what they allow. */
  public get grants(): ContainerRegistryGrants {
    return new ContainerRegistryGrants(this, this.resourceId, this.byRepository);
  }
}
