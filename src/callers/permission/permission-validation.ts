import type { Principal } from '../../access/principal';
import { PrincipalKind } from '../../access/principal-kind';
import { isLiteral } from '../../core/terraform/tokens';
import { closestName } from '../../core/validation/closest-name';
import { type Problems, quote } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { PERMISSION_CODES } from './codes';
import { Consent } from './consent';
import type { PermissionTarget } from './permission-offer';
import type { MayCallPlan } from './may-call-plan';

export const CLIENT_ID = guid(PERMISSION_CODES.InvalidAppClientId);

/** Adds everything that is wrong with what an app asks for. */
export function checkPermissions(
  problems: Problems,
  resource: PermissionTarget,
  plan: MayCallPlan,
  isRegisteredHere: boolean,
): void {
  const { scopes, appRoles, consent, isKnownClient } = plan;
  problems.demand(Object.fromEntries(scopes.map((scope, index) => [`scopes[${index}]`, scope])));
  problems.demand(Object.fromEntries(appRoles.map((appRole, index) => [`appRoles[${index}]`, appRole])));
  problems.when(scopes.length + appRoles.length === 0, PERMISSION_CODES.NoPermission, () => ({
    message: `neither scopes nor appRoles of ${resource.resourceName} are given`,
    remedy: 'name what the app may do there',
  }));
  checkKnown(problems, resource, 'scope', scopes, resource._offer.scopes);
  checkAppRolesExist(problems, resource, appRoles);
  const isPreAuthorized = consent === Consent.PRE_AUTHORIZED;
  problems.when(
    isPreAuthorized && resource._offer.applicationId === undefined,
    PERMISSION_CODES.CannotPreAuthorize,
    () => ({
      message: `${resource.resourceName} is not registered here, and only who registers it can pre-authorize apps at it`,
      remedy: 'use Consent.ADMIN',
    }),
  );
  problems.when(isPreAuthorized && appRoles.length > 0, PERMISSION_CODES.AppRolesNotConsented, () => ({
    message: `appRoles ${appRoles.map(quote).join(', ')} cannot be pre-authorized, which is of scopes alone`,
    remedy: 'use Consent.ADMIN for scopes and app roles, or assign the roles with grants.appRole',
  }));
  problems.when(
    isKnownClient && resource._offer.addKnownClient === undefined,
    PERMISSION_CODES.KnownClientElsewhere,
    () => ({
      message: `isKnownClient is written where ${resource.resourceName} is registered, and that is not here`,
      remedy: 'omit it, or have whoever registers the API add the app',
    }),
  );
  problems.when(!isRegisteredHere && consent === Consent.NONE, PERMISSION_CODES.NothingToConsent, () => ({
    message: 'the app exists, and what it asks for is declared by whoever registers it',
    remedy: 'use Consent.ADMIN or Consent.PRE_AUTHORIZED',
  }));
}

/** Adds a problem for each app role that the resource lacks, or that is not for the principal. */
export function checkAppRolesExist(
  problems: Problems,
  resource: PermissionTarget,
  values: readonly string[],
  principal?: Principal,
): void {
  const known = resource._offer.appRoles;
  if (known?.size === 0 && values.length > 0 && resource._offer.applicationId === undefined) {
    problems.add(
      PERMISSION_CODES.NoAppRolesThere,
      `${resource.resourceName} has no app roles, and ${values.map(quote).join(', ')} of it is asked for`,
      'assign the role in Azure to the service principal: an app that calls as itself needs nothing else there',
    );
    return;
  }
  checkKnown(problems, resource, 'app role', values, known === undefined ? undefined : [...known.keys()]);
  const isPerson = principal?.kind === PrincipalKind.USER || principal?.kind === PrincipalKind.GROUP;
  const isWrong = (value: string): boolean => {
    const role = known?.get(value);
    return role !== undefined && !(isPerson ? role.isForUsers : role.isForApps);
  };
  for (const value of values.filter(isWrong)) {
    problems.add(
      PERMISSION_CODES.AppRoleNotAssignable,
      `app role ${quote(value)} of ${resource.resourceName} is not for ${isPerson ? 'users and groups' : 'apps'}`,
      `set ${isPerson ? 'isForUsers' : 'isForApps'} of the role, or assign another one`,
    );
  }
}

function checkKnown(
  problems: Problems,
  resource: PermissionTarget,
  what: string,
  values: readonly string[],
  known: readonly string[] | undefined,
): void {
  if (known === undefined) return;
  for (const value of values) {
    if (!isLiteral(value) || known.includes(value)) continue;
    const closest = closestName(value, known);
    problems.add(
      PERMISSION_CODES.UnknownPermission,
      `${resource.resourceName} has no ${what} ${quote(value)}`,
      closest === undefined
        ? known.length === 0
          ? `it has none: register one in ${what === 'scope' ? 'scopes' : 'appRoles'} of the API`
          : `give one of ${known.map(quote).join(', ')}`
        : `do you mean ${quote(closest)}?`,
    );
  }
}
