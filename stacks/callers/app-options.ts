import { callers } from '../../src';
import { principalOf } from '../base/principal-of';
import type { ApiSettings, ClientSettings } from '../settings/callers/callers-settings';
import type { ClaimSettings, CredentialSettings } from '../settings/callers/credential-settings';
import type { SettingsPath } from '../settings/file/document';
import { placed } from '../settings/file/made-from';
import type { PrincipalSettings } from '../settings/values/settings-values';

const AUDIENCES = {
  'own-tenant': callers.SignInAudience.OWN_TENANT,
  'all-tenants': callers.SignInAudience.ALL_TENANTS,
  'all-tenants-and-personal': callers.SignInAudience.ALL_TENANTS_AND_PERSONAL,
};

const GROUPS = {
  'assigned-groups': callers.GroupClaims.ASSIGNED_GROUPS,
  'security-groups': callers.GroupClaims.SECURITY_GROUPS,
  'directory-roles': callers.GroupClaims.DIRECTORY_ROLES,
  all: callers.GroupClaims.ALL,
};

/** Properties that all apps of the settings have. */
export function appOptions(
  app: ApiSettings | ClientSettings,
  place: SettingsPath,
  tenantId: string,
  owners: readonly PrincipalSettings[] = [],
): callers.EntraAppProps {
  return {
    displayName: app.displayName,
    description: app.description,
    signInAudience: app.signInAudience === undefined ? undefined : AUDIENCES[app.signInAudience],
    groupClaims: app.groupClaims === undefined ? undefined : GROUPS[app.groupClaims],
    requiresAssignment: app.requiresAssignment,
    notes: app.notes,
    serviceManagementReference: app.serviceManagementReference,
    owners: owners.map(principalOf),
    accessTokenClaims: claimsOf(app.accessTokenClaims),
    idTokenClaims: claimsOf(app.idTokenClaims),
    federatedCredentials: Object.entries(app.credentials ?? {}).map(([name, one]) =>
      placed([...place, 'credentials', name, ...kindOf(one)], () => credentialOf(name, one, tenantId)),
    ),
  };
}

/** Scopes, app roles and the identifier URI of an API. */
export function apiOptions({ scopes, appRoles, identifierUri }: ApiSettings, tenantId: string) {
  return {
    scopes:
      scopes === undefined
        ? undefined
        : Object.entries(scopes).map(([scopeValue, { id, forAdmins, ...texts }]) => ({
            ...texts,
            scopeValue,
            isForAdmins: forAdmins,
            scopeId: id,
          })),
    appRoles: Object.entries(appRoles ?? {}).map(
      ([roleValue, { displayName, description, id, forUsers, forApps }]) => ({
        roleValue,
        displayName,
        description,
        isForUsers: forUsers,
        isForApps: forApps,
        roleId: id,
      }),
    ),
    identifierUri: identifierUri === undefined ? undefined : uriOf(identifierUri, tenantId),
  };
}

/** Where a client runs. */
export function platformsOf({ web, singlePage, publicClient }: ClientSettings): callers.ClientPlatform[] {
  return [
    web === undefined ? [] : callers.ClientPlatform.web(web),
    singlePage === undefined ? [] : callers.ClientPlatform.singlePage(singlePage),
    publicClient === undefined ? [] : callers.ClientPlatform.publicClient(publicClient),
  ].flat();
}

function uriOf(given: string, tenantId: string): callers.IdentifierUri {
  if (given === 'client-id') return callers.IdentifierUri.ofClientId();
  if (given === 'tenant-and-client-id') return callers.IdentifierUri.ofTenant(tenantId);
  return callers.IdentifierUri.other(given);
}

/** The setting of a credential that says of which kind it is, where that is a mapping. */
const kindOf = (one: CredentialSettings): string[] =>
  Object.entries(one).flatMap(([kind, given]) => (typeof given === 'object' ? [kind] : []));

function credentialOf(name: string, one: CredentialSettings, tenantId: string): callers.FederatedCredential {
  const { managedIdentity, gitHub, azureDevOps, azureDevOpsSubject, kubernetes } = one;
  const { FederatedCredential } = callers;
  if (gitHub !== undefined) return FederatedCredential.gitHub(name, gitHub);
  if (azureDevOps !== undefined) return FederatedCredential.azureDevOps(name, azureDevOps);
  if (azureDevOpsSubject !== undefined)
    return FederatedCredential.azureDevOpsOfTenant(name, tenantId, azureDevOpsSubject);
  if (kubernetes !== undefined) return FederatedCredential.kubernetes(name, kubernetes);
  return FederatedCredential.managedIdentity(name, { tenantId, principalId: managedIdentity ?? '' });
}

function claimsOf(claims: ClaimSettings | undefined): callers.OptionalClaim[] | undefined {
  return claims?.map(({ name, essential, userExtension, properties }) => ({
    claimName: name,
    isEssential: essential,
    isUserExtension: userExtension,
    additionalProperties: properties,
  }));
}
