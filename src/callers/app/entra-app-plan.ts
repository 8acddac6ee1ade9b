import type { Resolved } from '../../core/terraform/present';
import type { EntraAppProps } from './entra-app-props';
import { SignInAudience } from './sign-in-audience';

/** An app with all defaults resolved. */
export type EntraAppPlan = Resolved<
  EntraAppProps,
  'signInAudience' | 'owners' | 'federatedCredentials' | 'accessTokenClaims' | 'idTokenClaims' | 'requiresAssignment'
>;

/** Resolves the defaults of what all apps have. */
export function planEntraApp(props: EntraAppProps): EntraAppPlan {
  return {
    ...props,
    signInAudience: props.signInAudience ?? SignInAudience.OWN_TENANT,
    owners: props.owners ?? [],
    federatedCredentials: props.federatedCredentials ?? [],
    accessTokenClaims: props.accessTokenClaims ?? [],
    idTokenClaims: props.idTokenClaims ?? [],
    requiresAssignment: props.requiresAssignment ?? false,
  };
}
