import { ClaimMatch, type ValidateJwtProps } from '../../../src/policy';

/** Every property that can be given at once, in an order that is not the schema's. */
export const everything: ValidateJwtProps = {
  requiredClaims: [
    { values: ['a b', 'c'], separator: ' ', match: ClaimMatch.ANY, name: 'scp' },
    { name: 'tid', values: ['tenant'] },
  ],
  issuers: ['https://issuer/1', 'https://issuer/2'],
  audiences: ['api://one', 'api://two'],
  decryptionKeys: [{ certificateId: 'decrypt', id: 'd1' }],
  issuerSigningKeys: [
    { exponent: 'AQAB', modulus: 'n0', id: 'k1' },
    { certificateId: 'sign' },
    { namedValue: '{{signing-key}}' },
  ],
  zumoMasterKeys: [{ namedValue: '{{zumo-key}}', id: 'z1' }],
  issuerSigningTokens: ['{{token-1}}', '{{token-2}}'],
  openIdConfigHost: 'login.contoso.com',
  openIdConfigUrls: [
    'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ],
  outputTokenVariableName: 'token',
  clockSkewSeconds: 300,
  requireSignedTokens: false,
  requireScheme: 'Bearer',
  requireExpirationTime: false,
  failedValidationErrorMessage: 'No "entry" & no detail',
  failedValidationHttpCode: 403,
  headerName: 'Authorization',
  id: 'jwt',
};
