import { App, type TerraformStack } from 'cdktf';
import { AgentApplication, AgentBot, AgentDefinition, FoundryAgent, gateways } from '../../../src';
import { existingGateway } from '../../support/ingress';
import { APP_ID, BOT_GROUP_ID, OTHER_TENANT, project, TENANT, TOKEN } from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Make = (scope: TerraformStack, id: string, name: string) => unknown;

const bot =
  (identities: Readonly<Record<string, string>>): Make =>
  (scope, id, botName) => {
    const target = FoundryAgent.fromFoundryAgentAttributes(scope, `${id}Agent`, {
      project: project(scope, `${id}Project`),
      agentName: id,
      identityClientId: identities[id] ?? '',
    });
    return new AgentBot(scope, id, { target, tenantId: TENANT, resourceGroupId: BOT_GROUP_ID, botName });
  };
const backend = (scope: TerraformStack, id: string, backendName: string) =>
  new gateways.GatewayBackend(scope, id, {
    gateway: existingGateway(scope, `${id}Gateway`),
    backendName,
    hostName: 'acc.services.ai.azure.com',
  });

const KINDS: [string, Make][] = [
  [
    'application',
    (scope, id, applicationName) =>
      new AgentApplication(scope, id, { project: project(scope, `${id}Project`), applicationName }),
  ],
  [
    'agent',
    (scope, id, agentName) =>
      new FoundryAgent(scope, id, {
        project: project(scope, `${id}Project`),
        agentName,
        definition: AgentDefinition.prompt({ model: 'gpt-4o' }),
      }),
  ],
  ['bot', bot({ One: APP_ID, Two: OTHER_TENANT })],
  ['backend', backend],
  [
    'backend',
    (scope, id, backendName) => {
      if (id === 'One') return backend(scope, id, backendName);
      const gateway = existingGateway(scope, `${id}Gateway`);
      const members = [{ backend: backend(scope, `${id}Member`, 'other') }];
      return new gateways.GatewayBackendPool(scope, id, { gateway, backendName, members });
    },
  ],
];

/** What the whole app says of names. */
function duplicates(build: (first: TerraformStack, second: TerraformStack) => void): string[] {
  const app = new App({ stackTraces: false });
  build(newStack(app, 'first'), newStack(app, 'second'));
  return app.node
    .findAll()
    .flatMap((construct) => construct.node.validate())
    .filter((text) => text.startsWith('DuplicateName'));
}

describe.each(KINDS)('the name of one %s', (what, make) => {
  test.each(['helper', 'HELPER'])('is told once where another one has it as %s', (other) => {
    const told = duplicates((stack) => {
      make(stack, 'One', 'helper');
      make(stack, 'Two', other);
    });
    expect(told).toEqual([
      expect.stringMatching(`^DuplicateName: ${what} '${other}' in first/Two .*'helper' in first/One`),
    ]);
  });

  test('is told in two stacks of the app, too', () => {
    const told = duplicates((first, second) => {
      make(first, 'One', 'helper');
      make(second, 'Two', 'Helper');
    });
    expect(told).toHaveLength(1);
  });

  test('is nothing to tell where they differ, or are known only after apply', () => {
    const told = duplicates((stack) => {
      make(stack, 'One', 'helper');
      make(stack, 'Two', 'helper-2');
    });
    expect(told).toEqual([]);
  });
});

test('names known only after apply are not told apart', () => {
  const make = KINDS[0]?.[1];
  const told = duplicates((stack) => {
    make?.(stack, 'One', TOKEN);
    make?.(stack, 'Two', TOKEN);
  });
  expect(told).toEqual([]);
});
