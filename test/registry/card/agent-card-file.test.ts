import { AgentCard } from '../../../src/registry';
import { codesOf, problemsOf } from '../../support/errors';
import { changed, places } from './card-changes';
import { type CardFields, FIELDS_0_3, FIELDS_1_0 } from '../../../src/registry/card/card-fields';
import { CARD_0_3, CARD_1_0, FULL_CARD_0_3, FULL_CARD_1_0 } from './sample-cards';

const read = (card: object) => AgentCard.fromJson(JSON.stringify(card));
const said = (card: object) => problemsOf(() => read(card)).map(({ code, message }) => `${code}: ${message}`);

describe('a card file', () => {
  test('of A2A 0.3 is read with every field', () => {
    expect(read(CARD_0_3)._document).toEqual(CARD_0_3);
    expect(read(CARD_0_3)).toMatchObject({ name: 'Route agent', url: 'https://routes.contoso.com/a2a/v1' });
  });

  test('may begin with the mark that some editors write', () => {
    expect(AgentCard.fromJson(`\ufeff${JSON.stringify(CARD_0_3)}`)._document).toEqual(CARD_0_3);
  });

  test('of A2A 1.0 becomes the same card', () => {
    expect(read(CARD_1_0)._document).toEqual(CARD_0_3);
  });

  test('of A2A 1.0 keeps tenant and version of each interface', () => {
    const interfaces = [
      { url: 'https://a.contoso.com', protocolBinding: 'GRPC', protocolVersion: '1.0', tenant: 'blue' },
      { url: 'https://a.contoso.com', protocolBinding: 'JSONRPC', protocolVersion: '0.3' },
    ];
    expect(read(changed(CARD_1_0, 'supportedInterfaces', interfaces))._document).toMatchObject({
      protocolVersion: '1.0',
      preferredTransport: 'GRPC',
      additionalInterfaces: [
        { url: 'https://a.contoso.com', transport: 'GRPC', tenant: 'blue' },
        { url: 'https://a.contoso.com', transport: 'JSONRPC', protocolVersion: '0.3' },
      ],
    });
  });

  test('with one interface of A2A 1.0 has no further ones', () => {
    const [one] = CARD_1_0.supportedInterfaces;
    expect(read(changed(CARD_1_0, 'supportedInterfaces', [one]))._document).not.toHaveProperty('additionalInterfaces');
  });

  test('of any order of its fields gives the same bytes, and none for what is null', () => {
    const reversed = Object.fromEntries(Object.entries(CARD_0_3).reverse());
    expect(JSON.stringify(read(reversed)._document)).toBe(JSON.stringify(CARD_0_3));
    const { provider: _, ...without } = CARD_0_3;
    expect(JSON.stringify(read({ ...without, provider: null })._document)).toBe(JSON.stringify(without));
  });

  test('may write text as it likes: Terraform gets it as text, in values and in keys', () => {
    const card = changed(changed(CARD_0_3, 'description', 'Costs ${amount}, %{if}'), 'skills[0].tags', ['${a}']);
    expect(read(card)._document.description).toBe('Costs $${amount}, %%{if}');
    expect(read(card)._document.skills[0]?.tags).toEqual(['$${a}']);
    const scopes = { '${scope}': 'Some' };
    expect(
      JSON.stringify(
        read(changed(CARD_0_3, 'securitySchemes.machine.flows.clientCredentials.scopes', scopes))._document,
      ),
    ).toContain('"$${scope}":"Some"');
  });

  test('is checked also where its text looks like an expression', () => {
    expect(said(changed(CARD_0_3, 'url', '${url}'))).toEqual([
      expect.stringMatching(/^InvalidCardUrl: url '\$\{url\}'/),
    ]);
  });

  test.each(['', '{', '[]', '"a"', 'null', '1'])('that holds %j is no card', (text) => {
    expect(codesOf(() => AgentCard.fromJson(text))).toEqual(['InvalidCardJson']);
  });

  test('is named in messages', () => {
    const [problem] = problemsOf(() => AgentCard.fromJson('{', 'cards/routes.json'));
    expect(problem?.message).toMatch(/, in cards\/routes\.json$/);
  });
});

const REQUIRED_0_3 = [
  ...['protocolVersion', 'name', 'description', 'url', 'version', 'capabilities'],
  ...['defaultInputModes', 'defaultOutputModes', 'skills'],
  ...['additionalInterfaces[1].url', 'additionalInterfaces[1].transport', 'provider.organization', 'provider.url'],
  ...['capabilities.extensions[0].uri', 'skills[0].id', 'skills[0].name', 'skills[0].description', 'skills[0].tags'],
  ...[
    'securitySchemes.key.type',
    'securitySchemes.key.in',
    'securitySchemes.key.name',
    'securitySchemes.bearer.scheme',
  ],
  ...['securitySchemes.oauth.flows', 'securitySchemes.entra.openIdConnectUrl'],
  ...['authorizationUrl', 'tokenUrl', 'scopes'].map((name) => `securitySchemes.oauth.flows.authorizationCode.${name}`),
  ...['tokenUrl', 'scopes'].map((name) => `securitySchemes.machine.flows.clientCredentials.${name}`),
  ...['authorizationUrl', 'scopes'].map((name) => `securitySchemes.oauth.flows.implicit.${name}`),
  ...['tokenUrl', 'scopes'].map((name) => `securitySchemes.oauth.flows.password.${name}`),
  ...['signatures[0].protected', 'signatures[0].signature'],
];

/** Of a flow of A2A 1.0, under the name of its scheme. */
const ofFlow = (scheme: string, flow: string, names: readonly string[]): string[] =>
  names.map((name) => `securitySchemes.${scheme}.oauth2SecurityScheme.flows.${flow}.${name}`);

const REQUIRED_1_0 = [
  ...[
    'supportedInterfaces',
    'name',
    'description',
    'version',
    'capabilities',
    'defaultInputModes',
    'defaultOutputModes',
    'skills',
  ],
  ...['url', 'protocolBinding', 'protocolVersion'].map((name) => `supportedInterfaces[1].${name}`),
  ...['provider.organization', 'provider.url', 'skills[1].id', 'skills[1].name', 'skills[1].description'],
  ...['skills[1].tags', 'capabilities.extensions[0].uri', 'securityRequirements[0].schemes'],
  'securitySchemes.key.apiKeySecurityScheme.location',
  'securitySchemes.key.apiKeySecurityScheme.name',
  'securitySchemes.bearer.httpAuthSecurityScheme.scheme',
  'securitySchemes.oauth.oauth2SecurityScheme.flows',
  'securitySchemes.entra.openIdConnectSecurityScheme.openIdConnectUrl',
  'skills[0].securityRequirements[0].schemes',
  ...ofFlow('oauth', 'authorizationCode', ['authorizationUrl', 'tokenUrl', 'scopes']),
  ...ofFlow('machine', 'clientCredentials', ['tokenUrl', 'scopes']),
  ...ofFlow('implicit', 'implicit', ['authorizationUrl', 'scopes']),
  ...ofFlow('password', 'password', ['tokenUrl', 'scopes']),
  ...ofFlow('device', 'deviceCode', ['deviceAuthorizationUrl', 'tokenUrl', 'scopes']),
  ...['signatures[0].protected', 'signatures[0].signature'],
];

interface Field {
  readonly place: string;
  readonly isRequired: boolean;
}

/** Every field of a table by its place, with * for the names of schemes and the numbers of items. */
function fieldsOf(fields: CardFields, at = ''): Field[] {
  return Object.entries(fields)
    .flatMap(([name, { required = false, many, kinds, fields: inner = {} }]) => {
      const place = `${at}${name}`;
      const item = many === 'list' ? `${place}[*].` : many === 'map' ? `${place}.*.` : `${place}.`;
      const ofKinds = Object.values(kinds?.of ?? {}).flatMap((one) => fieldsOf(one, item));
      const ofKind = kinds === undefined ? [] : [{ place: `${item}${kinds.by}`, isRequired: true }];
      return [{ place, isRequired: required }, ...ofKind, ...ofKinds, ...fieldsOf(inner, item)];
    })
    .filter(({ place }, index, all) => all.findIndex((one) => one.place === place) === index);
}

/** The place of a field in any card. */
const placeOfAny = (place: string): string =>
  place
    .replace(/\[\d+\]/g, '[*]')
    .replace(/^(securitySchemes)\.\w+/, '$1.*')
    .replace(/(\.?schemes)\.\w+/, '$1.*');

describe.each([
  ['0.3', FULL_CARD_0_3, REQUIRED_0_3, FIELDS_0_3],
  ['1.0', FULL_CARD_1_0, REQUIRED_1_0, FIELDS_1_0],
])('a card of A2A %s', (_, card, required, fields) => {
  test('that says all that there is to say passes', () => {
    expect(said(card)).toEqual([]);
    const filled = new Set(places(card).map(placeOfAny));
    expect(fieldsOf(fields).filter(({ place }) => !filled.has(place))).toEqual([]);
  });

  test('has no required field but these', () => {
    const places = fieldsOf(fields).flatMap(({ place, isRequired }) => (isRequired ? place : []));
    expect([...new Set(required.map(placeOfAny))].sort()).toEqual(places.sort());
  });

  test.each(required)('without %s is refused by this name', (place) => {
    const missing = [expect.stringMatching(/^CardFieldMissing: /)];
    expect(said(changed(card, place, undefined))).toEqual(missing);
    expect(said(changed(card, place, undefined)).join()).toContain(`: ${place} is not set`);
    expect(said(changed(card, place, null))).toEqual(missing);
  });

  test.each(places(card))('with a number as %s is refused by this name', (place) => {
    const isKind = /^securitySchemes\.\w+\.type$/.test(place);
    const code = isKind ? 'InvalidSecurityScheme' : 'WrongCardFieldType';
    const problems = said(changed(card, place, 7));
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
    expect(problems.join()).toContain(`: ${place} `);
  });

  test.each(['', 'provider', 'skills[0]', 'capabilities', 'signatures[0]', 'capabilities.extensions[0]'])(
    'with a field in %j that A2A does not have is refused by its name',
    (parent) => {
      const place = parent === '' ? 'colour' : `${parent}.colour`;
      expect(said(changed(card, place, 'red'))).toEqual([expect.stringContaining(`UnknownCardField: ${place} is not`)]);
    },
  );
});

const FAKE_HEADER = Buffer.from('{"kid":"one"}').toString('base64url');

test.each<[string, unknown, string]>([
  ['name', ' ', 'EmptyCardField'],
  ['description', '', 'EmptyCardField'],
  ['skills', [], 'EmptyCardField'],
  ['defaultInputModes', [], 'EmptyCardField'],
  ['defaultOutputModes', [], 'EmptyCardField'],
  ['version', '1.0', 'InvalidCardVersion'],
  ['version', 'v1.0.0', 'InvalidCardVersion'],
  ['protocolVersion', '1', 'InvalidCardVersion'],
  ['protocolVersion', 'latest', 'InvalidCardVersion'],
  ['url', 'http://agent.contoso.com', 'InvalidCardUrl'],
  ['url', '/a2a', 'InvalidCardUrl'],
  ['url', 'https://', 'InvalidCardUrl'],
  ['url', 'https://user:secret@agent.contoso.com', 'InvalidCardUrl'],
  ['url', 'https://agent.contoso.com/a b', 'InvalidCardUrl'],
  ['iconUrl', 'data:image/png;base64,AA', 'InvalidCardUrl'],
  ['documentationUrl', 'docs', 'InvalidCardUrl'],
  ['provider.url', 'contoso.com', 'InvalidCardUrl'],
  ['additionalInterfaces[1].url', 'grpc.contoso.com:443', 'InvalidCardUrl'],
  ['capabilities.extensions[0].uri', 'citations', 'InvalidCardUrl'],
  ['preferredTransport', 'jsonrpc', 'InvalidCardTransport'],
  ['preferredTransport', 'REST', 'InvalidCardTransport'],
  ['additionalInterfaces[2].transport', 'HTTP_JSON', 'InvalidCardTransport'],
  ['additionalInterfaces[2].transport', ' ', 'EmptyCardField'],
  ['defaultInputModes[0]', 'text', 'InvalidCardMediaType'],
  ['skills[0].outputModes[0]', 'json', 'InvalidCardMediaType'],
  ['skills[1].id', 'route-planning', 'DuplicateCardSkill'],
  ['security[0]', { entry: [] }, 'UndefinedSecurityScheme'],
  ['skills[0].security[0]', { oath: [] }, 'UndefinedSecurityScheme'],
  ['security[0]', { entra: 'all' }, 'WrongCardFieldType'],
  ['securitySchemes.key.in', 'body', 'InvalidSecurityScheme'],
  ['securitySchemes.key.type', 'basic', 'InvalidSecurityScheme'],
  ['securitySchemes.oauth.flows', {}, 'InvalidSecurityScheme'],
  ['securitySchemes.tls.name', 'x', 'UnknownCardField'],
  ['signatures[0].protected', 'not base64!', 'InvalidCardSignature'],
  ['signatures[0].protected', FAKE_HEADER, 'InvalidCardSignature'],
  ['signatures[0].signature', 'a+b/c=', 'InvalidCardSignature'],
  ['supportedinterfaces', [], 'UnknownCardField'],
  ['additionalInterfaces[0].tenant', 'blue', 'UnknownCardField'],
  ['securitySchemes.oauth.flows.authorizationCode.pkceRequired', true, 'UnknownCardField'],
])('%s: %j is refused, with its own code', (place, value, code) => {
  const problems = said(changed(CARD_0_3, place, value));
  expect(problems).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
  expect(problems.join()).toContain(place.replace(/\[0\]$|\[1\]\.id$/, ''));
});

test.each<[string, unknown, string]>([
  ['supportedInterfaces', [], 'EmptyCardField'],
  ['securitySchemes.key', {}, 'InvalidSecurityScheme'],
  ['securitySchemes.key.mtlsSecurityScheme', {}, 'InvalidSecurityScheme'],
  [
    'securitySchemes.oauth.oauth2SecurityScheme.flows.implicit',
    { authorizationUrl: 'https://a.b', scopes: {} },
    'InvalidSecurityScheme',
  ],
  ['securityRequirements[0].schemes', {}, 'EmptyCardField'],
  ['securityRequirements[0].schemes', { other: {} }, 'UndefinedSecurityScheme'],
  ['supportedInterfaces[0].protocolBinding', 'grpc', 'InvalidCardTransport'],
])('in A2A 1.0, %s: %j is refused, with its own code', (place, value, code) => {
  expect(said(changed(CARD_1_0, place, value))).toEqual([expect.stringMatching(new RegExp(`^${code}: `))]);
});

test('a card of both versions is refused, and told to be of one', () => {
  const [problem] = problemsOf(() => read({ ...CARD_1_0, url: 'https://a.contoso.com' }));
  expect(problem).toMatchObject({ code: 'UnknownCardField', remedy: 'give the card in one version of A2A' });
});

test('a field with a typing error is told its name', () => {
  const [problem] = problemsOf(() => read(changed(CARD_0_3, 'iconURL', 'https://contoso.com/i.png')));
  expect(problem?.remedy).toBe("write 'iconUrl', or leave it out");
});

test('everything that is wrong is told at once', () => {
  const card = changed(changed(changed(CARD_0_3, 'name', undefined), 'version', '1'), 'skills[0].tags', 'maps');
  expect(codesOf(() => read(card)).sort()).toEqual(['CardFieldMissing', 'InvalidCardVersion', 'WrongCardFieldType']);
});

test('a transport of its own, and further kinds of flows, are taken', () => {
  expect(said(changed(CARD_0_3, 'additionalInterfaces[1].transport', 'WEBSOCKET'))).toEqual([]);
  const device = { deviceAuthorizationUrl: 'https://a.b', tokenUrl: 'https://a.b', scopes: {} };
  expect(said(changed(CARD_1_0, 'securitySchemes.oauth.oauth2SecurityScheme.flows', { deviceCode: device }))).toEqual(
    [],
  );
});
