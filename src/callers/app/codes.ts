import { codes } from '../../core/validation/code';

/** Codes of apps that are registered in Microsoft Entra. docs/messages.md is generated from them. */
export const APP_CODES = codes({
  ClientWithoutCredential: {
    kind: 'warning',
    meaning: 'A web app or daemon has no federated credential, so that it cannot prove who it is.',
    remedy: 'Give `federatedCredentials`, or attach a certificate elsewhere. There are no secrets here.',
  },
  DuplicateCredential: {
    meaning: 'Two federated credentials of an app have one name, or one issuer and subject.',
    remedy: 'Keep one of them, or give each its own name and subject.',
  },
  DuplicateOwnerOfApp: {
    meaning: 'An owner of an app is listed twice.',
    remedy: 'List each owner once.',
  },
  DuplicatePermissionId: {
    meaning: 'Two scopes or app roles of an API have one id.',
    remedy: 'Leave the ids out, which are derived then, or give different ones.',
  },
  DuplicatePermissionValue: {
    meaning: 'Two scopes or app roles of an API have one value: both kinds share one namespace.',
    remedy: 'Give each a value of its own, such as `Stories.Read` and `Stories.Write`.',
  },
  DuplicatePlatform: {
    meaning: 'A platform of a client is given twice, or one redirect URI for two platforms.',
    remedy: 'Give each platform once, with all of its redirect URIs, and each URI in one of them.',
  },
  GroupCannotOwnApp: {
    meaning: 'An owner of an app is a group. Microsoft Entra takes users and service principals.',
    remedy: 'List its members, or a service principal.',
  },
  GroupsMayOverflow: {
    kind: 'warning',
    meaning: 'Tokens list all groups of a user. With more than 200 of them a token has a link instead.',
    remedy: 'Use `GroupClaims.ASSIGNED_GROUPS`, or app roles.',
  },
  IdentifierUriMayBeRefused: {
    kind: 'warning',
    meaning: 'An identifier URI is of a form that policies of tenants refuse.',
    remedy: 'Use `IdentifierUri.ofClientId()` or `IdentifierUri.ofTenant(...)`, which each of them allows.',
  },
  InvalidAppDisplayName: {
    meaning: 'The display name of an app, scope or app role is empty or too long (app: 120, else 100).',
    remedy: 'Give 1 to 120 characters for an app, 1 to 100 for a scope or app role.',
  },
  InvalidAppText: {
    meaning: 'A description or note of an app, scope, app role or credential is empty or too long.',
    remedy: 'Give a text within the length that the message names, or leave it out.',
  },
  InvalidClaim: {
    meaning: 'An optional claim is unknown in a part, or listed twice.',
    remedy: 'Give each claim once, with properties of the list in the message.',
  },
  InvalidCredentialName: {
    meaning: 'The name of a federated credential is not 3 to 120 letters, digits, `-` and `_`.',
    remedy: 'Give it as `github-main`: 3 to 120 letters, digits, `-` and `_`.',
  },
  InvalidCredentialIssuer: {
    meaning:
      'The issuer of a federated credential is not an `https` URL, or the id of a tenant or organization is not a GUID.',
    remedy: 'Give it exactly as the tokens have it.',
  },
  InvalidCredentialSubject: {
    meaning: 'A part of the subject of a federated credential is empty, or has characters that end it.',
    remedy: 'Give it exactly as the tokens have it, case included.',
  },
  InvalidIdentifierUri: {
    meaning: 'An identifier URI is not of a form that Microsoft Entra takes, or ends with a slash.',
    remedy: 'Use `IdentifierUri.ofClientId()`.',
  },
  InvalidPermissionId: {
    meaning: 'The id of a scope or app role is not a GUID.',
    remedy: 'Leave it out, which derives one.',
  },
  InvalidPermissionValue: {
    meaning: 'The value of a scope or app role is empty, over 120 characters, or has a blank.',
    remedy: 'Give it as `Stories.Read`.',
  },
  InvalidRedirectUri: {
    meaning: 'A redirect URI is not of the form that its platform takes.',
    remedy: 'Give it as `https://app.contoso.com/callback`.',
  },
  NoAppRoleMember: {
    meaning: 'An app role is neither for users nor for apps.',
    remedy: 'Set `isForUsers`, `isForApps` or both.',
  },
  PermissionIdNotUnique: {
    kind: 'warning',
    meaning: 'The id of a scope or app role is one that many apps use.',
    remedy: 'Leave it out: an id of its own is derived.',
  },
  PermissionValueKnownLater: {
    meaning: 'The value of a scope or an app role is known only after apply. Its address and its id are made of it.',
    remedy: 'Give `scopeValue` and `roleValue` as texts.',
  },
  TooManyCredentials: {
    meaning: 'An app has more than 20 federated credentials.',
    remedy: 'Give what needs more an app or a managed identity of its own.',
  },
});
