import type { Construct, IConstruct } from 'constructs';
import { SHAPES } from '../../core/azure/arm-id';
import { ContainerRegistryGrants } from './container-registry-grants';
import { existingId, ExistingResource } from './existing-resource';

/** A container registry with the images of hosted agents. */
export interface IContainerRegistry extends IConstruct {
  /** Full resource id of what roles are assigned on. */
  readonly resourceId: string;
  /** Rights on it, named after what they allow. */
  readonly grants: ContainerRegistryGrants;
}

/**
 * An existing container registry with the images of hosted agents.
 *
 * It must accept tokens of Azure Resource Manager (`azureADAuthenticationAsArmPolicy`).
 *
 * Throws `InvalidResourceId`.
 *
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-roles
 */
export class ContainerRegistry extends ExistingResource implements IContainerRegistry {
  /** A registry with registry-wide permissions. */
  public static fromRegistryId(scope: Construct, id: string, registryId: string): IContainerRegistry {
    return new ContainerRegistry(scope, id, existingId(scope, id, registryId, SHAPES.registry));
  }

  /** A registry with repository permissions, where AcrPull has no effect. */
  public static fromRepositoryPermissionsRegistryId(
    scope: Construct,
    id: string,
    registryId: string,
  ): IContainerRegistry {
    const registry = new ContainerRegistry(scope, id, existingId(scope, id, registryId, SHAPES.registry));
    registry.byRepository = true;
    return registry;
  }

  private byRepository = false;

  /** Rights on it, named after what they allow. */
  public get grants(): ContainerRegistryGrants {
    return ContainerRegistryGrants._make(this, this.resourceId, this.byRepository);
  }
}
