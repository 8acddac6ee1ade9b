import type { EntraAppProps } from './entra-app-props';
import type { IdentifierUri } from './identifier-uri';

/** A scope of an API: what apps may do on behalf of a user. */
export interface ApiScopeOptions {
  /** Value of the scope, which tokens have in `scp`: `Stories.Read`. */
  readonly scopeValue: string;
  /** What administrators read when they consent, up to 100 characters. */
  readonly displayName: string;
  /** What administrators read of it. */
  readonly description: string;
  /**
   * Whether users may not consent by themselves.
   * @default false
   */
  readonly isForAdmins?: boolean;
  /**
   * What users read when they consent, up to 100 characters.
   * @default - `displayName`
   */
  readonly userDisplayName?: string;
  /**
   * What users read of it.
   * @default - `description`
   */
  readonly userDescription?: string;
  /**
   * Id of the scope, a GUID. Another id is another permission, and consent is lost: give it to keep that of a scope which exists, or of a
   * construct that was renamed.
   * @default - derived from the path of the construct and the value
   */
  readonly scopeId?: string;
}

/** An app role of an API: what users have, or what apps may do as themselves. */
export interface AppRoleOptions {
  /** Value of the role, which tokens have in `roles`: `Stories.Read.All`. */
  readonly roleValue: string;
  /** Name of the role, up to 100 characters. */
  readonly displayName: string;
  /** What it allows. */
  readonly description: string;
  /**
   * Whether it can be assigned to users and groups.
   * @default false
   */
  readonly isForUsers?: boolean;
  /**
   * Whether it can be assigned to apps and managed identities.
   * @default true unless `isForUsers`
   */
  readonly isForApps?: boolean;
  /**
   * Id of the role, a GUID: see `scopeId`.
   * @default - derived from the path of the construct and the value
   */
  readonly roleId?: string;
}

/** Properties of `EntraApi`. */
export interface EntraApiProps extends EntraAppProps {
  /**
   * What apps may do on behalf of a user. An empty list for an API that only apps call.
   * @default - `user_impersonation`, which the portal adds and Microsoft Graph does not
   */
  readonly scopes?: ApiScopeOptions[];
  /**
   * What users have, or what apps may do as themselves.
   * @default - none
   */
  readonly appRoles?: AppRoleOptions[];
  /**
   * Name under which clients ask for tokens.
   * @default IdentifierUri.ofClientId()
   */
  readonly identifierUri?: IdentifierUri;
}
