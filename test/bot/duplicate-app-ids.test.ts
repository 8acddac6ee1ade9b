import { App, type TerraformStack } from 'cdktf';
import {
  AgentBot,
  type AgentBotProps,
  AgentDefinition,
  AgentEndpointProtocol,
  BotAppIdentity,
  FoundryAgent,
} from '../../src';
import { BLUEPRINT } from '../support/ingress';
import { APP_ID, BOT_GROUP_ID, IDENTITY_ID, OTHER_TENANT, project, SUBSCRIPTION, TENANT } from '../support/samples';
import { newStack } from '../support/synthesize';

const BOT_ID = `${BOT_GROUP_ID}/providers/Microsoft.BotService/botServices/Test-First`;

function agent(scope: TerraformStack, id: string, identityClientId: string, blueprintClientId?: string) {
  const attributes = { project: project(scope, `${id}Project`), agentName: id, identityClientId, blueprintClientId };
  return FoundryAgent.fromFoundryAgentAttributes(scope, `${id}Agent`, attributes);
}

function bot(
  scope: TerraformStack,
  id: string,
  props: Partial<AgentBotProps> & Pick<AgentBotProps, 'target'>,
): AgentBot {
  return new AgentBot(scope, id, { tenantId: TENANT, resourceGroupId: BOT_GROUP_ID, ...props });
}

/** What the whole app says of its bots. */
function problems(build: (first: TerraformStack, second: TerraformStack) => void): string[] {
  const app = new App({ stackTraces: false });
  build(newStack(app, 'first'), newStack(app, 'second'));
  const all = app.node.findAll().flatMap((construct) => construct.node.validate());
  return all
    .filter((text) => text.startsWith('DuplicateAppId'))
    .map((text) => text.split("' has ")[0]?.split("'")[1] ?? '');
}

const OWN = { userAssignedIdentityId: IDENTITY_ID, userAssignedIdentityClientId: OTHER_TENANT };
const made = (scope: TerraformStack) =>
  new FoundryAgent(scope, 'Made', {
    project: project(scope),
    agentName: 'made',
    definition: AgentDefinition.prompt({ model: 'gpt-4o' }),
    protocols: [AgentEndpointProtocol.ACTIVITY],
  });

describe('two bots with one app id fail, the later one is told', () => {
  test.each<[string, (first: TerraformStack, second: TerraformStack) => void]>([
    [
      'an identity twice, in capitals',
      (scope) => {
        bot(scope, 'One', { target: agent(scope, 'a', APP_ID) });
        bot(scope, 'Two', { target: agent(scope, 'b', APP_ID.toUpperCase()) });
      },
    ],
    [
      'an identity in two stacks',
      (one, two) => {
        bot(one, 'One', { target: agent(one, 'a', APP_ID) });
        bot(two, 'Two', { target: agent(two, 'b', APP_ID), botName: 'first-two' });
      },
    ],
    [
      'one blueprint of two agents',
      (scope) => {
        const appIdentity = BotAppIdentity.BLUEPRINT;
        bot(scope, 'One', { target: agent(scope, 'a', APP_ID, BLUEPRINT), appIdentity });
        bot(scope, 'Two', { target: agent(scope, 'b', TENANT, BLUEPRINT), appIdentity });
      },
    ],
    [
      'the blueprint of one that is the identity of another',
      (scope) => {
        bot(scope, 'One', { target: agent(scope, 'a', APP_ID, BLUEPRINT), appIdentity: BotAppIdentity.BLUEPRINT });
        bot(scope, 'Two', { target: agent(scope, 'b', BLUEPRINT) });
      },
    ],
    [
      'one user-assigned identity',
      (scope) => {
        bot(scope, 'One', { target: agent(scope, 'a', APP_ID), ...OWN });
        bot(scope, 'Two', {
          target: agent(scope, 'b', TENANT),
          ...OWN,
          userAssignedIdentityClientId: '${local.later}',
        });
      },
    ],
    [
      'one agent that is made here, whose identity is known only after apply',
      (scope) => {
        const target = made(scope);
        bot(scope, 'One', { target });
        bot(scope, 'Two', { target });
      },
    ],
    [
      'a bot that exists',
      (scope) => {
        AgentBot.fromBotAttributes(scope, 'One', { botId: BOT_ID, appId: APP_ID });
        bot(scope, 'Two', { target: agent(scope, 'b', APP_ID) });
      },
    ],
  ])('%s', (_, build) => {
    expect(problems(build)).toEqual([expect.stringMatching(/two$/)]);
  });
});

describe('no fault', () => {
  test('two identities, of one agent or of two', () => {
    const none = problems((scope) => {
      const target = agent(scope, 'a', APP_ID, BLUEPRINT);
      bot(scope, 'One', { target });
      bot(scope, 'Two', { target, appIdentity: BotAppIdentity.BLUEPRINT });
      bot(scope, 'Three', { target: agent(scope, 'c', SUBSCRIPTION), ...OWN });
    });
    expect(none).toEqual([]);
  });

  test('one bot that exists, referred to twice', () => {
    const none = problems((scope) => {
      AgentBot.fromBotAttributes(scope, 'One', { botId: BOT_ID, appId: APP_ID });
      AgentBot.fromBotAttributes(scope, 'Two', { botId: BOT_ID.toLowerCase(), appId: APP_ID });
    });
    expect(none).toEqual([]);
  });
});
