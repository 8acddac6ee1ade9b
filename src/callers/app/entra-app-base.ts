import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationOptionalClaimsA as ApplicationOptionalClaims } from '@cdktf/provider-azuread/lib/application-optional-claims';
import { ApplicationOwner } from '@cdktf/provider-azuread/lib/application-owner';
import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { ServicePrincipal } from '@cdktf/provider-azuread/lib/service-principal';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Grant } from '../../access/grant';
import { Principal } from '../../access/principal';
import { Problems } from '../../core/validation/problems';
import { ApiPermission } from '../permission/api-permission';
import type { IEntraResource } from '../permission/entra-resource-interface';
import type { MayCallOptions } from '../permission/may-call-options';
import type { OptionalClaim } from './claims';
import type { IEntraApp } from './entra-app-interface';
import { type EntraAppPlan, planEntraApp } from './entra-app-plan';
import type { EntraAppProps } from './entra-app-props';
import { checkEntraApp, warnOfEntraApp } from './entra-app-validation';

/** Tokens of version 1 have the identifier URI as their audience and another issuer. */
const TOKEN_VERSION = 2;

/**
 * An app that is registered here, with its service principal.
 *
 * @internal
 */
export abstract class EntraAppBase extends Construct implements IEntraApp {
  /** The underlying registration. */
  public readonly resource: ApplicationRegistration;
  /** Its service principal in the tenant. */
  public readonly servicePrincipal: ServicePrincipal;

  /**
   * What belongs to it, and must exist as well before others use it.
   *
   * @internal
   */
  protected readonly _parts: ITerraformDependable[] = [];

  protected constructor(scope: Construct, id: string, props: EntraAppProps, check: (problems: Problems) => void) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.demand({ props });
    checkEntraApp(problems, props);
    check(problems);
    problems.throwIfAny();

    const plan = planEntraApp(props);
    this.resource = new ApplicationRegistration(this, 'Resource', {
      displayName: plan.displayName,
      description: plan.description,
      signInAudience: plan.signInAudience,
      requestedAccessTokenVersion: TOKEN_VERSION,
      groupMembershipClaims: plan.groupClaims === undefined ? undefined : [plan.groupClaims],
      notes: plan.notes,
      serviceManagementReference: plan.serviceManagementReference,
    });
    const { owners } = plan;
    this.servicePrincipal = new ServicePrincipal(this, 'ServicePrincipal', {
      clientId: this.resource.clientId,
      // An apply that broke off may have left it; it belongs to the registration created here.
      useExisting: true,
      appRoleAssignmentRequired: plan.requiresAssignment,
      owners: owners.length === 0 ? undefined : owners.map(({ objectId }) => objectId),
    });
    for (const owner of owners)
      new ApplicationOwner(this, `Owner-${owner.key}`, {
        applicationId: this.applicationId,
        ownerObjectId: owner.objectId,
      });
    this.addCredentials(plan);
    this.addClaims(plan);
    warnOfEntraApp(this, props);
  }

  public get clientId(): string {
    return this.resource.clientId;
  }

  /** Resource id of the registration, which is not its client id: `/applications/{object id}`. */
  public get applicationId(): string {
    return this.resource.id;
  }

  public get servicePrincipalObjectId(): string {
    return this.servicePrincipal.objectId;
  }

  public get principal(): Principal {
    return Principal.servicePrincipal(this.servicePrincipalObjectId, this.node.path);
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.servicePrincipal, ...this._parts];
  }

  /** Asks for permissions at a resource. See `IEntraApp`. */
  public mayCall(resource: IEntraResource, options: MayCallOptions): Grant {
    return ApiPermission.of(
      this,
      {
        key: this.node.path,
        clientId: this.clientId,
        principal: this.principal,
        applicationId: this.applicationId,
        dependables: [this.servicePrincipal],
      },
      resource,
      options,
    );
  }

  private addCredentials({ federatedCredentials }: EntraAppPlan): void {
    for (const { credentialName, issuer, subject, audience } of federatedCredentials) {
      this._parts.push(
        new ApplicationFederatedIdentityCredential(this, `Credential-${credentialName}`, {
          applicationId: this.applicationId,
          displayName: credentialName,
          issuer,
          subject,
          audiences: [audience],
          // Refused now and then while the app is being copied in the directory.
          dependsOn: [this.servicePrincipal],
        }),
      );
    }
  }

  private addClaims({ accessTokenClaims, idTokenClaims }: EntraAppPlan): void {
    if (accessTokenClaims.length + idTokenClaims.length === 0) return;
    new ApplicationOptionalClaims(this, 'OptionalClaims', {
      applicationId: this.applicationId,
      accessToken: accessTokenClaims.map(claimBody),
      idToken: idTokenClaims.map(claimBody),
    });
  }
}

function claimBody({ claimName, isEssential, isUserExtension, additionalProperties }: OptionalClaim) {
  return {
    name: claimName,
    essential: isEssential,
    source: isUserExtension === true ? 'user' : undefined,
    additionalProperties,
  };
}
