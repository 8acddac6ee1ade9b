import { isLiteral } from '../../core/terraform/tokens';
import { permissionId } from '../permission/permission-id';
import type { ApiScopeOptions, AppRoleOptions, EntraApiProps } from './entra-api-props';
import { IdentifierUri } from './identifier-uri';

/** An API with all defaults resolved. */
export interface EntraApiPlan {
  readonly scopes: readonly Required<ApiScopeOptions>[];
  readonly appRoles: readonly Required<AppRoleOptions>[];
  readonly identifierUri: IdentifierUri;
}

/** Resolves the defaults of an API. Ids are those of its path. */
export function planEntraApi(path: string, props: EntraApiProps): EntraApiPlan {
  const { scopes = [userImpersonation(props.displayName)], appRoles = [] } = props;
  return {
    scopes: scopes.map((one) => ({
      ...one,
      isForAdmins: one.isForAdmins ?? false,
      userDisplayName: one.userDisplayName ?? one.displayName,
      userDescription: one.userDescription ?? one.description,
      scopeId: one.scopeId ?? permissionId(path, one.scopeValue),
    })),
    appRoles: appRoles.map((one) => ({
      ...one,
      isForUsers: one.isForUsers ?? false,
      isForApps: one.isForApps ?? one.isForUsers !== true,
      roleId: one.roleId ?? permissionId(path, one.roleValue),
    })),
    identifierUri: props.identifierUri ?? IdentifierUri.ofClientId(),
  };
}

function userImpersonation(displayName: string): ApiScopeOptions {
  const name = isLiteral(displayName) ? displayName.slice(0, 60) : displayName;
  return {
    scopeValue: 'user_impersonation',
    displayName: `Call ${name} on behalf of the user`,
    description: `Allows the app to call ${displayName} on behalf of the signed-in user.`,
    userDisplayName: `Call ${name} on your behalf`,
    userDescription: `Allows the app to call ${displayName} on your behalf.`,
  };
}
