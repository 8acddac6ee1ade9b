import type { Consent } from './consent';

/** What an app may do at a resource. */
export interface MayCallOptions {
  /**
   * Values of scopes: what it may do on behalf of a signed-in user, such as `user_impersonation`.
   * @default - none
   */
  readonly scopes?: string[];
  /**
   * Values of app roles: what it may do as itself, such as `User.Read.All` of Microsoft Graph.
   * @default - none
   */
  readonly appRoles?: string[];
  /**
   * How that is granted.
   * @default Consent.NONE
   */
  readonly consent?: Consent;
  /**
   * Whether users who consent to this app consent to what the API asks for along with it (`knownClientApplications`), which an API that
   * calls others on behalf of the user needs where nobody else consents for it. For an API that is registered here.
   * @default false
   */
  readonly isKnownClient?: boolean;
}
