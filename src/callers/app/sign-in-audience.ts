/** Whose users may sign in to an app. */
export enum SignInAudience {
  /** Users of its own tenant. */
  OWN_TENANT = 'AzureADMyOrg',
  /** Users of every tenant of Microsoft Entra. */
  ALL_TENANTS = 'AzureADMultipleOrgs',
  /** These, and personal Microsoft accounts. */
  ALL_TENANTS_AND_PERSONAL = 'AzureADandPersonalMicrosoftAccount',
}
