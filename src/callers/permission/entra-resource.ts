import { DataAzureadServicePrincipal } from '@cdktf/provider-azuread/lib/data-azuread-service-principal';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ForgottenResource } from '../../core/terraform/forgotten-resource';
import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { warn } from '../../core/validation/warn';
import { PERMISSION_CODES } from './codes';
import { EntraResourceGrants } from './entra-resource-grants';
import type { IEntraResource } from './entra-resource-interface';
import type { EntraResourceOptions } from './entra-resource-options';
import { CLIENT_ID } from './permission-validation';
import type { PermissionOffer } from './permission-offer';
import { type PublishedResource, PUBLISHED_RESOURCES } from './published-resources';

const RESOURCE_ID = 'Resource';

/**
 * A resource that exists in the tenant: one of Microsoft, or an API that somebody else registered. It is looked up, and never managed.
 *
 * Ids of its scopes and app roles are looked up at apply by their values: no id has to be right here, and where the resource is missing
 * in the tenant the plan says so. That of Microsoft Foundry is there once somebody used Foundry or Azure Machine Learning in the tenant.
 *
 * Throws `InvalidAppClientId`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/app-objects-and-service-principals
 */
export class EntraResource extends Construct implements IEntraResource {
  /** Agents and models of Microsoft Foundry: tokens for `https://ai.azure.com`, its scope `user_impersonation`. */
  public static foundry(scope: Construct, id: string, options?: EntraResourceOptions): EntraResource {
    return new EntraResource(scope, id, PUBLISHED_RESOURCES.foundry, options);
  }

  /** Data of Azure Storage: tokens for `https://storage.azure.com`, its scope `user_impersonation`. */
  public static storage(scope: Construct, id: string, options?: EntraResourceOptions): EntraResource {
    return new EntraResource(scope, id, PUBLISHED_RESOURCES.storage, options);
  }

  /** Microsoft Graph: scopes such as `openid`, `profile` and `User.Read`, app roles such as `User.Read.All`. */
  public static graph(scope: Construct, id: string, options?: EntraResourceOptions): EntraResource {
    return new EntraResource(scope, id, PUBLISHED_RESOURCES.graph, options);
  }

  /** Azure AI services: tokens for `https://cognitiveservices.azure.com`, its scope `user_impersonation`. Agents take no such tokens. */
  public static cognitiveServices(scope: Construct, id: string, options?: EntraResourceOptions): EntraResource {
    return new EntraResource(scope, id, PUBLISHED_RESOURCES['cognitive-services'], options);
  }

  /** Any other resource, by its application (client) id. */
  public static fromClientId(
    scope: Construct,
    id: string,
    clientId: string,
    options?: EntraResourceOptions,
  ): IEntraResource {
    return new EntraResource(scope, id, { clientId }, options);
  }

  public readonly clientId: string;
  public readonly resourceName: string;
  public readonly grants: EntraResourceGrants;
  /** The underlying data source; not there with `createIfMissing`. */
  public readonly lookup?: DataAzureadServicePrincipal;
  /** The underlying resource; there with `createIfMissing` alone. */
  public readonly resource?: ServicePrincipal;
  /** @internal */
  public readonly _key: string;
  /** @internal */
  public readonly _offer: PermissionOffer;

  private constructor(scope: Construct, id: string, known: PublishedResource, options: EntraResourceOptions = {}) {
    super(scope, id);
    const { clientId } = known;
    const problems = Problems.withProviderCheck(this);
    problems.demand({ clientId });
    problems.check('clientId', clientId, CLIENT_ID);
    problems.check('displayName', options.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
    problems.throwIfAny();

    this.clientId = clientId;
    this.resourceName = options.displayName ?? known.name ?? this.node.path;
    this._key = isLiteral(clientId) ? clientId.toLowerCase() : this.node.path;
    this._offer = known.hasNoAppRoles === true ? { appRoles: new Map() } : {};
    this.grants = EntraResourceGrants._make(this, this);
    if (options.createIfMissing === true) this.resource = this.make(clientId);
    else {
      this.lookup = new DataAzureadServicePrincipal(this, 'Lookup', { clientId });
      // Without createIfMissing it stays in the tenant, where everybody uses it.
      new ForgottenResource(this, RESOURCE_ID, ServicePrincipal.tfResourceType);
    }
  }

  public get servicePrincipalObjectId(): string {
    return this.found.objectId;
  }

  public get dependables(): ITerraformDependable[] {
    return this.resource === undefined ? [] : [this.resource];
  }

  public scopeId(value: string): string {
    return this.found.oauth2PermissionScopeIds.lookup(value);
  }

  public appRoleId(value: string): string {
    return this.found.appRoleIds.lookup(value);
  }

  private get found(): Pick<ServicePrincipal, 'objectId' | 'oauth2PermissionScopeIds' | 'appRoleIds'> {
    return (this.resource ?? this.lookup) as ServicePrincipal;
  }

  private make(clientId: string): ServicePrincipal {
    warn(
      this,
      PERMISSION_CODES.ResourceMadeWhereMissing,
      `the service principal of ${this.resourceName} is created where it is missing, and destroying this stack deletes it for all of the ` +
        'tenant, wherever it came from; leave createIfMissing out once the tenant has it, and it stays',
    );
    // Of a service principal of Microsoft nothing is managed but that it is there.
    return new ServicePrincipal(this, RESOURCE_ID, {
      clientId,
      useExisting: true,
      lifecycle: { ignoreChanges: 'all' },
    });
  }
}
