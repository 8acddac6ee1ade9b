import { codes } from '../../core/validation/code';

/** Codes of permissions of apps in Microsoft Entra. docs/messages.md is generated from them. */
export const PERMISSION_CODES = codes({
  AppRoleNotAssignable: {
    meaning: 'An app role is assigned to a kind of principal that it is not for.',
    remedy: 'Assign it to users and groups or to apps, as its `isForUsers` and `isForApps` say.',
  },
  AppRolesNotConsented: {
    meaning: 'App roles are requested with pre-authorization, which applies to scopes only.',
    remedy: 'Ask for them with `Consent.ADMIN`, or with `Consent.NONE` and have an administrator assign them.',
  },
  CannotPreAuthorize: {
    meaning: 'An app is pre-authorized at an API that is not registered here.',
    remedy: 'Use `Consent.ADMIN`: only who registers an API can pre-authorize apps at it.',
  },
  ConsentContradiction: {
    meaning: 'Permissions of one app at one resource are asked for with two kinds of consent.',
    remedy: 'Ask for all of them with the same `consent`.',
  },
  DuplicateAppRole: {
    kind: 'end',
    meaning: 'One app role is assigned to one principal twice: Microsoft Entra refuses the second.',
    remedy: 'Assign each app role to a principal once.',
  },
  InvalidAppClientId: {
    meaning: 'The client id of an app is not a GUID.',
    remedy: 'Give the application (client) id.',
  },
  KnownClientElsewhere: {
    meaning:
      '`isKnownClient` is set for a resource that is not registered here. Known clients are part of its registration.',
    remedy: 'Omit it, or have whoever registers the API add the app.',
  },
  NoAppRolesThere: {
    meaning: 'App roles are asked for at a resource that has none.',
    remedy: 'Assign the role in Azure to the service principal: apps need nothing else there.',
  },
  NoPermission: {
    meaning: '`mayCall` names neither scopes nor app roles.',
    remedy: 'Name at least one scope or app role, such as `Stories.Read`.',
  },
  NothingToConsent: {
    meaning:
      'An existing app is given permissions without consent. What it asks for is declared by whoever registers it.',
    remedy: 'Use `Consent.ADMIN` or `Consent.PRE_AUTHORIZED`.',
  },
  PermissionTaken: {
    meaning: 'Another construct has the permissions of this app at this resource: the directory keeps them as one.',
    remedy: 'Call `mayCall` of the first one.',
  },
  ResourceMadeWhereMissing: {
    kind: 'warning',
    meaning:
      'The service principal of a resource of Microsoft is created where it is missing. Destroying the stack deletes it for all of the tenant.',
    remedy: 'Leave `createIfMissing` out once the tenant has it: the next apply forgets it, and it stays.',
  },
  UnknownPermission: {
    meaning: 'An app is given a scope or app role that the API does not have.',
    remedy: 'Give one of those that the message lists.',
  },
});
