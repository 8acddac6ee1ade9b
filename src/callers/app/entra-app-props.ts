import type { Principal } from '../../access/principal';
import type { GroupClaims, OptionalClaim } from './claims';
import type { FederatedCredential } from './federated-credential';
import type { SignInAudience } from './sign-in-audience';

/** Properties that all apps have. */
export interface EntraAppProps {
  /** Name of the app, as users see it when they consent. */
  readonly displayName: string;
  /**
   * What it is for.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Whose users may sign in.
   * @default SignInAudience.OWN_TENANT
   */
  readonly signInAudience?: SignInAudience;
  /**
   * Users and service principals that may change the app. A deployer with `Application.ReadWrite.OwnedBy` has to be one: without owners
   * azuread takes the deployer off the service principal that it creates.
   * @default - nobody beyond administrators
   */
  readonly owners?: Principal[];
  /**
   * How it proves who it is, up to 20. There are no secrets.
   * @default - not at all
   */
  readonly federatedCredentials?: FederatedCredential[];
  /**
   * Which groups of a user its tokens list. Prefer app roles.
   * @default - none
   */
  readonly groupClaims?: GroupClaims;
  /**
   * Claims that its access tokens have in addition.
   * @default - none
   */
  readonly accessTokenClaims?: OptionalClaim[];
  /**
   * Claims that its id tokens have in addition.
   * @default - none
   */
  readonly idTokenClaims?: OptionalClaim[];
  /**
   * Whether only users, groups and apps that an app role is assigned to get tokens.
   * @default false
   */
  readonly requiresAssignment?: boolean;
  /**
   * Notes for administrators.
   * @default - none
   */
  readonly notes?: string;
  /**
   * Id of the app in a service catalogue, which policies of some tenants require.
   * @default - none
   */
  readonly serviceManagementReference?: string;
}
