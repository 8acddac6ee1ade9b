import { ApplicationApiAccess } from '@cdktf/provider-azuread/lib/application-api-access';
import { ApplicationPreAuthorized } from '@cdktf/provider-azuread/lib/application-pre-authorized';
import { ServicePrincipalDelegatedPermissionGrant } from '@cdktf/provider-azuread/lib/service-principal-delegated-permission-grant';
import { type ITerraformDependable, Lazy, type TerraformResource } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { recordAccess } from '../../access/access-record';
import { Grant } from '../../access/grant';
import type { Principal } from '../../access/principal';
import { labelInId, nameAfter } from '../../core/terraform/named-after';
import { withinStack } from '../../core/terraform/within-stack';
import { Problems } from '../../core/validation/problems';
import { assignAppRole } from './app-role-assignment';
import { PERMISSION_CODES } from './codes';
import { Consent } from './consent';
import type { IEntraResource } from './entra-resource-interface';
import type { MayCallOptions } from './may-call-options';
import { type MayCallPlan, planMayCall } from './may-call-plan';
import { checkPermissions } from './permission-validation';

/** An app that asks for permissions. */
export interface PermissionClient {
  /** What tells it from all other apps. */
  readonly key: string;
  readonly clientId: string;
  /** Its service principal. */
  readonly principal: Principal;
  /** Resource id of its registration, where it is registered here: what it asks for is declared there. */
  readonly applicationId?: string;
  readonly dependables: ITerraformDependable[];
}

/** The one owner of each pair of app and resource: the directory keeps a grant for each, and two resources would fight about it. */
const PAIRS = new WeakMap<IConstruct, Map<string, ApiPermission>>();

/**
 * What one app may do at one resource: declared, and granted as its `consent` says. A further call for the pair adds to it.
 *
 * @internal
 */
export class ApiPermission extends Construct {
  /** The permissions of the pair. Throws `PermissionTaken` where another construct has them. */
  public static of(
    scope: Construct,
    client: PermissionClient,
    resource: IEntraResource,
    options: MayCallOptions,
  ): Grant {
    const problems = Problems.withProviderCheck(scope);
    problems.demand({ resource, options });
    const plan = planMayCall(options);
    const { consent } = plan;
    checkPermissions(problems, resource, plan, client.applicationId !== undefined);
    const { root } = scope.node;
    const pairs = PAIRS.get(root) ?? new Map<string, ApiPermission>();
    PAIRS.set(root, pairs);
    const key = JSON.stringify([client.key, resource._key]);
    const given = pairs.get(key);
    problems.when(given !== undefined && given.node.scope !== scope, PERMISSION_CODES.PermissionTaken, () => ({
      message: `${given?.node.path ?? ''} has the permissions of this app at ${resource.resourceName}`,
      remedy: 'call mayCall of the same construct: what it asks for is merged',
    }));
    problems.when(given !== undefined && given.consent !== consent, PERMISSION_CODES.ConsentContradiction, () => ({
      message: `${resource.resourceName} is asked for with consent ${given?.consent ?? ''} and ${consent}`,
      remedy: 'ask for all of its permissions with the same consent',
    }));
    problems.throwIfAny();
    const made = given ?? new ApiPermission(scope, client, resource, consent);
    pairs.set(key, made);
    made.add(plan);
    return new Grant(made.dependables);
  }

  private readonly scopes: string[] = [];
  private readonly appRoles: string[] = [];
  private readonly made: ITerraformDependable[] = [];

  private constructor(
    scope: Construct,
    private readonly client: PermissionClient,
    private readonly target: IEntraResource,
    private readonly consent: Consent,
  ) {
    super(scope, `MayCall-${labelInId(target.node.path)}`);
    nameAfter(this, target.node.path);
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [...this.made];
  }

  private add({ scopes, appRoles, isKnownClient }: MayCallPlan): void {
    this.scopes.push(...scopes.filter((one) => !this.scopes.includes(one)));
    this.appRoles.push(...appRoles.filter((one) => !this.appRoles.includes(one)));
    if (this.client.applicationId !== undefined) this.declare(this.client.applicationId);
    if (this.consent === Consent.PRE_AUTHORIZED) this.preAuthorize(this.target._offer.applicationId ?? '');
    if (this.consent === Consent.ADMIN) this.consentForAll();
    if (isKnownClient) this.target._offer.addKnownClient?.(this.client.clientId);
  }

  private declare(applicationId: string): void {
    this.once('Declared', (id) => {
      return new ApplicationApiAccess(this, id, {
        applicationId,
        apiClientId: this.target.clientId,
        scopeIds: this.scopeIds,
        roleIds: this.roleIds,
        dependsOn: this.awaited,
      });
    });
  }

  private preAuthorize(applicationId: string): void {
    this.once('PreAuthorized', (id) => {
      const made = new ApplicationPreAuthorized(this, id, {
        applicationId,
        authorizedClientId: this.client.clientId,
        permissionIds: this.scopeIds,
        dependsOn: this.awaited,
      });
      this.record(made, 'pre-authorized');
      return made;
    });
  }

  private consentForAll(): void {
    const { client, target } = this;
    if (this.scopes.length > 0) {
      this.once('Consent', (id) => {
        const made = new ServicePrincipalDelegatedPermissionGrant(this, id, {
          servicePrincipalObjectId: client.principal.objectId,
          resourceServicePrincipalObjectId: target.servicePrincipalObjectId,
          claimValues: Lazy.listValue({ produce: () => this.scopes }),
          dependsOn: this.awaited,
        });
        this.record(made, 'consent for all users');
        return made;
      });
    }
    for (const value of this.appRoles) {
      const spec = { resource: target, principal: client.principal, value, grantedBy: 'mayCall' };
      this.made.push(...assignAppRole(this, `AppRole-${value}`, spec).filter((one) => !this.made.includes(one)));
    }
  }

  private once(id: string, make: (id: string) => TerraformResource): void {
    if (this.node.tryFindChild(id) === undefined) this.made.push(make(id));
  }

  private get awaited(): ITerraformDependable[] | undefined {
    return withinStack(this, [...this.client.dependables, ...this.target.dependables]);
  }

  private get scopeIds(): string[] {
    return Lazy.listValue(
      { produce: () => this.scopes.map((value) => this.target.scopeId(value)) },
      { omitEmpty: true },
    );
  }

  private get roleIds(): string[] {
    return Lazy.listValue(
      { produce: () => this.appRoles.map((value) => this.target.appRoleId(value)) },
      { omitEmpty: true },
    );
  }

  private record(resource: TerraformResource, how: string): void {
    recordAccess(resource, {
      scope: this.target,
      scopeId: this.target.resourceName,
      principal: this.client.principal,
      roleName: Lazy.stringValue({ produce: () => `${this.scopes.map((one) => `scope ${one}`).join(', ')}: ${how}` }),
      grantedBy: 'mayCall',
      isEligible: false,
    });
  }
}
