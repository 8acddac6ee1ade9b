import { App, type TerraformStack } from 'cdktf';
import {
  AgentApplication,
  AgentDefinition,
  ApplicationAuthorization,
  FoundryAgent,
  FoundryProject,
  type FoundryAccount,
  type IFoundryProject,
} from '../../src';
import { AccountHost, OwnData } from '../../src/foundry/capability-hosts';
import { FoundryConnection } from '../../src/foundry/connections';
import { ContentFilter, ContentFilterName, FoundryModel, ModelDeployment } from '../../src/foundry/model';
import { PROJECT_ID } from '../support/samples';
import type { StackJson } from '../support/stack-json';
import { subnetAt } from '../support/subnets';
import { newStack, synthesize } from '../support/synthesize';
import { COSMOS, SEARCH, tool } from './connections/samples';
import { existingStores, makeStores } from './data-stores/samples';
import { ENDPOINTS_ID, expectOrder, makeAccount, makeProject, named, TYPES } from './estate-samples';

const HOST = `${TYPES.project}/capabilityHosts`;
const CONNECTION = `${TYPES.project}/connections`;
const APPLICATION = `${TYPES.project}/applications`;
const AGENT = 'azapi_data_plane_resource';
const PRINCIPAL = '55555555-5555-4555-8555-555555555555';
const UNKNOWN_MODE = { accountHost: AccountHost.EXISTING };

/** What is built so far. */
interface Built {
  readonly stack: TerraformStack;
  readonly account: FoundryAccount;
  project?: FoundryProject;
  threads?: FoundryConnection;
}

interface Call {
  /** Call whose result it takes. */
  readonly after?: string;
  readonly make: (built: Built) => unknown;
}

const projectOf = ({ project }: Built): FoundryProject => {
  if (project === undefined) throw new Error('no project');
  return project;
};

const agentOf = (stack: TerraformStack, project: IFoundryProject) =>
  new FoundryAgent(stack, 'Agent', {
    project,
    agentName: 'helpdesk',
    definition: AgentDefinition.prompt({ model: 'gpt-4.1' }),
  });
const applicationOf = (stack: TerraformStack, project: IFoundryProject) =>
  new AgentApplication(stack, 'App', {
    project,
    applicationName: 'app',
    agents: ['helpdesk'],
    authorization: ApplicationAuthorization.ROLE_BASED,
  });

/** Calls that may be made in any order, but for what one takes from another. */
const CALLS: Readonly<Record<string, Call>> = {
  endpoint: { make: ({ account }) => account.addPrivateEndpoint('Endpoint', { subnet: subnetAt(ENDPOINTS_ID) }) },
  filter: {
    make: ({ stack, account }) =>
      new ContentFilter(stack, 'Filter', {
        account,
        filterName: 'f',
        rules: [{ filter: ContentFilterName.PROFANITY }],
      }),
  },
  model: {
    make: ({ stack, account }) =>
      new ModelDeployment(stack, 'Model', { account, model: FoundryModel.openAi('gpt-4.1', '2025-04-14') }),
  },
  shared: {
    make: ({ stack, account }) =>
      new FoundryConnection(stack, 'Shared', { account, connectionName: 'shared', kind: SEARCH }),
  },
  project: { make: (built) => (built.project = makeProject(built.stack, built.account)) },
  threads: {
    after: 'project',
    make: (built) =>
      (built.threads = new FoundryConnection(built.stack, 'Threads', {
        project: projectOf(built),
        connectionName: 'threads',
        kind: COSMOS,
      })),
  },
  data: {
    after: 'threads',
    make: (built) => projectOf(built).useOwnData(makeStores(built.stack), { existingThreadsConnection: built.threads }),
  },
  tool: {
    after: 'project',
    make: (built) =>
      new FoundryConnection(built.stack, 'Tool', {
        project: projectOf(built),
        connectionName: 'tool',
        kind: tool(),
      }),
  },
  agent: { after: 'project', make: (built) => agentOf(built.stack, projectOf(built)) },
  application: { after: 'project', make: (built) => applicationOf(built.stack, projectOf(built)) },
};

type Name = string;
const NAMES: readonly Name[] = Object.keys(CALLS);

/** An order that a number stands for: each time one of those calls that can be made. */
function orderOf(seed: number): Name[] {
  const order: Name[] = [];
  for (let left = [...NAMES], rest = seed; left.length > 0; left = left.filter((one) => !order.includes(one))) {
    const possible = left.filter((one) => CALLS[one]?.after === undefined || order.includes(CALLS[one].after));
    order.push(possible[rest % possible.length] ?? '');
    rest = Math.floor(rest / possible.length);
  }
  return order;
}

const inOrder = (order: readonly Name[]): StackJson =>
  synthesize((stack) => {
    const built: Built = { stack, account: makeAccount(stack, { deletionLock: true }) };
    for (const name of order) CALLS[name]?.make(built);
  });

/** Resources without an order that Terraform does not see. */
function sorted(stack: StackJson): unknown {
  return Object.fromEntries(
    stack.addresses.map((address) => {
      const { depends_on: before, ...config } = stack.at(address).config;
      return [address, { ...config, depends_on: [...(before ?? [])].sort() }];
    }),
  );
}

const SEEDS = [1, 7, 77, 1234, 9999, 54321, 123456, 777777, 1600001, 3141592, 2718281, 9999999];

describe('the order of calls', () => {
  const known = inOrder(orderOf(0));

  test.each(SEEDS.map((seed) => [orderOf(seed)]))('makes no difference: %j', (order) => {
    expect(sorted(inOrder(order))).toEqual(sorted(known));
  });

  test('leaves nobody out: agents, applications and tools come after the host, all of it after the endpoint', () => {
    const late = inOrder([...NAMES.filter((one) => one !== 'data' && one !== 'endpoint'), 'data', 'endpoint']);
    const host = late.onlyAzapi(HOST);
    const endpoint = named(late.azapi(TYPES.endpoint), 'Account_Endpoint');
    const [toolConnection] = late.azapi(CONNECTION).filter(({ config }) => config.name === 'tool');
    if (toolConnection === undefined) throw new Error('no tool');
    for (const one of [late.onlyAzapi(APPLICATION), late.only(AGENT), toolConnection]) expectOrder(late, [one, host]);
    for (const type of [TYPES.project, TYPES.filter, TYPES.deployment, `${TYPES.account}/connections`, HOST]) {
      expectOrder(late, [late.onlyAzapi(type), endpoint]);
    }
  });

  test('makes no circle: what the host takes comes before it', () => {
    const late = inOrder([...NAMES.filter((one) => one !== 'data'), 'data']);
    const host = late.onlyAzapi(HOST);
    for (const connection of late.azapi(CONNECTION).filter(({ config }) => config.name !== 'tool')) {
      expectOrder(late, [host, connection]);
      expect(late.follows(connection, host)).toBe(false);
    }
  });
});

describe('own data of a project that exists', () => {
  const made = (isFirst: boolean) =>
    synthesize((stack) => {
      const attributes = { projectId: PROJECT_ID, location: 'swedencentral', identityPrincipalId: PRINCIPAL };
      const host = () => {
        const project = FoundryProject.fromProjectAttributes(stack, 'One', { ...attributes, workspaceId: 'x' });
        new OwnData(stack, 'Data', { project, stores: existingStores(stack), ...UNKNOWN_MODE });
      };
      if (isFirst) host();
      // Another construct for the same project, its id in another case.
      const other = { ...attributes, projectId: PROJECT_ID.replace('rg-foundry', 'RG-Foundry') };
      const project = FoundryProject.fromProjectAttributes(stack, 'Other', other);
      agentOf(stack, project);
      applicationOf(stack, project);
      if (!isFirst) host();
    });

  test.each([true, false])('is waited for by its agents and applications, created first: %s', (isFirst) => {
    const stack = made(isFirst);
    const host = stack.onlyAzapi(HOST);
    expectOrder(stack, [stack.only(AGENT), host]);
    expectOrder(stack, [stack.onlyAzapi(APPLICATION), host]);
  });

  test('makes its stack deploy before that of agents which were created first', () => {
    const data = newStack();
    const agents = newStack(App.of(data), 'agents');
    const attributes = { projectId: PROJECT_ID, location: 'swedencentral', identityPrincipalId: PRINCIPAL };
    agentOf(agents, FoundryProject.fromProjectAttributes(agents, 'Project', attributes));
    const project = FoundryProject.fromProjectAttributes(data, 'Project', { ...attributes, workspaceId: 'x' });
    new OwnData(data, 'Data', { project, stores: existingStores(data), ...UNKNOWN_MODE });
    expect(agents.dependencies).toEqual([data]);
  });

  test('is warned of where its stack has to come later', () => {
    const data = newStack();
    const agents = newStack(App.of(data), 'agents');
    data.addDependency(agents);
    const attributes = { projectId: PROJECT_ID, location: 'swedencentral', identityPrincipalId: PRINCIPAL };
    agentOf(agents, FoundryProject.fromProjectAttributes(agents, 'Project', attributes));
    const project = FoundryProject.fromProjectAttributes(data, 'Project', { ...attributes, workspaceId: 'x' });
    const ownData = new OwnData(data, 'Data', { project, stores: existingStores(data), ...UNKNOWN_MODE });
    const told = ownData.node.metadata.map((one) => String(one.data));
    expect(told.filter((text) => text.startsWith('[StackDeployedBefore] agents/Agent/Resource'))).toHaveLength(1);
  });
});
