import { AgentDefinition, FoundryAgent, FoundryProject, type HostedAgentOptions, HostedAgentSize } from '../../../src';
import { ContainerRegistry } from '../../../src/access';
import { given } from '../../access/given';
import { GUIDS, PROJECT_IDENTITY, REGISTRY_ID } from '../../access/samples';
import { ACCOUNT_ID, PROJECT_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const HOSTED: HostedAgentOptions = { image: 'contoso.azurecr.io/helpdesk:3', size: HostedAgentSize.SMALL };

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
