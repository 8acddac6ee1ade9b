import type { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { PolicyElement } from '../document/policy-element';
import { guidOrNamedValue, headerName, noExpression, orExpression, variableName } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import type { RequiredClaim } from './required-claim';
import { checkClaims, claimElement, texts, wrapped, checkTokenSource, FOR_AN_AUDIENCE } from './token-validation';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { STATEMENT_CODES } from './codes';
import { POLICY_CODES } from '../document/codes';

/** Properties of `ValidateAzureAdToken`, in the order of the policy's schema. */
export interface ValidateAzureAdTokenProps extends PolicyStatementProps {
  /** Microsoft Entra tenant that has to have issued the token: its id, or a named value that holds it. */
  readonly tenantId: string;
  /**
   * Header that carries the token. At most one of `headerName`, `queryParameterName` and `tokenValue` is given.
   * @default 'Authorization' - where neither of the others is given
   */
  readonly headerName?: string;
  /**
   * Query parameter that carries the token.
   * @default - none
   */
  readonly queryParameterName?: string;
  /**
   * Expression that yields the token, without `Bearer`.
   * @default - none
   */
  readonly tokenValue?: string;
  /**
   * Status of the answer where the token is refused, 400 to 599.
   * @default 401
   */
  readonly failedValidationHttpCode?: number;
  /**
   * What that answer says.
   * @default 'Unauthorized' - which gives no detail away
   */
  readonly failedValidationErrorMessage?: string;
  /**
   * Variable of type `Jwt` that takes the token once it is validated.
   * @default - none
   */
  readonly outputTokenVariableName?: string;
  /**
   * Applications that the token may be meant for, in the rare setups where the audience does not tell. Ids or named
   * values, no expressions.
   * @default - any
   */
  readonly backendApplicationIds?: string[];
  /**
   * Applications that may have asked for the token: one of them. Ids or named values, no expressions.
   * @default - any
   */
  readonly clientApplicationIds?: string[];
  /**
   * Whom the token has to be meant for: one of them.
   * @default - any audience
   */
  readonly audiences?: string[];
  /**
   * Claims that the token has to carry.
   * @default - none
   */
  readonly requiredClaims?: RequiredClaim[];
  /**
   * Ids of certificates held by the API Management service that encrypted tokens are read with.
   * @default - tokens are not encrypted
   */
  readonly decryptionCertificateIds?: string[];
}

/**
 * Policy `validate-azure-ad-token`: allows a request only with a token of one Microsoft Entra tenant. In every tier.
 *
 * Throws `TokenForAnyone` and `TokenSourceAmbiguous`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export class ValidateAzureAdToken extends PolicyElement {
  public constructor(props: ValidateAzureAdTokenProps) {
    checked('validate-azure-ad-token', (problems) => {
      check(problems, props);
    });
    const isElsewhere = props.queryParameterName !== undefined || props.tokenValue !== undefined;
    super('validate-azure-ad-token', {
      attributes: textAttributes({
        id: props.id,
        'tenant-id': props.tenantId,
        'header-name': props.headerName ?? (isElsewhere ? undefined : 'Authorization'),
        'query-parameter-name': props.queryParameterName,
        'token-value': props.tokenValue,
        'failed-validation-httpcode': props.failedValidationHttpCode ?? 401,
        'failed-validation-error-message': props.failedValidationErrorMessage ?? 'Unauthorized',
        'output-token-variable-name': props.outputTokenVariableName,
      }),
      children: [
        ...wrapped('backend-application-ids', texts('application-id', props.backendApplicationIds)),
        ...wrapped('client-application-ids', texts('application-id', props.clientApplicationIds)),
        ...wrapped('audiences', texts('audience', props.audiences)),
        ...wrapped('required-claims', props.requiredClaims?.map(claimElement)),
        ...wrapped(
          'decryption-keys',
          props.decryptionCertificateIds?.map(
            (id) => new PolicyElement('key', { attributes: textAttributes({ 'certificate-id': id }) }),
          ),
        ),
      ],
      dependables: props.dependables,
    });
  }
}

function check(problems: Problems, props: ValidateAzureAdTokenProps): void {
  problems.check('tenantId', props.tenantId, guidOrNamedValue(VALIDATION_CODES.InvalidTenantId));
  checkTokenSource(problems, props, { isOptional: true });
  const lists: [name: string, list: readonly unknown[] | undefined][] = [
    ['clientApplicationIds', props.clientApplicationIds],
    ['audiences', props.audiences],
    ['backendApplicationIds', props.backendApplicationIds],
    ['decryptionCertificateIds', props.decryptionCertificateIds],
  ];
  for (const [name, list] of lists) problems.checkKnown(name, list);
  const demands = [props.clientApplicationIds, props.audiences, props.requiredClaims];
  problems.when(
    !demands.some((list) => list !== undefined && (!isLiteral(list) || list.length > 0)),
    STATEMENT_CODES.TokenForAnyone,
    () => ({
      message:
        'neither clientApplicationIds, audiences nor requiredClaims are given, so that any token of the tenant would pass',
      remedy: FOR_AN_AUDIENCE,
    }),
  );
  problems.checkEach(
    'clientApplicationIds',
    props.clientApplicationIds,
    guidOrNamedValue(POLICY_CODES.InvalidApplicationId),
  );
  problems.checkEach(
    'backendApplicationIds',
    props.backendApplicationIds,
    guidOrNamedValue(POLICY_CODES.InvalidApplicationId),
  );
  problems.checkEach('decryptionCertificateIds', props.decryptionCertificateIds, noExpression);
  checkAll(problems, orExpression(headerName), { headerName: props.headerName });
  checkAll(problems, variableName, { outputTokenVariableName: props.outputTokenVariableName });
  problems.checkRange(
    STATEMENT_CODES.InvalidFailureCode,
    'failedValidationHttpCode',
    props.failedValidationHttpCode,
    400,
    599,
  );
  checkClaims(problems, props.requiredClaims);
}
