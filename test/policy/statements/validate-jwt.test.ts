import { ClaimMatch, ValidateJwt, type ValidateJwtProps } from '../../../src/policy';
import { inbound, type Later, xml } from '../document/documents';
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
            host: 'login.contoso.com',
          }),
          xml('openid-config', { url: METADATA, host: 'login.contoso.com' }),
          xml('issuer-signing-tokens', {}, [xml('token', {}, '{{token-1}}'), xml('token', {}, '{{token-2}}')]),
          xml('issuer-signing-keys', {}, [
            xml('key', { id: 'k1', n: 'n0', e: 'AQAB' }),
            xml('key', { 'certificate-id': 'sign' }),
            xml('key', {}, '{{signing-key}}'),
            xml('zumo-master-key', { id: 'z1' }, '{{zumo-key}}'),
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
    const empty = {
      issuerSigningTokens: [],
      issuerSigningKeys: [],
      zumoMasterKeys: [],
      decryptionKeys: [],
      issuers: [],
      requiredClaims: [],
    };
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
