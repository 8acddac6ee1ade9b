import { parseDocument } from 'yaml';
import { parseSettings } from '../../../stacks/settings/settings';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { type Change, told } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';

const REGISTRY =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/images';
const IDENTITY = '55555555-5555-4555-8555-555555555555';
const ROLES = { pull: '7f951dda-4ed3-4680-a7ca-43fe172d538d', byRepository: 'b93aa761-3e63-49ed-ac28-beffa264f7ac' };
const hosted = (more: object) => ({
  foundryAgent: { hosted: { image: 'images.azurecr.io/helpdesk:3', size: 'small', ...more } },
});
const DEPLOYMENT = 'Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments';
const KNOWN: Change = [['foundry', 'identityPrincipalId'], IDENTITY];

function agents(given: object, ...changes: Change[]): StackJson {
  const document = parseDocument(exampleText('minimal'));
  for (const [path, value] of [KNOWN, [['agents'], given] as Change, ...changes])
    document.setIn(path, document.createNode(value));
  const [[, stack] = []] = [...synthesizeSettings(parseSettings(String(document), 'env.yaml'))];
  if (stack === undefined) throw new Error('no stack');
  return stack;
}

interface Given {
  readonly scope?: string;
  readonly principal_id?: string;
  readonly role_definition_id?: string;
}

const pulls = (stack: StackJson) =>
  stack.ofType('azurerm_role_assignment').filter(({ config }) => (config as Given).scope === REGISTRY);

test('the right to pull comes with the agent: the project has it on the registry before the agent is created', () => {
  const stack = agents({ helpdesk: hosted({ registryId: REGISTRY }) });
  const [pull, ...others] = pulls(stack);
  expect(others).toEqual([]);
  expect(pull?.config).toMatchObject({ principal_id: IDENTITY });
  expect((pull?.config as Given).role_definition_id).toContain(ROLES.pull);
  const [agent] = stack.ofType('azapi_data_plane_resource');
  expect(agent !== undefined && pull !== undefined && stack.follows(agent, pull)).toBe(true);
});

test('two agents of one registry share it, and a registry by repository has its own role', () => {
  const given = hosted({ registryId: REGISTRY, byRepository: true });
  const found = pulls(agents({ one: given, two: given }));
  expect(found).toHaveLength(1);
  expect((found[0]?.config as Given).role_definition_id).toContain(ROLES.byRepository);
});

describe('the right to pull of access.hostedAgents', () => {
  const ACCESS: Change = [['access'], { hostedAgents: { creators: [], agentIdentities: {}, registryId: REGISTRY } }];
  const application = (deployment: object) => ({
    application: { deployments: { main: { agent: 'Images', version: 1, ...deployment } }, traffic: 'main' },
  });

  test('is waited for by hosted agents and by hosted deployments', () => {
    const pulling = application({ type: 'hosted', minReplicas: 1, maxReplicas: 1 });
    const stack = agents({ agent: hosted({}), pulling, other: application({}) }, ACCESS);
    const [pull] = pulls(stack);
    const wait = stack.only('time_sleep');
    expect(pull !== undefined && stack.follows(wait, pull)).toBe(true);
    const waiting = [...stack.ofType('azapi_data_plane_resource'), ...stack.azapi(DEPLOYMENT)].filter((one) =>
      stack.follows(one, wait),
    );
    expect(waiting.map(({ address }) => /Agents_([a-z]+)_/.exec(address)?.[1])).toEqual(['agent', 'pulling']);
  });

  test('brings no wait where nothing pulls', () => {
    const stack = agents({ other: application({}) }, ACCESS);
    expect(pulls(stack)).toHaveLength(1);
    expect(stack.ofType('time_sleep')).toEqual([]);
  });
});

test.each<[what: string, changes: readonly Change[], message: RegExp]>([
  [
    'byRepository of no registry',
    [[['agents'], { helpdesk: hosted({ byRepository: true }) }]],
    /hosted\.byRepository .*is of registryId, which is missing/,
  ],
  [
    'one registry of two kinds',
    [
      [
        ['agents'],
        { one: hosted({ registryId: REGISTRY }), two: hosted({ registryId: REGISTRY, byRepository: true }) },
      ],
    ],
    /two\.foundryAgent\.hosted\.byRepository .*differs between two agents/,
  ],
  [
    'the right that hosted agents of access give already',
    [
      [['agents'], { helpdesk: hosted({ registryId: REGISTRY }) }],
      [['access'], { hostedAgents: { creators: [], agentIdentities: {}, registryId: REGISTRY } }],
    ],
    /hosted\.registryId .*is that of access\.hostedAgents/,
  ],
])('%s is refused at its line', (_, changes, message) => {
  expect(told('minimal', KNOWN, ...changes).join('\n')).toMatch(message);
});
