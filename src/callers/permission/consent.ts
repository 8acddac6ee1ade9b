/**
 * How what an app asks for is granted.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/permissions-consent-overview
 */
export enum Consent {
  /** It is only declared: users or an administrator consent, where they are asked. Takes no right beyond the registration. */
  NONE = 'none',
  /** The API trusts the app: nobody is asked. For scopes of an API that is registered here; takes no right beyond its registration. */
  PRE_AUTHORIZED = 'pre-authorized',
  /**
   * An administrator consents for all users of the tenant, and app roles are assigned. The deployer needs
   * `DelegatedPermissionGrant.ReadWrite.All`, for app roles `AppRoleAssignment.ReadWrite.All` and `Application.Read.All`.
   */
  ADMIN = 'admin',
}
