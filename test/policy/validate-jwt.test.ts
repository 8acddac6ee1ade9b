import { ClaimMatch, ValidateJwt, type ValidateJwtProps } from '../../src';
import { codesOf, problemsOf } from '../support/errors';
import { inbound, type Later, xml } from './documents';
import { everything } from './validate-jwt-samples';

const METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const LEAST: ValidateJwtProps = { headerName: 'X-Token', openIdConfigUrls: [METADATA], audiences: ['api://one'] };

const COMMON = {
  'failed-validation-httpcode': '401',
  'failed-validation-error-message': 'Unauthorized',
  'require-expiration-time': 'true',
  'require-signed-tokens': 'true',
};
const DEFAULTS = { 'header-name': 'X-Token', ...COMMON };

const read = (props: ValidateJwtProps) => inbound(() => [new ValidateJwt(props)])[0];

describe('validate-jwt', () => {
  test('refuses with 401 and no detail, and wants tokens signed and current, unless told otherwise', () => {
    expect(read(LEAST)).toEqual(
      xml('validate-jwt', DEFAULTS, [
        xml('openid-config', { url: METADATA }),
        xml('audiences', {}, [xml('audience', {}, 'api://one')]),
      ]),
    );
  });

  test('says everything it is told', () => {
    expect(read(everything)).toEqual(
      xml(
        'validate-jwt',
        {
          id: 'jwt',
          'header-name': 'Authorization',
          'failed-validation-httpcode': '403',
          'failed-validation-error-message': 'No "entry" & no detail',
          'require-expiration-time': 'false',
          'require-scheme': 'Bearer',
          'require-signed-tokens': 'false',
          'clock-skew': '300',
          'output-token-variable-name': 'token',
        },
        [
          xml('openid-config', {
            url: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
          }),
          xml('openid-config', { url: METADATA }),
          xml('issuer-signing-keys', {}, [
            xml('key', { id: 'k1', n: 'n0', e: 'AQAB' }),
            xml('key', { 'certificate-id': 'sign' }),
            xml('key', {}, '{{signing-key}}'),
          ]),
          xml('decryption-keys', {}, [xml('key', { id: 'd1', 'certificate-id': 'decrypt' })]),
          xml('audiences', {}, [xml('audience', {}, 'api://one'), xml('audience', {}, 'api://two')]),
          xml('issuers', {}, [xml('issuer', {}, 'https://issuer/1'), xml('issuer', {}, 'https://issuer/2')]),
          xml('required-claims', {}, [
            xml('claim', { name: 'scp', match: 'any', separator: ' ' }, [
              xml('value', {}, 'a b'),
              xml('value', {}, 'c'),
            ]),
            xml('claim', { name: 'tid', match: 'all' }, [xml('value', {}, 'tenant')]),
          ]),
        ],
      ),
    );
  });

  test('writes attributes and children in one order, whatever the order of its props', () => {
    const statement = read(everything);
    expect(Object.keys(statement?.attributes ?? {})).toEqual([
      'id',
      'header-name',
      'failed-validation-httpcode',
      'failed-validation-error-message',
      'require-expiration-time',
      'require-scheme',
      'require-signed-tokens',
      'clock-skew',
      'output-token-variable-name',
    ]);
    expect(Object.keys(statement?.children.at(-1)?.children[0]?.attributes ?? {})).toEqual([
      'name',
      'match',
      'separator',
    ]);
  });

  test.each<[string, ValidateJwtProps, Record<string, string>]>([
    ['a header', { ...LEAST, headerName: 'X-Other' }, { 'header-name': 'X-Other' }],
    [
      'a query parameter',
      { ...LEAST, headerName: undefined, queryParameterName: 'q' },
      { 'query-parameter-name': 'q' },
    ],
    ['an expression', { ...LEAST, headerName: undefined, tokenValue: '@("t")' }, { 'token-value': '@("t")' }],
  ])('takes the token from %s', (_, props, source) => {
    expect(read(props)?.attributes).toEqual({ ...COMMON, ...source });
  });

  test('leaves out lists that are empty', () => {
    const empty = { issuerSigningKeys: [], decryptionKeys: [], issuers: [], requiredClaims: [] };
    expect(read({ ...LEAST, ...empty })?.children.map(({ name }) => name)).toEqual(['openid-config', 'audiences']);
  });

  test.each<[string, (later: Later) => string]>([
    ['', ({ text }) => text],
    [', written by hand', () => '${var.text}'],
  ])('puts in at apply what is known only then%s', (_, write) => {
    const props = (text: string, number: number): ValidateJwtProps => ({
      headerName: 'X-Token',
      openIdConfigUrls: [text],
      audiences: [`api://${text}`],
      issuers: [text],
      clockSkewSeconds: number,
      requiredClaims: [{ name: 'tid', match: ClaimMatch.ALL, values: [text] }],
    });
    const values = { 'var.text': 'later', 'var.number': 60 };
    const [statement] = inbound((later) => [new ValidateJwt(props(write(later), later.number))], values);
    expect(statement).toEqual(
      xml('validate-jwt', { ...DEFAULTS, 'clock-skew': '60' }, [
        xml('openid-config', { url: 'later' }),
        xml('audiences', {}, [xml('audience', {}, 'api://later')]),
        xml('issuers', {}, [xml('issuer', {}, 'later')]),
        xml('required-claims', {}, [xml('claim', { name: 'tid', match: 'all' }, [xml('value', {}, 'later')])]),
      ]),
    );
  });
});

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
    ['the lists of keys are empty', { openIdConfigUrls: [], issuerSigningKeys: [] }, ['TokenWithoutKeys']],
    ['any audience would do', { audiences: undefined }, ['TokenForAnyone']],
    ['the audiences and claims are empty', { audiences: [], requiredClaims: [] }, ['TokenForAnyone']],
    ['a claim lists no value', { requiredClaims: [{ name: 'tid', values: [] }] }, ['EmptyRequiredClaim']],
    ['a key is in plain text', { issuerSigningKeys: [{ namedValue: 's3cret' }] }, ['KeyInPlainText']],
    ['a key is a named value and more', { decryptionKeys: [{ namedValue: 'a{{b}}' }] }, ['KeyInPlainText']],
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
    ['a claim without audience', { audiences: undefined, requiredClaims: [{ name: 'tid', values: ['a'] }] }],
    ['a key in a named value', { decryptionKeys: [{ namedValue: '{{My_key.1-a}}' }] }],
    ['no clock skew', { clockSkewSeconds: 0 }],
    ['an hour of clock skew', { clockSkewSeconds: 3600 }],
    ['metadata at the root', { openIdConfigUrls: ['https://sts.contoso.com/.well-known/openid-configuration'] }],
    ['metadata with a query', { openIdConfigUrls: ['https://a.b/c/.well-known/openid-configuration?appid=1'] }],
  ])('takes %s', (_, changes) => {
    expect(codesOf(() => new ValidateJwt({ ...LEAST, ...changes }))).toEqual([]);
  });

  test('does not repeat a key that was given in plain text', () => {
    const problems = problemsOf(() => new ValidateJwt({ ...LEAST, issuerSigningKeys: [{ namedValue: 's3cret' }] }));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain('s3cret');
  });

  test('says what is wrong and what to do', () => {
    expect(
      problemsOf(() => new ValidateJwt({ ...LEAST, openIdConfigUrls: ['http://a'], clockSkewSeconds: 9999 })),
    ).toEqual([
      {
        code: 'InvalidMetadataUrl',
        message: "openIdConfigUrls[0] 'http://a' in validate-jwt is no address of OpenID Connect metadata",
        remedy: 'give an https address that ends with /.well-known/openid-configuration',
      },
      {
        code: 'InvalidClockSkew',
        message: 'clockSkewSeconds is 9999, in validate-jwt',
        remedy: 'give a whole number from 0 to 3600',
      },
    ]);
  });
});
