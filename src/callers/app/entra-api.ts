import { ApplicationAppRoleA as ApplicationAppRole } from '@cdktf/provider-azuread/lib/application-app-role';
import { ApplicationIdentifierUri } from '@cdktf/provider-azuread/lib/application-identifier-uri';
import { ApplicationKnownClients } from '@cdktf/provider-azuread/lib/application-known-clients';
import { ApplicationPermissionScope } from '@cdktf/provider-azuread/lib/application-permission-scope';
import { Lazy } from 'cdktf';
import type { Construct } from 'constructs';
import { present } from '../../core/terraform/present';
import { EntraResourceGrants } from '../permission/entra-resource-grants';
import type { IEntraResource } from '../permission/entra-resource-interface';
import type { PermissionOffer } from '../permission/permission-offer';
import { EntraAppBase } from './entra-app-base';
import { type EntraApiPlan, planEntraApi } from './entra-api-plan';
import type { EntraApiProps } from './entra-api-props';
import { checkEntraApi, warnOfEntraApi } from './entra-api-validation';

/**
 * An API of your own: its registration with scopes and app roles, and its service principal. It may call others, too, on behalf of the user
 * (`mayCall`).
 *
 * Access tokens are of version 2: the audience to check is the client id, and the issuer `https://login.microsoftonline.com/{tenant}/v2.0`.
 * Ids of scopes and roles follow from the path of the construct and stay: under another path they are other permissions, unless `scopeId`
 * and `roleId` are given. To give a scope that exists another id, remove it in one apply and add it in the next: two scopes of one value are
 * refused.
 *
 * A deleted app is kept for 30 days, and may reserve its identifier URI meanwhile.
 *
 * Throws `DuplicatePermissionValue`, `InvalidPermissionValue` and others; warns with `IdentifierUriMayBeRefused`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/quickstart-configure-app-expose-web-apis
 */
export class EntraApi extends EntraAppBase implements IEntraResource {
  /** App roles for principals that exist. */
  public readonly grants: EntraResourceGrants;
  /** Name under which clients ask for tokens: `{identifierUri}/{scope}`. */
  public readonly identifierUri: string;

  private readonly plan: EntraApiPlan;
  private readonly knownClientIds: string[] = [];

  public constructor(scope: Construct, id: string, props: EntraApiProps) {
    super(scope, id, props, (problems) => {
      checkEntraApi(problems, props);
    });
    this.plan = planEntraApi(this.node.path, props);
    this.grants = EntraResourceGrants._make(this, this);
    this.identifierUri = this.plan.identifierUri._of(this.clientId);
    this._parts.push(
      new ApplicationIdentifierUri(this, 'IdentifierUri', {
        applicationId: this.applicationId,
        identifierUri: this.identifierUri,
      }),
    );
    this.addScopes();
    this.addAppRoles();
    warnOfEntraApi(this, this.plan);
  }

  public get resourceName(): string {
    return this.node.path;
  }

  public scopeId(value: string): string {
    const found = this.plan.scopes.find(({ scopeValue }) => scopeValue === value);
    return present(found, `scope ${value}`).scopeId;
  }

  public appRoleId(value: string): string {
    const found = this.plan.appRoles.find(({ roleValue }) => roleValue === value);
    return present(found, `app role ${value}`).roleId;
  }

  /** @internal */
  public get _key(): string {
    return this.node.path;
  }

  /** @internal */
  public get _offer(): PermissionOffer {
    return {
      applicationId: this.applicationId,
      scopes: this.plan.scopes.map(({ scopeValue }) => scopeValue),
      appRoles: new Map(this.plan.appRoles.map((one) => [one.roleValue, one])),
      addKnownClient: (clientId) => {
        this.addKnownClient(clientId);
      },
    };
  }

  private addScopes(): void {
    for (const one of this.plan.scopes) {
      this._parts.push(
        new ApplicationPermissionScope(this, `Scope-${one.scopeValue}`, {
          applicationId: this.applicationId,
          scopeId: one.scopeId,
          value: one.scopeValue,
          type: one.isForAdmins ? 'Admin' : 'User',
          adminConsentDisplayName: one.displayName,
          adminConsentDescription: one.description,
          userConsentDisplayName: one.userDisplayName,
          userConsentDescription: one.userDescription,
          // A removed one goes after the clients that are pre-authorized for it have let go of it: Microsoft Graph removes one that is in
          // use, and refuses every later change of these clients.
          lifecycle: { createBeforeDestroy: true },
        }),
      );
    }
  }

  private addAppRoles(): void {
    for (const one of this.plan.appRoles) {
      this._parts.push(
        new ApplicationAppRole(this, `Role-${one.roleValue}`, {
          applicationId: this.applicationId,
          roleId: one.roleId,
          value: one.roleValue,
          allowedMemberTypes: [one.isForUsers ? 'User' : [], one.isForApps ? 'Application' : []].flat(),
          displayName: one.displayName,
          description: one.description,
        }),
      );
    }
  }

  /** One resource has them all. */
  private addKnownClient(clientId: string): void {
    if (this.knownClientIds.length === 0) {
      new ApplicationKnownClients(this, 'KnownClients', {
        applicationId: this.applicationId,
        knownClientIds: Lazy.listValue({ produce: () => [...new Set(this.knownClientIds)] }),
      });
    }
    this.knownClientIds.push(clientId);
  }
}
