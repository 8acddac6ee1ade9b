import { AgentDefinition, FoundryAgent, FoundryProject, type HostedAgentOptions, HostedAgentSize } from '../../../src';
import { ContainerRegistry } from '../../../src/access';
import { HostedAgentAccess } from '../../../src/people';
import { given } from '../../access/given';
import { GUIDS, PROJECT_IDENTITY, REGISTRY_ID } from '../../access/samples';
import { codesOf } from '../../support/errors';
import { ACCOUNT_ID, PROJECT_ID, TOKEN } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const HOSTED: HostedAgentOptions = { image: 'cr.azurecr.io/helpdesk:3', size: HostedAgentSize.SMALL };

const made = (options: Partial<HostedAgentOptions> = {}, byRepository?: boolean) =>
  synthesize((scope) => {
    const attributes = { projectId: PROJECT_ID, identityPrincipalId: PROJECT_IDENTITY };
    const registry =
      byRepository === true
        ? ContainerRegistry.fromRepositoryPermissionsRegistryId(scope, 'Registry', REGISTRY_ID)
        : ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID);
    new FoundryAgent(scope, 'Agent', {
      project: FoundryProject.fromProjectAttributes(scope, 'Project', attributes),
      agentName: 'helpdesk',
      definition: AgentDefinition.hosted({ ...HOSTED, registry, ...options }),
    });
  });
const rows = (stack: ReturnType<typeof made>) =>
  given(stack).map(({ path, guid, scope }) => [path.split('/').at(-2)?.split('-')[0], guid, scope]);

describe('roles of a hosted agent', () => {
  test('come with it: to call models on the account, Foundry User on the project, and to pull its image', () => {
    expect(rows(made())).toEqual([
      ['CallModels', GUIDS.openAiUser, ACCOUNT_ID],
      ['Run', GUIDS.foundryUser, PROJECT_ID],
      ['Pull', GUIDS.acrPull, REGISTRY_ID],
    ]);
    const identities = given(made()).map(({ principalId }) => principalId);
    expect(identities[0]).toContain('Agent_Kept');
    expect(identities[1]).toContain('Agent_Kept');
    expect(identities[2]).toBe(PROJECT_IDENTITY);
  });

  test('let the project pull before the agent is created, and the agent call afterwards', () => {
    const stack = made();
    const agent = stack.only('azapi_data_plane_resource');
    const [call, pull] = ['CallModels', 'Pull'].map((verb) =>
      stack.ofType('azurerm_role_assignment').find(({ address }) => address.includes(verb)),
    );
    if (call === undefined || pull === undefined) throw new Error('incomplete');
    expect(stack.follows(agent, pull)).toBe(true);
    expect(stack.follows(call, agent)).toBe(true);
  });

  test('count before the agent is created: the service pulls its image only then', () => {
    const stack = made();
    const wait = stack.only('time_sleep');
    expect(wait.config.create_duration).toBe('60s');
    expect(wait.config.triggers).toEqual({ scope: REGISTRY_ID, principal: PROJECT_IDENTITY });
    expect(stack.follows(stack.only('azapi_data_plane_resource'), wait)).toBe(true);
    const [pull] = stack.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('Pull'));
    expect(pull !== undefined && stack.follows(wait, pull)).toBe(true);
    expect(made({ pullWaitSeconds: 5 }).only('time_sleep').config.create_duration).toBe('5s');
    expect(made({ pullWaitSeconds: 0 }).ofType('time_sleep')).toEqual([]);
    expect(codesOf(() => made({ pullWaitSeconds: 3601 }))).toEqual(['InvalidWait']);
  });

  test('are waited for once by all agents of a project', () => {
    const stack = synthesize((scope) => {
      const attributes = { projectId: PROJECT_ID, identityPrincipalId: PROJECT_IDENTITY };
      const project = FoundryProject.fromProjectAttributes(scope, 'Project', attributes);
      const registry = ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID);
      for (const agentName of ['one', 'two']) {
        new FoundryAgent(scope, agentName, {
          project,
          agentName,
          definition: AgentDefinition.hosted({ ...HOSTED, registry }),
        });
      }
    });
    const wait = stack.only('time_sleep');
    for (const agent of stack.ofType('azapi_data_plane_resource')) expect(stack.follows(agent, wait)).toBe(true);
  });

  test.each([
    ['before it', true],
    ['after it', false],
  ])('of which that to pull comes from HostedAgentAccess, made %s, are waited for, too', (_, accessIsFirst) => {
    const stack = synthesize((scope) => {
      const attributes = { projectId: PROJECT_ID, identityPrincipalId: PROJECT_IDENTITY };
      const project = FoundryProject.fromProjectAttributes(scope, 'Project', attributes);
      const registry = ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID);
      const give = () => new HostedAgentAccess(scope, 'Access', { project, creators: [], registry });
      if (accessIsFirst) give();
      const definition = AgentDefinition.hosted({ ...HOSTED, pullWaitSeconds: 90 });
      new FoundryAgent(scope, 'Agent', { project, agentName: 'helpdesk', definition });
      const prompt = AgentDefinition.prompt({ model: 'gpt-4.1' });
      new FoundryAgent(scope, 'Prompt', { project, agentName: 'faq', definition: prompt });
      if (!accessIsFirst) give();
    });
    const wait = stack.only('time_sleep');
    expect(wait.config.create_duration).toBe('90s');
    const [pull] = stack.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('Pull'));
    expect(pull !== undefined && stack.follows(wait, pull)).toBe(true);
    const agents = stack.ofType('azapi_data_plane_resource');
    const waiting = agents.filter((agent) => stack.follows(agent, wait)).map(({ config }) => config.name);
    expect(waiting).toEqual(['helpdesk']);
  });

  test('of another project are not waited for', () => {
    const stack = synthesize((scope) => {
      const other = FoundryProject.fromProjectAttributes(scope, 'Other', {
        projectId: `${PROJECT_ID}2`,
        identityPrincipalId: PROJECT_IDENTITY,
      });
      const registry = ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID);
      new HostedAgentAccess(scope, 'Access', { project: other, creators: [], registry });
      const project = FoundryProject.fromProjectId(scope, 'Project', PROJECT_ID);
      new FoundryAgent(scope, 'Agent', { project, agentName: 'helpdesk', definition: AgentDefinition.hosted(HOSTED) });
    });
    expect(stack.ofType('time_sleep')).toEqual([]);
    expect(stack.warnings.join()).toContain('[ImageWithoutRegistry]');
  });

  test('let it call all models where asked for', () => {
    expect(rows(made({ callsAllModels: true }))[0]).toEqual(['CallModels', GUIDS.cognitiveUser, ACCOUNT_ID]);
  });

  test('pull by the role that counts where rights are given by repository', () => {
    expect(rows(made({}, true)).at(-1)).toEqual(['Pull', GUIDS.repositoryReader, REGISTRY_ID]);
  });

  test('are left out where others give them', () => {
    expect(rows(made({ registry: undefined, grantsRoles: false }))).toEqual([]);
  });
});

test('other agents have none: they call models as the project', () => {
  const stack = synthesize((scope) => {
    new FoundryAgent(scope, 'Agent', {
      project: FoundryProject.fromProjectId(scope, 'Project', PROJECT_ID),
      agentName: 'helpdesk',
      definition: AgentDefinition.prompt({ model: 'gpt-4.1' }),
    });
  });
  expect(given(stack)).toEqual([]);
});

describe('the image of a hosted agent', () => {
  const codesWith = (image: string) => codesOf(() => made({ image }));

  test('is in the registry that the project may pull from', () => {
    expect(codesWith('cr.azurecr.io/helpdesk:3')).toEqual([]);
    expect(codesWith('cr-a1b2c3.azurecr.io/helpdesk:3')).toEqual([]);
    expect(codesWith('mirror.contoso.com/helpdesk:3')).toEqual([]);
    expect(codesWith(TOKEN)).toEqual([]);
    expect(codesWith('crother.azurecr.io/helpdesk:3')).toEqual(['ImageOfOtherRegistry']);
  });

  test('in Azure is warned of where nothing lets the project pull it', () => {
    const warningsOf = (options: Partial<HostedAgentOptions>) =>
      made({ registry: undefined, ...options }).warnings.join();
    expect(warningsOf({})).toContain('[ImageWithoutRegistry]');
    expect(warningsOf({ image: 'mirror.contoso.com/helpdesk:3' })).not.toContain('[ImageWithoutRegistry]');
    expect(made().warnings.join()).not.toContain('[ImageWithoutRegistry]');
  });

  test('is not warned of where HostedAgentAccess lets the project pull, whichever is made first', () => {
    const stack = synthesize((scope) => {
      const attributes = { projectId: PROJECT_ID, identityPrincipalId: PROJECT_IDENTITY };
      const project = FoundryProject.fromProjectAttributes(scope, 'Project', attributes);
      new FoundryAgent(scope, 'Agent', { project, agentName: 'helpdesk', definition: AgentDefinition.hosted(HOSTED) });
      const registry = ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID);
      new HostedAgentAccess(scope, 'Access', { project, creators: [], registry });
    });
    expect(stack.warnings.join()).not.toContain('[ImageWithoutRegistry]');
  });
});
