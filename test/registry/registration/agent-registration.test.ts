import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { App, ref, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { AgentBot, AgentDefinition, FoundryAgent, msgraph } from '../../../src';
import { AgentCard, AgentRegistration, type AgentRegistrationProps } from '../../../src/registry';
import { agentEndpoint } from '../../support/ingress';
import { codesOf } from '../../support/errors';
import { APP_ID, BOT_GROUP_ID, GROUP, project, TENANT, TOKEN } from '../../support/samples';
import { newStack, resolved, synthesize as synthesizeStack } from '../../support/synthesize';
import { CARD_0_3, CARD_1_0, CARD_PROPS } from '../card/sample-cards';

const CREATED = '2026-01-31T12:00:00Z';
const BOT_ID = `${BOT_GROUP_ID}/providers/Microsoft.BotService/botServices/bot`;
const PROPS: AgentRegistrationProps = {
  sourceAgentId: 'arn:aws:bedrock:eu-west-1:1:agent/ROUTES',
  createdBy: GROUP,
  sourceCreatedDateTime: CREATED,
  ownerIds: [GROUP],
  card: AgentCard.of(CARD_PROPS),
};

const EXISTING = { ...PROPS, createdBy: undefined, sourceCreatedDateTime: undefined, existingRegistrationId: APP_ID };

const synthesize = (build: (scope: Construct) => void) =>
  synthesizeStack((scope) => {
    new msgraph.provider.MsgraphProvider(scope, 'msgraph');
    build(scope);
  });
const made = (changes: Partial<AgentRegistrationProps> = {}) =>
  synthesize((scope) => new AgentRegistration(scope, 'Agent', { ...PROPS, ...changes }));
const codes = (changes: object) => codesOf(() => new AgentRegistration(newStack(), 'Agent', { ...PROPS, ...changes }));
const agentIn = (scope: Construct) =>
  new FoundryAgent(scope, 'Mine', {
    project: project(scope),
    agentName: 'helpdesk',
    definition: AgentDefinition.prompt({ model: 'gpt-4o', instructions: 'Help.' }),
  });
const ended = (build: (scope: Construct) => void): string => {
  try {
    synthesize(build);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('a registration', () => {
  test('is an entry of the registry of Agent 365, with its card', () => {
    expect(made().only('msgraph_resource')).toEqual({
      address: 'msgraph_resource.Agent_255F68E9',
      config: {
        url: 'copilot/agentRegistrations',
        api_version: 'beta',
        body: {
          displayName: 'Route agent',
          sourceAgentId: PROPS.sourceAgentId,
          createdBy: GROUP,
          sourceCreatedDateTime: CREATED,
          sourceLastModifiedDateTime: CREATED,
          ownerIds: [GROUP],
          agentCard: PROPS.card?._document,
        },
        ignore_missing_property: true,
        timeouts: { create: '5m', update: '5m', delete: '5m' },
        lifecycle: { ignore_changes: ['body.createdBy', 'body.sourceCreatedDateTime'] },
      },
    });
  });

  test('sends what is set, ids as the service answers them', () => {
    const id = 'ABCDEF00-0000-4000-8000-00000000000A';
    const all = {
      displayName: 'Routes',
      description: 'Plans',
      originatingStore: 'Amazon Bedrock',
      sourceLastModifiedDateTime: '2026-02-01T00:00:00Z',
      createdBy: id,
      ownerIds: [id, GROUP],
      managedByAppId: id,
      agentIdentityId: id,
      agentIdentityBlueprintId: id,
      lastPublishedBy: id,
      card: undefined,
    };
    const lower = id.toLowerCase();
    expect(made(all).only('msgraph_resource').config.body).toEqual({
      displayName: 'Routes',
      description: 'Plans',
      sourceAgentId: PROPS.sourceAgentId,
      originatingStore: 'Amazon Bedrock',
      createdBy: lower,
      sourceCreatedDateTime: CREATED,
      sourceLastModifiedDateTime: '2026-02-01T00:00:00Z',
      ownerIds: [lower, GROUP],
      managedByAppId: lower,
      agentIdentityId: lower,
      agentIdentityBlueprintId: lower,
      lastPublishedBy: lower,
    });
  });

  test('takes the name of its card, so that one of the two is enough', () => {
    expect(codes({ card: undefined })).toEqual(['PropertyNotSet']);
    expect(codes({ card: undefined, displayName: 'Routes' })).toEqual([]);
  });

  test('is synthesized to the same bytes from a card of either version', () => {
    const [older, newer] = [CARD_0_3, CARD_1_0].map((card) =>
      AgentCard.fromJson(JSON.stringify({ ...card, signatures: undefined })),
    );
    expect(made({ card: older }).text).toBe(made({ card: newer }).text);
  });

  test('ignores changes of a card alone that it has', () => {
    expect(codes({ ignoresCardChanges: true })).toEqual([]);
    expect(codes({ ignoresCardChanges: true, card: undefined, displayName: 'Routes' })).toEqual(['NoCardToIgnore']);
    expect(codes({ ignoresCardChanges: false, card: undefined, displayName: 'Routes' })).toEqual([]);
  });

  test('may have values that are known only after apply', () => {
    const later = Token.asString(ref('local.later'));
    const tokens = { sourceAgentId: later, createdBy: later, agentIdentityId: TOKEN, sourceCreatedDateTime: later };
    const { body } = made({ ...tokens, ownerIds: Token.asList(ref('local.owners')) }).only('msgraph_resource').config;
    expect(body).toMatchObject({
      sourceAgentId: TOKEN,
      createdBy: TOKEN,
      agentIdentityId: TOKEN,
      sourceCreatedDateTime: TOKEN,
      sourceLastModifiedDateTime: TOKEN,
      ownerIds: '${local.owners}',
    });
  });

  test('has the id of its resource', () => {
    const stack = newStack();
    const registration = new AgentRegistration(stack, 'Agent', PROPS);
    expect(resolved(stack, registration.registrationId)).toBe('${msgraph_resource.Agent_255F68E9.id}');
    expect(registration.dependables).toEqual([registration.resource]);
  });

  test('imports an entry that exists, in the form that the provider reads, without what is sent once', () => {
    const stack = synthesize((scope) => {
      new AgentRegistration(scope, 'Agent', EXISTING);
    });
    expect(Object.keys(stack.only('msgraph_resource').config.body ?? {}).sort()).toEqual([
      ...['agentCard', 'displayName', 'ownerIds', 'sourceAgentId'],
    ]);
    expect(stack.shape).toMatchObject({
      import: [
        {
          to: 'msgraph_resource.Agent_255F68E9',
          id: `/copilot/agentRegistrations/${APP_ID}?api-version=beta`,
        },
      ],
    });
    expect(codes({ ...EXISTING, existingRegistrationId: 'a/b' })).toEqual(['InvalidRegistrationId']);
  });

  test('that exists is referred to by its id', () => {
    expect(AgentRegistration.fromRegistrationId(newStack(), 'Other', APP_ID).registrationId).toBe(APP_ID);
    expect(codesOf(() => AgentRegistration.fromRegistrationId(newStack(), 'Other', ''))).toEqual([
      'InvalidRegistrationId',
    ]);
  });

  test('asks for its provider', () => {
    const stack = newStack(new App({ stackTraces: false }));
    new AgentRegistration(stack, 'Agent', PROPS);
    const said = stack.node.findAll().flatMap(({ node }) => node.validate());
    expect(said.join('\n')).toContain("new msgraph.provider.MsgraphProvider(stack, 'msgraph')");
  });
});

test.each<[string, object, string[]]>([
  ['an id of nothing', { sourceAgentId: ' ' }, ['InvalidSourceAgentId']],
  ['no id', { sourceAgentId: undefined }, ['PropertyNotSet']],
  ['no author', { createdBy: undefined }, ['PropertyNotSet']],
  ['no time', { sourceCreatedDateTime: undefined }, ['PropertyNotSet']],
  ['a name as author', { createdBy: 'someone@contoso.com' }, ['InvalidDirectoryId']],
  ['no owner', { ownerIds: [] }, ['NoRegistryOwner']],
  ['nobody who owns or manages it', { ownerIds: undefined }, ['NoRegistryOwner']],
  ['an owner twice', { ownerIds: [GROUP, GROUP.toUpperCase()] }, ['DuplicateOwner']],
  ['an owner that is not set', { ownerIds: [GROUP, undefined] }, ['PropertyNotSet']],
  ['an owner by name', { ownerIds: ['someone'] }, ['InvalidDirectoryId']],
  ['an identity by name', { agentIdentityId: 'agent' }, ['InvalidDirectoryId']],
  ['a blueprint by name', { agentIdentityBlueprintId: 'agent' }, ['InvalidDirectoryId']],
  ['an app by name', { managedByAppId: 'app' }, ['InvalidDirectoryId']],
  ['a publisher by name', { lastPublishedBy: 'app' }, ['InvalidDirectoryId']],
  ['a platform of nothing', { originatingStore: '' }, ['InvalidSourceAgentId']],
  ['a name of nothing', { displayName: '' }, ['InvalidDisplayName']],
  ['a time with an offset', { sourceCreatedDateTime: '2026-01-31T12:00:00+01:00' }, ['InvalidSourceTime']],
  ['a time with fractions', { sourceCreatedDateTime: '2026-01-31T12:00:00.5Z' }, ['InvalidSourceTime']],
  ['a day that is not', { sourceCreatedDateTime: '2026-02-30T12:00:00Z' }, ['InvalidSourceTime']],
  ['an author of what exists', { existingRegistrationId: APP_ID }, ['SentOnceOfExisting']],
  ['a change before it was created', { sourceLastModifiedDateTime: '2025-01-01T00:00:00Z' }, ['InvalidSourceTime']],
])('%s is refused', (_, change, expected) => {
  expect(codes(change)).toEqual(expected);
});

test('an app that manages it is enough, and warned of', () => {
  expect(made({ ownerIds: undefined, managedByAppId: APP_ID }).warnings.join()).toContain('[ManagingAppOftenRefused]');
  expect(made().warnings).toEqual([]);
});

test('a card that was signed in the form of A2A 1.0 is warned of, and one of 0.3 is not', () => {
  const warnings = (card: object) => made({ card: AgentCard.fromJson(JSON.stringify(card)) }).warnings.join();
  expect(warnings(CARD_1_0)).toContain('[SignedInOtherForm]');
  expect(warnings(CARD_0_3)).toBe('');
});

describe('two registrations of one agent are refused', () => {
  const other: AgentRegistrationProps = { ...PROPS, sourceAgentId: 'other' };

  test.each<[string, Partial<AgentRegistrationProps>, Partial<AgentRegistrationProps>]>([
    ['the same id', {}, { sourceAgentId: PROPS.sourceAgentId.toUpperCase() }],
    ['the same identity', { agentIdentityId: GROUP }, { agentIdentityId: GROUP }],
  ])('by %s', (_, first, second) => {
    const text = ended((scope) => {
      new AgentRegistration(scope, 'One', { ...PROPS, ...first });
      new AgentRegistration(scope, 'Two', { ...other, ...second });
    });
    expect(text).toMatch(/DuplicateRegistration: \w+ '.*' in test\/Two is also that of test\/One/);
  });

  test('also in two stacks', () => {
    const app = new App({ stackTraces: false });
    const [one, two] = ['one', 'two'].map((id) => newStack(app, id));
    for (const stack of [one, two]) if (stack !== undefined) new AgentRegistration(stack, 'Agent', PROPS);
    const said = two?.node.findAll().flatMap(({ node }) => node.validate());
    expect(said?.join()).toContain('DuplicateRegistration');
  });

  test('and two of different agents are not', () => {
    const text = ended((scope) => {
      new AgentRegistration(scope, 'One', PROPS);
      new AgentRegistration(scope, 'Two', other);
    });
    expect(text).toBe('');
  });
});

describe('an agent that Foundry registers by itself is refused', () => {
  const cardAt = (url: string) => AgentCard.of({ ...CARD_PROPS, url });

  test.each(['https://acc.services.ai.azure.com/a2a', 'https://ACC.Services.AI.Azure.com./a2a'])('at %s', (url) => {
    expect(codes({ card: cardAt(url) })).toEqual(['AgentRegistersItself']);
  });

  test('at a further interface', () => {
    const additionalInterfaces = [{ url: 'https://acc.services.ai.azure.com/grpc', transport: 'GRPC' }];
    expect(codes({ card: AgentCard.of({ ...CARD_PROPS, additionalInterfaces }) })).toEqual(['AgentRegistersItself']);
  });

  test('and another host, which only looks like one of Foundry, is not', () => {
    expect(codes({ card: cardAt('https://services.ai.azure.com.contoso.com/a2a') })).toEqual([]);
    expect(codes({ card: cardAt('https://contoso.com/acc.services.ai.azure.com') })).toEqual([]);
  });

  test.each<[string, (agent: FoundryAgent) => Partial<AgentRegistrationProps>]>([
    ['identity', (agent) => ({ agentIdentityId: agent.identityPrincipalId })],
    ['blueprint', (agent) => ({ agentIdentityBlueprintId: agent.blueprintClientId })],
    ['id', (agent) => ({ sourceAgentId: agent.agentId })],
  ])('that the app creates, by its %s', (_, of) => {
    const text = ended((scope) => {
      const agent = agentIn(scope);
      new AgentRegistration(scope, 'Entry', { ...PROPS, ...of(agent) });
    });
    expect(text).toContain('RegisteredTargetOfApp: test/Entry registers test/Mine');
  });

  test('that the app creates in another stack', () => {
    const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'stacks-'));
    try {
      const app = new App({ outdir, stackTraces: false });
      const agent = agentIn(newStack(app, 'agents'));
      const registry = newStack(app, 'registry');
      new msgraph.provider.MsgraphProvider(registry, 'msgraph');
      new AgentRegistration(registry, 'Entry', { ...PROPS, agentIdentityId: agent.identityPrincipalId });
      expect(() => {
        app.synth();
      }).toThrow('RegisteredTargetOfApp: registry/Entry registers agents/Mine');
    } finally {
      fs.rmSync(outdir, { recursive: true });
    }
  });

  test('that the app publishes and that exists already', () => {
    const text = ended((scope) => {
      FoundryAgent.fromFoundryAgentAttributes(scope, 'Existing', {
        project: project(scope),
        agentName: 'helpdesk',
        identityPrincipalId: GROUP,
      });
      new AgentRegistration(scope, 'Entry', { ...PROPS, agentIdentityId: GROUP.toUpperCase() });
    });
    expect(text).toContain('RegisteredTargetOfApp: test/Entry registers test/Existing');
  });

  test('by the address that its bot has', () => {
    const text = ended((scope) => {
      new AgentBot(scope, 'Bot', {
        target: agentEndpoint(scope),
        tenantId: TENANT,
        resourceGroupId: BOT_GROUP_ID,
        endpoint: 'https://agents.contoso.com/helpdesk',
      });
      new AgentRegistration(scope, 'Entry', { ...PROPS, card: cardAt('https://agents.contoso.com/helpdesk') });
    });
    expect(text).toContain('RegisteredTargetOfApp: test/Entry registers test/Bot');
  });

  test('and other agents may be registered next to it, and to bots of which no address is known', () => {
    const text = ended((scope) => {
      agentIn(scope);
      AgentBot.fromBotAttributes(scope, 'Bot', { botId: BOT_ID });
      new AgentRegistration(scope, 'Entry', PROPS);
    });
    expect(text).toBe('');
  });
});
