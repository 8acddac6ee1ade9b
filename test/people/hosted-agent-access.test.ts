import { type TerraformStack } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
import {
  AgentApplication,
  AgentDeployment,
  AgentDeploymentType,
  FoundryAgent,
  FoundryProject,
  type IFoundryProject,
  Principal,
} from '../../src';
import { HostedAgentAccess, type HostedAgentAccessProps } from '../../src/people';
import { ContainerRegistry } from '../../src/access';
import { codesOf } from '../support/errors';
import { ACCOUNT_ID, GROUP, PROJECT_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { given } from '../access/given';
import { AGENT, GUIDS, PROJECT_IDENTITY, REGISTRY_ID, SHARED_AGENT, USER } from '../access/samples';

const OTHER_PROJECT_ID = `${ACCOUNT_ID}2/projects/other`;

function projectOf(scope: TerraformStack, projectId = PROJECT_ID, identityPrincipalId?: string): IFoundryProject {
  return FoundryProject.fromProjectAttributes(scope, 'Project', { projectId, identityPrincipalId });
}

function access(scope: TerraformStack, changes: Partial<HostedAgentAccessProps> = {}): HostedAgentAccess {
  return new HostedAgentAccess(scope, 'Hosted', {
    project: changes.project ?? projectOf(scope, PROJECT_ID, PROJECT_IDENTITY),
    creators: [Principal.group(GROUP), Principal.user(USER)],
    agentIdentities: [Principal.agentIdentity(AGENT, 'First'), Principal.agentIdentity(SHARED_AGENT, 'Second')],
    registry: ContainerRegistry.fromRegistryId(scope, 'Registry', REGISTRY_ID),
    ...changes,
  });
}

const rowsOf = (changes: Partial<HostedAgentAccessProps> = {}) =>
  given(
    synthesize((scope) => {
      access(scope, changes);
    }),
  ).map(({ path, principalId, guid, scope }) => [path, principalId, guid, scope]);

const CALLERS = [
  ['test/Hosted/CallModels-First/Resource', AGENT, GUIDS.openAiUser, ACCOUNT_ID],
  ['test/Hosted/CallModels-Second/Resource', SHARED_AGENT, GUIDS.openAiUser, ACCOUNT_ID],
];
const AGENTS = [
  ['test/Hosted/Run-First/Resource', AGENT, GUIDS.foundryUser, PROJECT_ID],
  ['test/Hosted/Run-Second/Resource', SHARED_AGENT, GUIDS.foundryUser, PROJECT_ID],
];
const pull = (guid: string) => [
  'test/Registry/Pull-test-Project-ManagedIdentity/Resource',
  PROJECT_IDENTITY,
  guid,
  REGISTRY_ID,
];

describe('access for hosted agents', () => {
  test.each([
    ['on the project, to create only', undefined, PROJECT_ID],
    ['on the project, where they do not publish', false, PROJECT_ID],
    ['on the account, where they publish', true, ACCOUNT_ID],
  ])('makes creators Foundry Project Manager %s, and all others what they need', (_, creatorsPublish, scopeId) => {
    expect(rowsOf({ creatorsPublish })).toEqual([
      ...CALLERS,
      [`test/Hosted/Create-${USER}/Resource`, USER, GUIDS.foundryProjectManager, scopeId],
      [`test/Hosted/Create-${GROUP}/Resource`, GROUP, GUIDS.foundryProjectManager, scopeId],
      ...AGENTS,
      pull(GUIDS.acrPull),
    ]);
  });

  test('pulls images by the role that counts where rights are given by repository', () => {
    const found = given(
      synthesize((scope) => {
        const registry = ContainerRegistry.fromRepositoryPermissionsRegistryId(scope, 'Own', REGISTRY_ID);
        access(scope, { registry, creators: [], agentIdentities: [] });
      }),
    );
    expect(found.map(({ guid, scope }) => [guid, scope])).toEqual([[GUIDS.repositoryReader, REGISTRY_ID]]);
  });

  test('knows the projects of agents that exist, and may let them call all models', () => {
    const found = given(
      synthesize((scope) => {
        const agents = [
          FoundryAgent.fromFoundryAgentAttributes(scope, 'Agent', {
            project: FoundryProject.fromProjectId(scope, 'Other', OTHER_PROJECT_ID),
            agentName: 'other',
            identityPrincipalId: AGENT,
          }),
        ];
        access(scope, { agents, callsAllModels: true, agentIdentities: undefined, creators: [] });
      }),
    );
    expect(found.map(({ guid, scope }) => [guid, scope])).toEqual([
      [GUIDS.cognitiveUser, `${ACCOUNT_ID}2`],
      [GUIDS.foundryUser, OTHER_PROJECT_ID],
      [GUIDS.acrPull, REGISTRY_ID],
    ]);
  });

  test('is named in the access review', () => {
    const stack = synthesize((scope) => {
      access(scope);
    });
    expect(given(stack).map(({ access: record }) => record?.grantedBy)).toEqual([
      ...Array.from({ length: 6 }, () => 'HostedAgentAccess'),
      'containerRegistry.grants.pull',
    ]);
  });

  test('can be waited for as a whole', () => {
    const stack = synthesize((scope) => {
      new TerraformData(scope, 'After', { dependsOn: access(scope).dependables });
    });
    const all = stack.ofType('azurerm_role_assignment').map(({ address }) => address);
    expect([...(stack.at('terraform_data.After').config.depends_on ?? [])].sort()).toEqual(all.sort());
    expect(all).toHaveLength(7);
  });

  test.each([
    ['hosted', true],
    ['managed', false],
  ])('is waited for by %s deployments of the project: only they pull an image', (type, waits) => {
    const stack = synthesize((scope) => {
      new AgentDeployment(scope, 'main', {
        application: AgentApplication.fromApplicationId(scope, 'Helpdesk', `${PROJECT_ID}/applications/helpdesk`),
        agentName: 'ContainerAgent',
        agentVersion: '1',
        ...(type === 'hosted' && { deploymentType: AgentDeploymentType.HOSTED, minReplicas: 1, maxReplicas: 1 }),
      });
      access(scope);
    });
    const deployment = stack.onlyAzapi('Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments');
    expect(stack.ofType('time_sleep').map((wait) => stack.follows(deployment, wait))).toEqual(waits ? [true] : []);
    const [pull] = stack.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('Pull'));
    expect(pull !== undefined && stack.follows(deployment, pull)).toBe(waits);
  });

  test('follows ids that are known only after apply', () => {
    const found = given(
      synthesize((scope) => {
        access(scope, { project: projectOf(scope, TOKEN, PROJECT_IDENTITY), creators: [] });
      }),
    );
    const part = (index: number) => `\${element(split("/", local.later), ${index})}`;
    const account = `/subscriptions/${part(2)}/resourceGroups/${part(4)}/providers/Microsoft.CognitiveServices/accounts/${part(8)}`;
    expect(found.map(({ scope }) => scope)).toEqual([account, account, TOKEN, TOKEN, REGISTRY_ID]);
  });

  test("asks for the project's identity where it is not known", () => {
    const scope = newStack();
    expect(codesOf(() => access(scope, { project: projectOf(scope) }))).toEqual(['AttributeNotSupplied']);
  });
});
