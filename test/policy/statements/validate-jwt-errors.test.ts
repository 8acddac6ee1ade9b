import { ValidateJwt, type ValidateJwtProps } from '../../../src/policy';
import { codesOf, problemsOf } from '../../support/errors';

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const LEAST: ValidateJwtProps = { headerName: 'X-Token', openIdConfigUrls: [METADATA], audiences: ['api://one'] };

describe('validate-jwt', () => {
  const none = { headerName: undefined };

  test.each<[string, Partial<ValidateJwtProps>, string[]]>([
    ['the token comes from nowhere', none, ['TokenSourceAmbiguous']],
    ['the token comes from two places', { queryParameterName: 'q' }, ['TokenSourceAmbiguous']],
    ['the token comes from three places', { queryParameterName: 'q', tokenValue: 't' }, ['TokenSourceAmbiguous']],
    ['a scheme is wanted of another header', { requireScheme: 'Bearer' }, ['SchemeWithoutAuthorization']],
    [
      'a scheme is wanted of a query parameter',
      { ...none, queryParameterName: 'q', requireScheme: 'Bearer' },
      ['SchemeWithoutAuthorization'],
    ],
    ['there are no keys', { openIdConfigUrls: undefined }, ['TokenWithoutKeys']],
    [
      'the lists of keys are empty',
      { openIdConfigUrls: [], issuerSigningKeys: [], issuerSigningTokens: [], zumoMasterKeys: [] },
      ['TokenWithoutKeys'],
    ],
    [
      'the only keys are those that decrypt',
      { openIdConfigUrls: [], decryptionKeys: [{ certificateId: 'c' }] },
      ['TokenWithoutKeys'],
    ],
    ['any audience would do', { audiences: undefined }, ['TokenForAnyone']],
    ['the audiences and claims are empty', { audiences: [], requiredClaims: [] }, ['TokenForAnyone']],
    ['a claim lists no value', { requiredClaims: [{ name: 'tid', values: [] }] }, ['EmptyRequiredClaim']],
    ['a key is in plain text', { issuerSigningKeys: [{ namedValue: 's3cret' }] }, ['KeyInPlainText']],
    ['a key is a named value and more', { decryptionKeys: [{ namedValue: 'a{{b}}' }] }, ['KeyInPlainText']],
    ['a key follows a named value', { decryptionKeys: [{ namedValue: '{{b}}a' }] }, ['KeyInPlainText']],
    ['a master key is in plain text', { zumoMasterKeys: [{ namedValue: 's3cret' }] }, ['KeyInPlainText']],
    ['a signing token is in plain text', { issuerSigningTokens: ['{{a}}', 's3cret'] }, ['KeyInPlainText']],
    ['a key that decrypts has a modulus', { decryptionKeys: [{ modulus: 'n' }] }, ['InvalidDecryptionKey']],
    ['a key that decrypts has an exponent', { decryptionKeys: [{ exponent: 'e' }] }, ['InvalidDecryptionKey']],
    ['the failure is none', { failedValidationHttpCode: 399 }, ['InvalidFailureCode']],
    ['the failure is no status', { failedValidationHttpCode: 600 }, ['InvalidFailureCode']],
    ['the clock skew is negative', { clockSkewSeconds: -1 }, ['InvalidClockSkew']],
    ['the clock skew is above an hour', { clockSkewSeconds: 3601 }, ['InvalidClockSkew']],
    ['the clock skew is broken', { clockSkewSeconds: 0.5 }, ['InvalidClockSkew']],
    [
      'everything is wrong',
      {
        ...none,
        requireScheme: 'Bearer',
        openIdConfigUrls: ['http://a', 'b'],
        audiences: [],
        clockSkewSeconds: Number.NaN,
      },
      [
        'TokenSourceAmbiguous',
        'SchemeWithoutAuthorization',
        'TokenForAnyone',
        'InvalidMetadataUrl',
        'InvalidMetadataUrl',
        'InvalidClockSkew',
      ],
    ],
  ])('fails where %s', (_, changes, codes) => {
    expect(codesOf(() => new ValidateJwt({ ...LEAST, ...changes }))).toEqual(codes);
  });

  test.each([
    '',
    'http://login.contoso.com/.well-known/openid-configuration',
    'https://login.contoso.com',
    'https://login.contoso.com/v2.0/openid-configuration',
    'https://login.contoso.com/.well-known/openid-configuration/',
    'https://login.contoso.com/.well-known/openid-configuration#keys',
    'https://user@login.contoso.com/.well-known/openid-configuration',
    ' https://login.contoso.com/.well-known/openid-configuration',
    'https:///.well-known/openid-configuration',
    'https://login.contoso.com?/.well-known/openid-configuration',
    'https://login.contoso.com/xwell-known/openid-configuration',
  ])('fails with InvalidMetadataUrl where the address is %j', (url) => {
    expect(codesOf(() => new ValidateJwt({ ...LEAST, openIdConfigUrls: [METADATA, url] }))).toEqual([
      'InvalidMetadataUrl',
    ]);
  });

  test.each<[string, Partial<ValidateJwtProps>]>([
    ['a scheme of header authorization, in any case', { headerName: 'AUTHORIZATION', requireScheme: 'Bearer' }],
    ['keys without metadata', { openIdConfigUrls: undefined, issuerSigningKeys: [{ certificateId: 'c' }] }],
    ['signing tokens without metadata', { openIdConfigUrls: undefined, issuerSigningTokens: ['{{a}}'] }],
    ['master keys without metadata', { openIdConfigUrls: undefined, zumoMasterKeys: [{ namedValue: '{{a}}' }] }],
    ['a failure of the caller', { failedValidationHttpCode: 400 }],
    ['a failure of the server', { failedValidationHttpCode: 599 }],
    ['a claim without audience', { audiences: undefined, requiredClaims: [{ name: 'tid', values: ['a'] }] }],
    ['a key in a named value', { decryptionKeys: [{ namedValue: '{{My_key.1-a}}' }] }],
    ['no clock skew', { clockSkewSeconds: 0 }],
    ['an hour of clock skew', { clockSkewSeconds: 3600 }],
    ['metadata at the root', { openIdConfigUrls: ['https://sts.contoso.com/.well-known/openid-configuration'] }],
    ['metadata with a query', { openIdConfigUrls: ['https://a.b/c/.well-known/openid-configuration?appid=1'] }],
  ])('takes %s', (_, changes) => {
    expect(codesOf(() => new ValidateJwt({ ...LEAST, ...changes }))).toEqual([]);
  });

  test.each<[string, Partial<ValidateJwtProps>, string, string]>([
    [
      'TokenSourceAmbiguous',
      { queryParameterName: 'q' },
      '2 of headerName, queryParameterName and tokenValue are given',
      'give exactly one of them',
    ],
    [
      'SchemeWithoutAuthorization',
      { requireScheme: 'Bearer' },
      'requireScheme is given without header Authorization',
      "leave it out, or set headerName to 'Authorization'",
    ],
    [
      'TokenWithoutKeys',
      { openIdConfigUrls: [] },
      'no source of the keys that sign the tokens is set',
      'set openIdConfigUrls or issuerSigningKeys',
    ],
    [
      'TokenForAnyone',
      { audiences: [] },
      'neither audiences nor requiredClaims are given, so that a token meant for anybody would pass',
      'give the audience the token must be meant for',
    ],
    [
      'KeyInPlainText',
      { issuerSigningKeys: [{ namedValue: 's3cret' }] },
      'namedValue of a key must be a reference to a named value',
      'hold the key in a named value of API Management and give {{its-name}}; it is not shown here',
    ],
    [
      'InvalidDecryptionKey',
      { decryptionKeys: [{ modulus: 'n', exponent: 'e' }] },
      'a decryption key has a modulus or exponent, which only keys that sign have',
      'give certificateId or namedValue',
    ],
    [
      'InvalidFailureCode',
      { failedValidationHttpCode: 200 },
      'failedValidationHttpCode is 200',
      'give a whole number from 400 to 599',
    ],
    [
      'EmptyRequiredClaim',
      { requiredClaims: [{ name: 'tid', values: [] }] },
      "required claim 'tid' lists no value",
      'list the values that are allowed',
    ],
    ['InvalidClockSkew', { clockSkewSeconds: 9999 }, 'clockSkewSeconds is 9999', 'give a whole number from 0 to 3600'],
  ])('says with %s what is wrong and what to do', (code, changes, message, remedy) => {
    expect(problemsOf(() => new ValidateJwt({ ...LEAST, ...changes }))).toEqual([
      { code, message: `${message}, in validate-jwt`, remedy },
    ]);
  });

  test('says with InvalidMetadataUrl which address is wrong', () => {
    expect(problemsOf(() => new ValidateJwt({ ...LEAST, openIdConfigUrls: [METADATA, 'http://a'] }))).toEqual([
      {
        code: 'InvalidMetadataUrl',
        message: "openIdConfigUrls[1] 'http://a' in validate-jwt must be the URL of OpenID Connect metadata",
        remedy: 'give an https address that ends with /.well-known/openid-configuration',
      },
    ]);
  });
});
