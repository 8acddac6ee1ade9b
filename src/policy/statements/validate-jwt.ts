import { policyAttributes } from '../document/policy-text';
import { Problems } from '../../core/validation/problems';
import { asToken, isLiteral } from '../../core/terraform/tokens';
import { PolicyElement } from '../document/policy-element';
import { isNamedValue } from '../document/expression-text';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import type { RequiredClaim } from './required-claim';
import { checkClaims, claimElement, texts, wrapped, checkTokenSource, FOR_AN_AUDIENCE } from './token-validation';
import { STATEMENT_CODES } from './codes';

/** A key that signs or encrypts tokens. */
export interface JwtKey {
  /**
   * Key id that the token's header names.
   * @default - any
   */
  readonly id?: string;
  /**
   * Id of a certificate held by the API Management service.
   * @default - none
   */
  readonly certificateId?: string;
  /**
   * Modulus of an RSA key, base64url.
   * @default - none
   */
  readonly modulus?: string;
  /**
   * Exponent of an RSA key, base64url.
   * @default - none
   */
  readonly exponent?: string;
  /**
   * Reference to a named value that holds a symmetric key, such as `{{signing-key}}`. Never the key itself: it would
   * are in the synthesized files and the state.
   * @default - none
   */
  readonly namedValue?: string;
}

/** Properties of `ValidateJwt`, in the order of the policy's schema. */
export interface ValidateJwtProps extends PolicyStatementProps {
  /**
   * Header that carries the token. Exactly one of `headerName`, `queryParameterName` and `tokenValue` is given.
   * @default - none
   */
  readonly headerName?: string;
  /**
   * Query parameter that carries the token.
   * @default - none
   */
  readonly queryParameterName?: string;
  /**
   * Expression that yields the token.
   * @default - none
   */
  readonly tokenValue?: string;
  /**
   * Scheme before the token, such as `Bearer`. Only with header `Authorization`.
   * @default - any
   */
  readonly requireScheme?: string;
  /**
   * Status of that answer, 400 to 599.
   * @default 401
   */
  readonly failedValidationHttpCode?: number;
  /**
   * What the answer says where the token is refused.
   * @default 'Unauthorized' - which gives no detail away
   */
  readonly failedValidationErrorMessage?: string;
  /**
   * Whether a token without an end is refused.
   * @default true
   */
  readonly requireExpirationTime?: boolean;
  /**
   * Whether an unsigned token is refused.
   * @default true
   */
  readonly requireSignedTokens?: boolean;
  /**
   * Clock skew that is tolerated, in seconds.
   * @default 0
   */
  readonly clockSkewSeconds?: number;
  /**
   * Variable of type `Jwt` that takes the token once it is validated.
   * @default - none
   */
  readonly outputTokenVariableName?: string;
  /**
   * Addresses of OpenID Connect metadata, which tell keys and issuer.
   * @default - none
   */
  readonly openIdConfigUrls?: string[];
  /**
   * Host name sent when the metadata is fetched.
   * @default - that of the address
   */
  readonly openIdConfigHost?: string;
  /**
   * References to named values that hold signing tokens, such as `{{signing-token}}`. The older way to give keys.
   * @default - none
   */
  readonly issuerSigningTokens?: string[];
  /**
   * Keys that sign tokens, in addition to or instead of those of the metadata.
   * @default - the keys of the metadata
   */
  readonly issuerSigningKeys?: JwtKey[];
  /**
   * References to named values that hold master keys of Azure Mobile Services, by key id.
   * @default - none
   */
  readonly zumoMasterKeys?: JwtKey[];
  /**
   * Keys that encrypted tokens are read with.
   * @default - tokens are not encrypted
   */
  readonly decryptionKeys?: JwtKey[];
  /**
   * Whom the token has to be meant for: one of them.
   * @default - any audience
   */
  readonly audiences?: string[];
  /**
   * Who has to have issued the token: one of them.
   * @default - the issuer of the metadata
   */
  readonly issuers?: string[];
  /**
   * Claims that the token has to carry.
   * @default - none
   */
  readonly requiredClaims?: RequiredClaim[];
}

/**
 * Policy `validate-jwt`: allows a request only with a token that is signed, current and meant for this API.
 *
 * Throws `KeyInPlainText`, `TokenForAnyone` and `TokenWithoutKeys`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-jwt-policy
 */
export class ValidateJwt extends PolicyElement {
  public constructor(props: ValidateJwtProps) {
    checkProps(props);
    super('validate-jwt', {
      attributes: policyAttributes({
        id: props.id,
        'header-name': props.headerName,
        'query-parameter-name': props.queryParameterName,
        'token-value': props.tokenValue,
        'failed-validation-httpcode': props.failedValidationHttpCode ?? 401,
        'failed-validation-error-message': props.failedValidationErrorMessage ?? 'Unauthorized',
        'require-expiration-time': props.requireExpirationTime ?? true,
        'require-scheme': props.requireScheme,
        'require-signed-tokens': props.requireSignedTokens ?? true,
        'clock-skew': props.clockSkewSeconds,
        'output-token-variable-name': props.outputTokenVariableName,
      }),
      children: [
        ...(props.openIdConfigUrls ?? []).map((url) => openIdConfig(url, props.openIdConfigHost)),
        ...wrapped('issuer-signing-tokens', texts('token', props.issuerSigningTokens)),
        ...wrapped('issuer-signing-keys', [
          ...(props.issuerSigningKeys ?? []).map((key) => keyElement('key', key)),
          ...(props.zumoMasterKeys ?? []).map(({ id, namedValue }) =>
            keyElement('zumo-master-key', { id, namedValue }),
          ),
        ]),
        ...wrapped(
          'decryption-keys',
          props.decryptionKeys?.map((key) => keyElement('key', key)),
        ),
        ...wrapped('audiences', texts('audience', props.audiences)),
        ...wrapped('issuers', texts('issuer', props.issuers)),
        ...wrapped('required-claims', props.requiredClaims?.map(claimElement)),
      ],
      dependables: props.dependables,
    });
  }
}

function openIdConfig(url: string, host: string | undefined): PolicyElement {
  return new PolicyElement('openid-config', { attributes: policyAttributes({ url: asToken(url), host }) });
}

function keyElement(name: string, key: JwtKey): PolicyElement {
  const attributes = policyAttributes({
    id: key.id,
    'certificate-id': key.certificateId,
    n: key.modulus,
    e: key.exponent,
  });
  return new PolicyElement(name, { attributes, text: key.namedValue });
}

function checkProps(props: ValidateJwtProps): void {
  const problems = new Problems('validate-jwt');
  checkTokenSource(problems, props, { isOptional: false });
  problems.when(
    props.requireScheme !== undefined &&
      (props.headerName === undefined || isLiteral(props.headerName)) &&
      props.headerName?.toLowerCase() !== 'authorization',
    STATEMENT_CODES.SchemeWithoutAuthorization,
    () => ({
      message: 'requireScheme is given without header Authorization',
      remedy: "leave it out, or set headerName to 'Authorization'",
    }),
  );
  problems.when(
    ![props.openIdConfigUrls, props.issuerSigningKeys, props.issuerSigningTokens, props.zumoMasterKeys].some(
      (keys) => keys !== undefined && (!isLiteral(keys) || keys.length > 0),
    ),
    STATEMENT_CODES.TokenWithoutKeys,
    () => ({
      message: 'no source of the keys that sign the tokens is set',
      remedy: 'set openIdConfigUrls or issuerSigningKeys',
    }),
  );
  problems.when(
    (props.audiences ?? []).length + (props.requiredClaims ?? []).length === 0,
    STATEMENT_CODES.TokenForAnyone,
    () => ({
      message: 'neither audiences nor requiredClaims are given, so that a token meant for anybody would pass',
      remedy: FOR_AN_AUDIENCE,
    }),
  );
  problems.checkKnown('openIdConfigUrls', props.openIdConfigUrls);
  problems.checkKnown('audiences', props.audiences);
  problems.checkKnown('issuers', props.issuers);
  problems.checkEach('openIdConfigUrls', props.openIdConfigUrls, {
    code: STATEMENT_CODES.InvalidMetadataUrl,
    rule: 'must be the URL of OpenID Connect metadata',
    remedy: 'give an https address that ends with /.well-known/openid-configuration',
    holds: (url) => /^https:\/\/[^/?#@]+\/([^?#]*\/)?\.well-known\/openid-?configuration(\?[^#]*)?$/.test(url),
  });
  const keys = [props.issuerSigningKeys, props.decryptionKeys, props.zumoMasterKeys].flatMap((list) => list ?? []);
  const values = [...keys.map((key) => key.namedValue), ...(props.issuerSigningTokens ?? [])];
  for (const namedValue of values) {
    problems.when(namedValue !== undefined && !isNamedValue(namedValue), STATEMENT_CODES.KeyInPlainText, () => ({
      message: 'namedValue of a key must be a reference to a named value',
      remedy: 'hold the key in a named value of API Management and give {{its-name}}; it is not shown here',
    }));
  }
  problems.when(
    (props.decryptionKeys ?? []).some((key) => key.modulus !== undefined || key.exponent !== undefined),
    STATEMENT_CODES.InvalidDecryptionKey,
    () => ({
      message: 'a decryption key has a modulus or exponent, which only keys that sign have',
      remedy: 'give certificateId or namedValue',
    }),
  );
  problems.checkRange(
    STATEMENT_CODES.InvalidFailureCode,
    'failedValidationHttpCode',
    props.failedValidationHttpCode,
    400,
    599,
  );
  problems.checkRange(STATEMENT_CODES.InvalidClockSkew, 'clockSkewSeconds', props.clockSkewSeconds, 0, 3600);
  checkClaims(problems, props.requiredClaims);
  problems.throwIfAny();
}
