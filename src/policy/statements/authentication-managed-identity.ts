import { PolicyElement } from '../document/policy-element';
import { guidOrNamedValue, variableName } from '../document/policy-rules';
import { checkAll, checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { POLICY_CODES } from '../document/codes';

/** Properties of `AuthenticationManagedIdentity`, in the order of the policy's schema. */
export interface AuthenticationManagedIdentityProps extends PolicyStatementProps {
  /** Whom the token is meant for: application id or address of the API, such as `https://cognitiveservices.azure.com`. */
  readonly resource: string;
  /**
   * Client id of a user-assigned identity of the service, or a named value that holds it. No expression.
   * @default - the system-assigned identity
   */
  readonly clientId?: string;
  /**
   * Variable that takes the token. `Authorization` is then left as it is.
   * @default - the token goes into header Authorization
   */
  readonly outputTokenVariableName?: string;
  /**
   * Whether the request goes on where there is no token.
   * @default false
   */
  readonly ignoreError?: boolean;
}

/**
 * Policy `authentication-managed-identity`: calls the backend as the gateway's own identity, without a secret. In every
 * tier.
 *
 * It replaces the caller's `Authorization`. Where the backend is to check the caller's token, as Foundry does with
 * messages of Bot Service, leave it out.
 *
 * Throws `EmptyPolicyText`, `InvalidApplicationId` and `InvalidVariableName`.
 *
 * @see https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy
 */
export class AuthenticationManagedIdentity extends PolicyElement {
  public constructor(props: AuthenticationManagedIdentityProps) {
    checked('authentication-managed-identity', (problems) => {
      checkGiven(problems, 'resource', props.resource);
      checkAll(problems, guidOrNamedValue(POLICY_CODES.InvalidApplicationId), { clientId: props.clientId });
      checkAll(problems, variableName, { outputTokenVariableName: props.outputTokenVariableName });
    });
    super('authentication-managed-identity', {
      attributes: textAttributes({
        id: props.id,
        resource: props.resource,
        'client-id': props.clientId,
        'output-token-variable-name': props.outputTokenVariableName,
        'ignore-error': props.ignoreError ?? false,
      }),
      dependables: props.dependables,
    });
  }
}
