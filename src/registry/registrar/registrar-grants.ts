import type { Construct } from 'constructs';
import { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import { EntraResource } from '../../callers/permission/entra-resource';
import { Problems } from '../../core/validation/problems';
import { REGISTRAR_CODES } from './codes';
import { DirectoryRoleGrant } from './directory-role-grant';
import { REGISTRY_PERMISSIONS, REGISTRY_ROLES } from './registry-permissions';

/**
 * What a registrar may do. A job that was granted before is granted once.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export class RegistrarGrants {
  /**
   * Created by the registrar: `registrar.grants`.
   *
   * @internal
   */
  public static _make(scope: Construct, principal: Principal): RegistrarGrants {
    return new RegistrarGrants(scope, principal);
  }

  private constructor(
    private readonly scope: Construct,
    private readonly principal: Principal,
  ) {}

  /** `AgentRegistration`: the registry of Agent 365. */
  public registrations(): Grant {
    return this.job('registrations');
  }

  /** `AgentInstance` and `AgentCardManifest`: all entries of the older registry, and their cards. */
  public instances(): Grant {
    return this.job('instances');
  }

  /**
   * The same for those entries alone that name the app as `managedByAppId`. Throws `PermissionOfAppsOnly`.
   */
  public managedInstances(): Grant {
    this.demand(!this.isPerson, 'managedInstances', 'instances');
    return this.job('managedInstances');
  }

  /** `AgentInstance` with a card of others, which it does not change. */
  public sharedCards(): Grant {
    return this.job('sharedCards');
  }

  /** `AgentCollection`, and memberships in it. */
  public collections(): Grant {
    return this.job('collections');
  }

  /** Memberships in the collection that every agent looks into. */
  public discoverableByAll(): Grant {
    return this.job('discoverableByAll');
  }

  /** Memberships in the quarantine. */
  public quarantine(): Grant {
    return this.job('quarantine');
  }

  /**
   * Looks at all agents in the Microsoft 365 admin center, and changes none: the role AI Reader. For people. Throws `RoleOfPeopleOnly`.
   */
  public inventory(): Grant {
    const problems = Problems.withProviderCheck(this.scope);
    problems.when(!this.isPerson, REGISTRAR_CODES.RoleOfPeopleOnly, () => ({
      message: `inventory is granted to ${this.principal.displayName}, a ${this.principal.kind}`,
      remedy: 'grant it to a person or a group; apps read entries with the permissions of the other grants',
    }));
    problems.throwIfAny();
    return this.role('reader');
  }

  private get isPerson(): boolean {
    return this.principal.principalType !== 'ServicePrincipal';
  }

  private job(name: keyof typeof REGISTRY_PERMISSIONS): Grant {
    // Whatever a person does in the registry takes this one role.
    if (this.isPerson) return this.role('administrator');
    const grants = REGISTRY_PERMISSIONS[name].map((value) => this.graph.grants.appRole(this.principal, value));
    return new Grant(grants.flatMap(({ dependables }) => dependables));
  }

  private role(name: keyof typeof REGISTRY_ROLES): Grant {
    const template = REGISTRY_ROLES[name];
    const id = template.name.replace(/ /g, '');
    const given = this.scope.node.tryFindChild(id);
    const made =
      given instanceof DirectoryRoleGrant ? given : new DirectoryRoleGrant(this.scope, id, this.principal, template);
    return new Grant(made.dependables);
  }

  private get graph(): EntraResource {
    const given = this.scope.node.tryFindChild('Graph');
    return given instanceof EntraResource ? given : EntraResource.graph(this.scope, 'Graph');
  }

  private demand(isRight: boolean, asked: string, instead: string): void {
    const problems = Problems.withProviderCheck(this.scope);
    problems.when(!isRight, REGISTRAR_CODES.PermissionOfAppsOnly, () => ({
      message: `${asked} is granted to ${this.principal.displayName}, a ${this.principal.kind}, and is a permission of apps`,
      remedy: `grant ${instead}`,
    }));
    problems.throwIfAny();
  }
}
