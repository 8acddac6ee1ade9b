import { ref, Token } from 'cdktf';
import { AgentCard, type AgentCardProps, SecurityScheme } from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import { CARD_0_3, CARD_PROPS } from './sample-cards';

const { key, bearer, oauth, machine, entra, tls } = CARD_0_3.securitySchemes;
const { type: _key, in: place, ...keyOptions } = key;
const { type: _bearer, ...bearerOptions } = bearer;
const { type: _oauth, ...oauthOptions } = oauth;
const { type: _machine, ...machineOptions } = machine;
const { type: _entra, ...entraOptions } = entra;
const [{ protected: protectedHeader, ...signature } = { protected: '', signature: '' }] = CARD_0_3.signatures;

test('a card in code can say all that a file can', () => {
  const props: AgentCardProps = {
    ...CARD_0_3,
    security: CARD_0_3.security as unknown as AgentCardProps['security'],
    securitySchemes: {
      key: SecurityScheme.apiKey({ place, ...keyOptions }),
      bearer: SecurityScheme.http(bearerOptions),
      oauth: SecurityScheme.oauth2(oauthOptions),
      machine: SecurityScheme.oauth2(machineOptions),
      entra: SecurityScheme.openIdConnect(entraOptions),
      tls: SecurityScheme.mutualTls(tls.description),
    },
    signatures: [{ protectedHeader, ...signature }],
  };
  expect(AgentCard.of(props)._document).toEqual(CARD_0_3);
  expect(JSON.stringify(AgentCard.of(props)._document)).toBe(
    JSON.stringify(AgentCard.fromJson(JSON.stringify(AgentCard.of(props)._document))._document),
  );
});

test('a card in code needs little: the rest is what is true of most agents', () => {
  expect(AgentCard.of(CARD_PROPS)._document).toEqual({
    ...CARD_PROPS,
    protocolVersion: '0.3.0',
    preferredTransport: 'JSONRPC',
    capabilities: {},
    defaultInputModes: ['text/plain'],
    defaultOutputModes: ['text/plain'],
    supportsAuthenticatedExtendedCard: false,
  });
});

test.each<[string, Partial<AgentCardProps>, string[]]>([
  ['no skill', { skills: [] }, ['EmptyCardField']],
  ['an address without https', { url: 'http://a.contoso.com' }, ['InvalidCardUrl']],
  ['a scheme that is not defined', { security: [{ key: [] }] }, ['UndefinedSecurityScheme']],
  ['OAuth without a flow', { securitySchemes: { a: SecurityScheme.oauth2({ flows: {} }) } }, ['InvalidSecurityScheme']],
  ['a name that is not set', { name: undefined }, ['CardFieldMissing']],
  ['an empty list of modes', { defaultInputModes: [] }, ['EmptyCardField']],
])('%s is refused in code as well', (_, change, expected) => {
  expect(codesOf(() => AgentCard.of({ ...CARD_PROPS, ...change }))).toEqual(expected);
});

test('no props at all are refused, and not a crash', () => {
  expect(codesOf(() => AgentCard.of(undefined as unknown as AgentCardProps))).toEqual(['PropertyNotSet']);
});

test.each<[string, Partial<AgentCardProps>]>([
  ['address', { url: TOKEN }],
  ['version', { version: TOKEN, protocolVersion: Token.asString(ref('local.later')) }],
  ['transport', { preferredTransport: TOKEN }],
  ['modes', { defaultInputModes: Token.asList(ref('local.later')), defaultOutputModes: [TOKEN] }],
  [
    'tags and id of a skill',
    { skills: [{ id: TOKEN, name: TOKEN, description: TOKEN, tags: Token.asList(ref('local.later')) }] },
  ],
  [
    'icon, documentation and provider',
    { iconUrl: TOKEN, documentationUrl: TOKEN, provider: { organization: TOKEN, url: TOKEN } },
  ],
  ['interfaces', { additionalInterfaces: [{ url: TOKEN, transport: TOKEN }] }],
  ['signature', { signatures: [{ protectedHeader: TOKEN, signature: TOKEN }] }],
  ['place of a key', { securitySchemes: { a: SecurityScheme.apiKey({ place: TOKEN, name: TOKEN }) } }],
])('%s may be known only after apply, and stays an expression', (_, change) => {
  const { _document: document } = AgentCard.of({ ...CARD_PROPS, ...change });
  expect(JSON.stringify(document)).not.toContain('$${');
  expect(codesOf(() => AgentCard.of({ ...CARD_PROPS, ...change }))).toEqual([]);
});
