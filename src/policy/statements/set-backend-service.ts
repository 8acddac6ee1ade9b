import { PolicyElement } from '../document/policy-element';
import { httpsUrl, orExpression } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';
import { checkOneOfTwo } from '../../core/validation/one-of-two';

/** Properties of `SetBackendService`, in the order of the policy's schema. */
export interface SetBackendServiceProps extends PolicyStatementProps {
  /**
   * Id of a backend (or pool of backends) of the API Management service. Give the attribute of its Terraform resource, or
   * the resource in `dependables`: by a text alone Terraform does not know that it comes first.
   * @default - none; exactly one of `backendId` and `baseUrl` is given
   */
  readonly backendId?: string;
  /**
   * https address that requests go to.
   * @default - none
   */
  readonly baseUrl?: string;
}

/**
 * Policy `set-backend-service`: sends the request elsewhere than the API says. In every tier; backends with a circuit
 * breaker are not in the Consumption tier.
 *
 * Throws `BackendAmbiguous` and `InvalidBackendUrl`.
 *
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 */
export class SetBackendService extends PolicyElement {
  public constructor(props: SetBackendServiceProps) {
    const { backendId, baseUrl } = props;
    checked('set-backend-service', (problems) => {
      checkOneOfTwo(problems, STATEMENT_CODES.BackendAmbiguous, { backendId, baseUrl }, 'give exactly one of them');
      checkAll(problems, orExpression(httpsUrl(STATEMENT_CODES.InvalidBackendUrl)), { baseUrl });
    });
    super('set-backend-service', {
      attributes: textAttributes({ 'backend-id': backendId, 'base-url': baseUrl, id: props.id }),
      dependables: props.dependables,
    });
  }
}
