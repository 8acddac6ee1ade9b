import { App, ref, Token } from 'cdktf';
import {
  AgentCard,
  AgentCardManifest,
  AgentInstance,
  type AgentInstanceProps,
  CollectionMembership,
  AgentCollection,
} from '../../../src/registry';
import { codesOf } from '../../support/errors';
import { APP_ID, GROUP, TOKEN } from '../../support/samples';
import { newStack, resolved } from '../../support/synthesize';
import { CARD_0_3, CARD_1_0, CARD_PROPS } from '../card/sample-cards';
import { CARD, INSTANCE, inRegistry } from './older-registry';

const WITHOUT: AgentInstanceProps = { ownerIds: [GROUP], sourceAgentId: '00222', displayName: 'Routes' };
const REQUESTS = {
  api_version: 'beta',
  ignore_missing_property: true,
  timeouts: { create: '5m', update: '5m', delete: '5m' },
};
const CARD_BODY = {
  ownerIds: [GROUP],
  displayName: 'Route agent',
  description: 'Plans routes',
  version: '1.2.0',
  protocolVersion: '0.3.0',
  capabilities: {},
  defaultInputModes: ['text/plain'],
  defaultOutputModes: ['text/plain'],
  supportsAuthenticatedExtendedCard: false,
  skills: [{ id: 'route-planning', displayName: 'Route planning', description: 'Plans a route', tags: ['maps'] }],
};
const KEPT_ID = '${terraform_data.Agent_CardId_45E5FD1C.output.cardManifestId}';

const made = (changes: Partial<AgentInstanceProps> = {}, props: AgentInstanceProps = INSTANCE) =>
  inRegistry((scope) => new AgentInstance(scope, 'Agent', { ...props, ...changes }));
const bodyOf = (changes: Partial<AgentInstanceProps> = {}, props = INSTANCE) =>
  made(changes, props).only('msgraph_resource').config.body as Record<string, unknown>;
const codes = (changes: object, props = INSTANCE) =>
  codesOf(() => new AgentInstance(newStack(), 'Agent', { ...props, ...changes }));
describe('an instance with a card of its own', () => {
  test('says of it what the registry requires and a card need not say', () => {
    const { supportsAuthenticatedExtendedCard: _, ...file } = CARD_0_3;
    const card = AgentCard.fromJson(JSON.stringify(file));
    expect(bodyOf({ card })).toHaveProperty('agentCardManifest.supportsAuthenticatedExtendedCard', false);
  });

  test('is created with it in one call, which is not repeated when one of the two changes', () => {
    expect(made().only('msgraph_resource').config).toEqual({
      ...REQUESTS,
      url: 'agentRegistry/agentInstances',
      read_query_parameters: { $expand: ['agentCardManifest'] },
      response_export_values: { cardManifestId: 'agentCardManifest.id' },
      body: {
        displayName: 'Route agent',
        ownerIds: [GROUP],
        sourceAgentId: '00222',
        url: 'https://routes.contoso.com/a2a/v1',
        preferredTransport: 'JSONRPC',
        agentCardManifest: CARD_BODY,
      },
      lifecycle: { ignore_changes: ['body.originatingStore', 'body.agentCardManifest'] },
    });
  });

  test('has later changes of the card sent to the id of the card', () => {
    expect(made().only('msgraph_update_resource')).toEqual({
      address: 'msgraph_update_resource.Agent_Card_F953A6CA',
      config: {
        ...REQUESTS,
        url: `agentRegistry/agentCardManifests/${KEPT_ID}`,
        body: CARD_BODY,
        // Another id is of another card: the provider ends an apply in which the address of a resource changes.
        lifecycle: { replace_triggered_by: ['terraform_data.Agent_CardId_45E5FD1C'] },
      },
    });
  });

  test('keeps which card it has, so that a change of its name leaves the card alone', () => {
    const { config } = made().only('terraform_data');
    expect(config).toMatchObject({
      input: { cardManifestId: '${msgraph_resource.Agent_255F68E9.output.cardManifestId}' },
      triggers_replace: { resourceId: '${msgraph_resource.Agent_255F68E9.id}' },
      lifecycle: { ignore_changes: ['input'] },
    });
    const [renamed, plain] = [made({ displayName: 'Other' }), made()];
    expect(renamed.only('msgraph_update_resource')).toEqual(plain.only('msgraph_update_resource'));
  });

  test('warns where it is by now bound to another card', () => {
    expect(made().text).toContain('changes of the card go to one that the instance no longer has');
  });

  test('keeps the address of the instance when it gets its first card', () => {
    expect(made({}, WITHOUT).only('msgraph_resource').address).toBe(made().only('msgraph_resource').address);
    expect(bodyOf({}, WITHOUT)).toEqual({ displayName: 'Routes', ownerIds: [GROUP], sourceAgentId: '00222' });
    expect(made({}, WITHOUT).ofType('msgraph_update_resource')).toEqual([]);
    expect(made({}, WITHOUT).only('msgraph_resource').config.lifecycle).toEqual(
      made().only('msgraph_resource').config.lifecycle,
    );
  });

  test('has its owners in the card, or others', () => {
    const other = '99999999-0000-4000-8000-00000000000A';
    const { agentCardManifest } = bodyOf({
      cardOwnerIds: [other],
      managedByAppId: APP_ID,
      originatingStore: 'Bedrock',
    });
    expect(agentCardManifest).toMatchObject({
      ownerIds: [other.toLowerCase()],
      managedBy: APP_ID,
      originatingStore: 'Bedrock',
    });
  });

  test.each<[string, object]>([
    ['0.3', CARD_0_3],
    ['1.0', CARD_1_0],
  ])('takes every field of A2A %s, addresses and signatures with the instance', (_, card) => {
    const body = bodyOf({ card: AgentCard.fromJson(JSON.stringify(card)) });
    const { url, preferredTransport, additionalInterfaces, signatures, name, skills, ...same } = CARD_0_3;
    expect(body).toMatchObject({ url, preferredTransport, additionalInterfaces, signatures });
    expect(body.agentCardManifest).toEqual({
      ...same,
      ownerIds: [GROUP],
      displayName: name,
      skills: skills.map(({ name: displayName, ...skill }) => ({ ...skill, displayName })),
    });
  });

  test('is synthesized to the same bytes from a card of either version', () => {
    const [older, newer] = [CARD_0_3, CARD_1_0].map((card) =>
      AgentCard.fromJson(JSON.stringify({ ...card, signatures: undefined })),
    );
    expect(made({ card: older }).text).toBe(made({ card: newer }).text);
  });
});

test('no card is created but with an instance: the registry takes none by itself', () => {
  const stack = inRegistry((scope) => {
    const instance = new AgentInstance(scope, 'Agent', WITHOUT);
    new AgentCardManifest(scope, 'Card', { instance, card: CARD, ownerIds: [GROUP] });
  });
  const created = stack.addresses.filter((address) => address.startsWith('msgraph_resource.'));
  expect(created.map((address) => stack.at(address).config.url)).toEqual(['agentRegistry/agentInstances']);
  expect(stack.ofType('msgraph_resource_action')).toEqual([]);
});

test('the provider is 0.5.0, which sends changed objects whole and takes ids from Location', () => {
  expect(made().shape).toMatchObject({ terraform: { required_providers: { msgraph: { version: '0.5.0' } } } });
});

test('an instance says where it answers itself, in other words than its card if it has to', () => {
  const given = {
    url: 'https://routes.fabrikam.com/a2a',
    preferredTransport: 'GRPC',
    additionalInterfaces: [{ url: 'https://routes.fabrikam.com/json', transport: 'HTTP+JSON' }],
    signatures: [{ protectedHeader: CARD_0_3.signatures[0]?.protected ?? '', signature: 'abc' }],
  };
  const sent = { ...given, signatures: [{ protected: given.signatures[0]?.protectedHeader, signature: 'abc' }] };
  expect(bodyOf(given, WITHOUT)).toMatchObject(sent);
  expect(bodyOf({ ...given, card: AgentCard.fromJson(JSON.stringify(CARD_0_3)) })).toMatchObject(sent);
});

test('an instance sends what is set, ids as the service answers them, and none of what the service gives', () => {
  const id = 'ABCDEF00-0000-4000-8000-00000000000A';
  const all = {
    originatingStore: 'Bedrock',
    ownerIds: [id],
    managedByAppId: id,
    agentIdentityId: id,
    agentIdentityBlueprintId: id,
  };
  const lower = id.toLowerCase();
  expect(bodyOf(all, WITHOUT)).toEqual({
    displayName: 'Routes',
    sourceAgentId: '00222',
    originatingStore: 'Bedrock',
    ownerIds: [lower],
    managedBy: lower,
    agentIdentityId: lower,
    agentIdentityBlueprintId: lower,
  });
  const written = Object.keys(bodyOf(all));
  for (const name of [
    'id',
    'createdBy',
    'createdDateTime',
    'lastModifiedDateTime',
    'agentUserId',
    'isBlocked',
    'endpointUrl',
  ])
    expect(written).not.toContain(name);
});

describe('a card that exists', () => {
  test('is bound, in the address that the service takes', () => {
    const stack = inRegistry((scope) => {
      const cardManifest = AgentCardManifest.fromCardManifestId(scope, 'Card', 'employee-assistant');
      new AgentInstance(scope, 'Agent', { ...WITHOUT, cardManifest });
    });
    expect(stack.only('msgraph_resource').config.body).toEqual({
      displayName: 'Routes',
      ownerIds: [GROUP],
      sourceAgentId: '00222',
      'agentCardManifest@odata.bind':
        "https://graph.microsoft.com/beta/agentRegistry/agentCardManifests('employee-assistant')",
    });
    expect(stack.ofType('msgraph_update_resource')).toEqual([]);
  });

  test('is shared by several instances, and changed once', () => {
    const stack = inRegistry((scope) => {
      const { cardManifest } = new AgentInstance(scope, 'Agent', INSTANCE);
      for (const id of ['One', 'Two']) {
        new AgentInstance(scope, id, { ...WITHOUT, sourceAgentId: id, cardManifest });
      }
    });
    const bound = stack.ofType('msgraph_resource').map(({ config }) => config.body as Record<string, unknown>);
    expect(bound.filter((body) => 'agentCardManifest@odata.bind' in body)).toHaveLength(2);
    expect(stack.text.split(`agentCardManifests('${KEPT_ID}')`)).toHaveLength(3);
    expect(stack.ofType('msgraph_update_resource')).toHaveLength(1);
  });
});

describe('an instance that exists', () => {
  const EXISTING = { ...WITHOUT, existingInstanceId: APP_ID };

  test('is imported, in the form that the provider reads', () => {
    expect(made({}, EXISTING).shape).toMatchObject({
      import: [
        {
          to: 'msgraph_resource.Agent_255F68E9',
          id: `/agentRegistry/agentInstances/${APP_ID}?api-version=beta`,
        },
      ],
    });
  });

  test('is imported with its card, which is changed and not created again', () => {
    const stack = made({ card: CARD, existingCardManifestId: 'card-1' }, EXISTING);
    expect(stack.only('msgraph_resource').config.body).not.toHaveProperty('agentCardManifest');
    const created = made();
    expect(stack.only('msgraph_update_resource')).toEqual({
      address: created.only('msgraph_update_resource').address,
      config: {
        ...created.only('msgraph_update_resource').config,
        url: 'agentRegistry/agentCardManifests/card-1',
        lifecycle: { replace_triggered_by: [stack.only('terraform_data').address] },
      },
    });
    expect(stack.only('terraform_data').config).toEqual({ triggers_replace: { cardManifestId: 'card-1' } });
  });

  test.each<[string, object, string[]]>([
    ['a card that would be a second one', { card: CARD }, ['CardOfExistingInstance']],
    ['what is sent once', { originatingStore: 'Bedrock' }, ['SentOnceOfExisting']],
    ['an id that is no segment', { existingInstanceId: 'a/b' }, ['InvalidRegistrationId']],
    ['the id of a card with a quote', { card: CARD, existingCardManifestId: "a'b" }, ['InvalidRegistrationId']],
    ['the id of a card alone', { existingCardManifestId: 'card-1' }, ['CardNeedsInstance']],
  ])('is refused with %s', (_, changes, expected) => {
    expect(codes(changes, EXISTING)).toEqual(expected);
  });

  test('is referred to by its id', () => {
    expect(AgentInstance.fromInstanceId(newStack(), 'Other', APP_ID).instanceId).toBe(APP_ID);
    expect(codesOf(() => AgentInstance.fromInstanceId(newStack(), 'Other', ''))).toEqual(['InvalidRegistrationId']);
  });
});

test.each<[string, object, string[]]>([
  ['no owners', { ownerIds: undefined }, ['PropertyNotSet']],
  ['no owner', { ownerIds: [] }, ['NoRegistryOwner']],
  ['an owner twice', { ownerIds: [GROUP, GROUP.toUpperCase()] }, ['DuplicateOwner']],
  ['no owner of the card', { cardOwnerIds: [] }, ['NoRegistryOwner']],
  ['neither name nor card', { card: undefined }, ['PropertyNotSet']],
  ['an app by name', { managedByAppId: 'app' }, ['InvalidDirectoryId']],
  ['an identity by name', { agentIdentityId: 'agent' }, ['InvalidDirectoryId']],
  ['a blueprint by name', { agentIdentityBlueprintId: 'agent' }, ['InvalidDirectoryId']],
  ['a platform of nothing', { originatingStore: ' ' }, ['InvalidSourceAgentId']],
  ['an id of nothing', { sourceAgentId: '' }, ['InvalidSourceAgentId']],
  ['a name of nothing', { displayName: '' }, ['InvalidDisplayName']],
  ['an address without https', { url: 'http://routes.contoso.com' }, ['InvalidCardUrl']],
  ['a transport in another spelling', { preferredTransport: 'grpc' }, ['InvalidCardTransport']],
  [
    'an interface without transport',
    { additionalInterfaces: [{ url: 'https://a.contoso.com' }] },
    ['CardFieldMissing'],
  ],
  [
    'a signature in plain text',
    { signatures: [{ protectedHeader: 'e30', signature: '=' }] },
    [...['InvalidCardSignature', 'InvalidCardSignature']],
  ],
  ['two cards', { cardManifest: AgentCardManifest.fromCardManifestId(newStack(), 'C', 'c') }, ['TwoCards']],
  [
    'skills of later',
    { card: AgentCard.of({ ...CARD_PROPS, skills: Token.asAny(ref('local.s')) as never }) },
    ['SkillsNotKnown'],
  ],
])('%s is refused', (_, change, expected) => {
  expect(codes(change)).toEqual(expected);
});

test('values may be known only after apply', () => {
  const later = Token.asString(ref('local.later'));
  const body = bodyOf({ sourceAgentId: later, url: later, ownerIds: Token.asList(ref('local.owners')) });
  expect(body).toMatchObject({ sourceAgentId: TOKEN, url: TOKEN, ownerIds: '${local.owners}' });
});

test('an instance has the id of its resource', () => {
  const stack = newStack();
  const instance = new AgentInstance(stack, 'Agent', INSTANCE);
  expect(resolved(stack, instance.instanceId)).toBe('${msgraph_resource.Agent_255F68E9.id}');
  expect(instance.dependables).toEqual([instance.resource]);
  expect(resolved(stack, instance.cardManifest?.cardManifestId)).toBe(KEPT_ID);
});

describe('warnings', () => {
  test('say that Microsoft has announced the replacement, of what the app creates alone', () => {
    expect(made().warnings).toEqual([expect.stringContaining('[OlderRegistry]') as string]);
    const existing = inRegistry((scope) => {
      AgentInstance.fromInstanceId(scope, 'Other', APP_ID);
    });
    expect(existing.warnings).toEqual([]);
  });

  test('say what a card of A2A 1.0 loses here', () => {
    const [first, ...others] = CARD_1_0.supportedInterfaces;
    const card = { ...CARD_1_0, supportedInterfaces: [{ ...first, tenant: 'one' }, ...others] };
    const warnings = made({ card: AgentCard.fromJson(JSON.stringify(card)) }).warnings.join();
    expect(warnings).toContain('[SignedInOtherForm]');
    expect(warnings).toContain('[InterfaceFieldsLeftOut]');
    expect(JSON.stringify(bodyOf({ card: AgentCard.fromJson(JSON.stringify(card)) }))).not.toContain('tenant');
  });

  test('say that nobody finds an agent without a card in its collection', () => {
    const inGlobal = (props: AgentInstanceProps, isCreatedLater: boolean) =>
      inRegistry((scope) => {
        const instance = new AgentInstance(scope, 'Agent', props);
        if (isCreatedLater) new AgentCardManifest(scope, 'Card', { instance, card: CARD, ownerIds: [GROUP] });
        const collection = AgentCollection.discoverableByAll(scope, 'Global');
        new CollectionMembership(scope, 'InGlobal', { instance, collection });
      }).warnings.join();
    expect(inGlobal(WITHOUT, false)).toContain('[NotDiscoverable]');
    expect(inGlobal(WITHOUT, true)).not.toContain('[NotDiscoverable]');
    expect(inGlobal(INSTANCE, false)).not.toContain('[NotDiscoverable]');
  });
});

test('it asks for its provider', () => {
  const stack = newStack(new App({ stackTraces: false }));
  new AgentInstance(stack, 'Agent', INSTANCE);
  const said = stack.node.findAll().flatMap(({ node }) => node.validate());
  expect(said.join('\n')).toContain("new msgraph.provider.MsgraphProvider(stack, 'msgraph')");
});
