import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import type { Change } from '../../support/settings-changes';
import { told } from '../../support/told';
import type { StackJson } from '../../support/stack-json';

const AGENT = ['registry', 'agents', 'conditional-access'] as const;

function textOf(example: string, changes: readonly Change[]): string {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return String(document);
}

function registryOf(...changes: readonly Change[]): StackJson {
  const settings = parseSettings(textOf('registry', changes), 'env.yaml');
  const stack = synthesizeSettings(settings).get('prod-registry');
  if (stack === undefined) throw new Error('no stack of the registry');
  return stack;
}

/** What is told of settings after changes. */
const refused = (...changes: readonly Change[]): string =>
  told(() => parseSettings(textOf('registry', changes), 'env.yaml')).join('\n');

test('agents of other platforms are a stack of their own, which reaches Microsoft Graph alone', () => {
  const document = parseDocument(exampleText('estate-basic'));
  document.setIn(['registry'], parseDocument(exampleText('registry')).getIn(['registry']));
  const stacks = synthesizeSettings(parseSettings(String(document), 'env.yaml'));
  expect([...stacks.keys()].sort()).toEqual(['trial-foundry', 'trial-registry']);
  const { shape } = stacks.get('trial-registry') ?? {};
  expect(Object.keys((shape as { provider: object }).provider)).toEqual(['msgraph']);
  expect(shape?.data).toBeUndefined();
});

test("the entry of the source's sample agent has its names, owners, identity and card", () => {
  const { body } = registryOf().only('msgraph_resource').config;
  expect(body).toMatchObject({
    displayName: 'Conditional Access Agent',
    sourceAgentId: '00222',
    originatingStore: 'Microsoft Security Copilot',
    createdBy: 'd47bffae-411a-4de9-8548-05e79bc01f0d',
    agentIdentityId: 'dd108c41-d2d2-4e78-b073-92f57b752bd0',
    agentCard: {
      name: 'Conditional Access Agent Card',
      url: 'https://conditional-access-agent.example.com/a2a/v1',
      provider: { organization: 'Test Organization', url: 'https://test.com' },
      skills: [{ id: 'threat-detection', tags: ['security', 'threat', 'detection'] }],
    },
  });
});

test('a card in settings takes the defaults of a card in code', () => {
  const { body } = registryOf(
    ...['protocolVersion', 'preferredTransport', 'capabilities', 'defaultInputModes', 'defaultOutputModes'].map(
      (name): Change => [[...AGENT, 'card', name], undefined],
    ),
  ).only('msgraph_resource').config;
  expect(body?.agentCard).toMatchObject({
    protocolVersion: '0.3.0',
    preferredTransport: 'JSONRPC',
    capabilities: {},
    defaultInputModes: ['text/plain'],
    defaultOutputModes: ['text/plain'],
  });
});

test('the text of a card is text: what looks like an expression reaches Terraform escaped, once', () => {
  const { body } = registryOf([[...AGENT, 'card', 'description'], 'costs ${amount} and %{ if }']).only(
    'msgraph_resource',
  ).config;
  expect(body?.agentCard).toMatchObject({ description: 'costs $${amount} and %%{ if }' });
});

test('the output says what is registered: id, owners and card', () => {
  const { output } = registryOf().shape;
  expect(output?.registrations?.value).toMatchObject({
    'conditional-access': {
      id: expect.stringMatching(/^\$\{msgraph_resource\.[\w-]+\.id\}$/) as unknown,
      owner_ids: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8', 'b9108c41-d2d2-4e78-b073-92f57b752bd0'],
      card: { name: 'Conditional Access Agent Card' },
    },
  });
});

test('an older Terraform is refused, as in the other stacks', () => {
  expect(registryOf().shape).toHaveProperty('terraform.required_version', '>= 1.11');
});

test('changes of a card can be ignored', () => {
  const ignored = (stack: StackJson) => stack.only('msgraph_resource').config.lifecycle;
  expect(ignored(registryOf([[...AGENT, 'ignoresCardChanges'], true]))).toEqual({
    ignore_changes: ['body.createdBy', 'body.sourceCreatedDateTime', 'body.agentCard'],
  });
  expect(ignored(registryOf([[...AGENT, 'ignoresCardChanges'], false]))).toEqual(ignored(registryOf()));
});

test('without a card the agent needs a name', () => {
  const withoutCard: Change = [[...AGENT, 'card'], undefined];
  expect(registryOf(withoutCard).only('msgraph_resource').config.body).not.toHaveProperty('agentCard');
  expect(refused(withoutCard, [[...AGENT, 'displayName'], undefined])).toMatch(
    /^env\.yaml:\d+:5: registry\.agents\.conditional-access\.displayName is missing; add it, or card or cardFile$/,
  );
});

test('an entry that exists is imported, without what is sent once', () => {
  const existing: Change = [[...AGENT, 'existingRegistrationId'], '7a3e0a52-3f0c-4f3e-a4e8-9d8f3c5b2a11'];
  const stack = registryOf(
    existing,
    [[...AGENT, 'createdBy'], undefined],
    [[...AGENT, 'sourceCreatedDateTime'], undefined],
  );
  expect(stack.text).toContain('/copilot/agentRegistrations/7a3e0a52-3f0c-4f3e-a4e8-9d8f3c5b2a11?api-version=beta');
  expect(refused(existing)).toMatch(
    /conditional-access\.createdBy and sourceCreatedDateTime of entry .* leave both out$/,
  );
});

test.each<[what: string, changes: readonly Change[], message: RegExp]>([
  [
    'an agent of Foundry',
    [[[...AGENT, 'card', 'url'], 'https://contoso.services.ai.azure.com/agents/a']],
    /env\.yaml:\d+:5: registry\.agents\.conditional-access: the agent answers at .* leave this entry out/,
  ],
  [
    'no owner and no app that manages it',
    [[[...AGENT, 'ownerIds'], undefined]],
    /registry\.agents\.conditional-access\.ownerIds is missing; add it$/,
  ],
  [
    'an agent that another key has',
    [
      [
        ['registry', 'agents', 'other'],
        { ...(parseDocument(exampleText('registry')).toJS() as Example).registry.agents['conditional-access'] },
      ],
    ],
    /^env\.yaml:\d+:7: registry\.agents\.other\.sourceAgentId '00222' is also that of registry\.agents\.conditional-access; keep one of them/,
  ],
])('%s is refused at its line', (_, changes, message) => {
  expect(refused(...changes)).toMatch(message);
});

interface Example {
  readonly registry: { readonly agents: Readonly<Record<string, object>> };
}

describe('the older registry', () => {
  const INSTANCE = ['registry', 'instances', 'conditional-access'] as const;
  const SECOND = ['registry', 'instances', 'second'] as const;
  const shares: Change = [
    [...SECOND],
    { ownerIds: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8'], displayName: 'Second', cardOf: 'conditional-access' },
  ];

  function olderRegistryOf(...changes: readonly Change[]): StackJson {
    const settings = parseSettings(textOf('registry-legacy', changes), 'env.yaml');
    const stack = synthesizeSettings(settings).get('prod-registry');
    if (stack === undefined) throw new Error('no stack of the registry');
    return stack;
  }

  test("the source's sample agent is an instance with its card, in the global collection", () => {
    const stack = olderRegistryOf();
    const [instance, membership] = ['agentRegistry/agentInstances', 'members/$ref'].map((end) =>
      stack.ofType('msgraph_resource').find(({ config }) => String(config.url).endsWith(end)),
    );
    expect(instance?.config.body).toMatchObject({
      displayName: 'Conditional Access Agent',
      url: 'https://conditional-access-agent.example.com/a2a/v1',
      agentCardManifest: { displayName: 'Conditional Access Agent Card' },
    });
    expect(membership?.config.url).toContain('00000000-0000-0000-0000-000000000001');
    expect(stack.shape.output?.agent_instances?.value).toMatchObject({
      'conditional-access': {
        owner_ids: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8', 'b9108c41-d2d2-4e78-b073-92f57b752bd0'],
        card_id: expect.stringMatching(/^\$\{terraform_data\./) as unknown,
        card: { displayName: 'Conditional Access Agent Card', skills: [{ displayName: 'Threat Detection' }] },
      },
    });
    expect(stack.warnings.join()).toContain('Microsoft has announced');
  });

  test('a card is shared by its key, wherever that stands in the file', () => {
    const stack = olderRegistryOf(shares);
    expect(stack.text).toContain('agentCardManifest@odata.bind');
    const reversed = parseDocument(textOf('registry-legacy', [shares])).toJS() as {
      registry: { instances: Record<string, unknown> };
    };
    const { second, ...others } = reversed.registry.instances;
    const first = olderRegistryOf([['registry', 'instances'], { second, ...others }]);
    expect(first.addresses).toEqual(stack.addresses);
  });

  test('a collection of the file takes its members by its key, and another one by its id', () => {
    const OTHER = '7a3e0a52-3f0c-4f3e-a4e8-9d8f3c5b2a11';
    const stack = olderRegistryOf(
      [['registry', 'collections'], { maps: { displayName: 'Maps', ownerIds: [OTHER], description: 'About maps' } }],
      [
        [...INSTANCE, 'collections'],
        ['maps', OTHER],
      ],
    );
    const collection = stack
      .ofType('msgraph_resource')
      .find(({ config }) => config.url === 'agentRegistry/agentCollections');
    expect(collection?.config.body).toEqual({ displayName: 'Maps', ownerIds: [OTHER], description: 'About maps' });
    const members = stack.ofType('msgraph_resource').map(({ config }) => String(config.url));
    expect(members.filter((url) => url.endsWith('/members/$ref')).sort()).toEqual([
      `agentRegistry/agentCollections/\${${collection?.address ?? ''}.id}/members/$ref`,
      `agentRegistry/agentCollections/${OTHER}/members/$ref`,
    ]);
  });

  test('an instance says itself where it answers, who owns its card and how that is signed', () => {
    const owner = '7a3e0a52-3f0c-4f3e-a4e8-9d8f3c5b2a11';
    const signed = { protected: 'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpPU0UifQ', signature: 'abc', header: { kid: 'one' } };
    const stack = olderRegistryOf(
      [[...INSTANCE, 'preferredTransport'], 'GRPC'],
      [[...INSTANCE, 'additionalInterfaces'], [{ url: 'https://a.contoso.com', transport: 'GRPC' }]],
      [[...INSTANCE, 'signatures'], [signed]],
      [[...INSTANCE, 'cardOwnerIds'], [owner]],
    );
    const instance = stack
      .ofType('msgraph_resource')
      .find(({ config }) => String(config.url).endsWith('agentInstances'));
    expect(instance?.config.body).toMatchObject({
      preferredTransport: 'GRPC',
      additionalInterfaces: [{ url: 'https://a.contoso.com', transport: 'GRPC' }],
      signatures: [signed],
      agentCardManifest: { ownerIds: [owner] },
    });
    expect(stack.shape.output?.agent_instances?.value).toMatchObject({
      'conditional-access': { card: { ownerIds: [owner] } },
    });
  });

  test.each<[what: string, changes: readonly Change[], message: RegExp]>([
    [
      'two cards',
      [[[...INSTANCE, 'cardManifestId'], 'x']],
      /instances\.conditional-access has card and cardManifestId/,
    ],
    [
      'the card of nobody',
      [[[...SECOND], { ownerIds: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8'], displayName: 'S', cardOf: 'third' }]],
      /instances\.second\.cardOf 'third' must be an instance with a card; give one of conditional-access/,
    ],
    [
      'another collection',
      [[[...INSTANCE, 'collections'], ['all']]],
      /collections\.0 'all' must be global, quarantine, a key of registry\.collections/,
    ],
    [
      'a collection of a reserved key',
      [
        [
          ['registry', 'collections'],
          { global: { displayName: 'G', ownerIds: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8'] } },
        ],
      ],
      /registry\.collections\.global is one that every tenant has; give it another key/,
    ],
    [
      'a collection of a reserved name',
      [
        [
          ['registry', 'collections'],
          { g: { displayName: 'Global', ownerIds: ['daf58b0e-44e1-433c-b6b0-ca70cae320b8'] } },
        ],
      ],
      /registry\.collections\.g\.displayName 'Global' is that of a collection that every tenant has/,
    ],
    [
      'a transport in another spelling',
      [[[...INSTANCE, 'preferredTransport'], 'rest']],
      /instances\.conditional-access\.preferredTransport 'rest' must be .*; write 'HTTP\+JSON'/,
    ],
    [
      'a card to ignore that is that of another',
      [shares, [[...SECOND, 'ignoresCardChanges'], true]],
      /instances\.second\.ignoresCardChanges 'true' needs card or cardFile; remove it/,
    ],
    ['what is of the newer registry', [[[...INSTANCE, 'createdBy'], 'x']], /createdBy is not a setting/],
    [
      'a wrong card',
      [[[...INSTANCE, 'card', 'name'], undefined]],
      /instances\.conditional-access\.card\.name is missing; add it/,
    ],
  ])('%s is refused at its line', (_, changes, message) => {
    expect(told(() => parseSettings(textOf('registry-legacy', changes), 'env.yaml')).join('\n')).toMatch(message);
  });
});
