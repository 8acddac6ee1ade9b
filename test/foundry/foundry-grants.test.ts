import { FoundryAccount, FoundryProject, type IFoundryAccount, type IFoundryProject, Principal } from '../../src';
import { codesOf } from '../support/errors';
import { ACCOUNT_ID, GROUP, PROJECT_ID, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import type { TerraformStack } from 'cdktf';
import { given } from '../access/given';
import { type GrantCase, proveGrants } from '../access/grant-table';
import { GUIDS, roleId } from '../access/samples';

type AccountGrant =
  'manageProjects' | 'publishAgents' | 'own' | 'runProject' | 'useModels' | 'useOpenAiModels' | 'view';
type ProjectGrant = 'develop' | 'consumeAgents' | 'createHostedAgents';

const ACCOUNT_GRANTS: [name: AccountGrant, verb: string, role: string, guid: string][] = [
  ['manageProjects', 'ManageProjects', 'Foundry Account Owner', GUIDS.foundryAccountOwner],
  ['publishAgents', 'PublishAgents', 'Foundry Project Manager', GUIDS.foundryProjectManager],
  ['own', 'Own', 'Foundry Owner', GUIDS.foundryOwner],
  ['runProject', 'RunProject', 'Foundry User', GUIDS.foundryUser],
  ['useModels', 'UseModels', 'Cognitive Services User', GUIDS.cognitiveUser],
  ['useOpenAiModels', 'UseOpenAiModels', 'Cognitive Services OpenAI User', GUIDS.openAiUser],
  ['view', 'View', 'Reader', GUIDS.reader],
];

const PROJECT_GRANTS: [name: ProjectGrant, verb: string, role: string, guid: string][] = [
  ['develop', 'Develop', 'Foundry User', GUIDS.foundryUser],
  ['consumeAgents', 'ConsumeAgents', 'Foundry Agent Consumer', GUIDS.foundryAgentConsumer],
  ['createHostedAgents', 'CreateHostedAgents', 'Foundry Project Manager', GUIDS.foundryProjectManager],
];

function account(scope: TerraformStack): IFoundryAccount {
  const made = scope.node.tryFindChild('Thing');
  return made === undefined
    ? FoundryAccount.fromAccountId(scope, 'Thing', ACCOUNT_ID)
    : (made as unknown as IFoundryAccount);
}

function theProject(scope: TerraformStack, projectId = PROJECT_ID): IFoundryProject {
  const made = scope.node.tryFindChild('Thing');
  return made === undefined
    ? FoundryProject.fromProjectId(scope, 'Thing', projectId)
    : (made as unknown as IFoundryProject);
}

proveGrants([
  ...ACCOUNT_GRANTS.map(([name, verb, role, guid]): GrantCase => ({
    grantedBy: `account.grants.${name}`,
    ask: (scope, principal) => account(scope).grants[name](principal),
    gives: [{ path: `test/Thing/${verb}-${GROUP}/Resource`, guid, role }],
    scopeId: ACCOUNT_ID,
  })),
  ...PROJECT_GRANTS.map(([name, verb, role, guid]): GrantCase => ({
    grantedBy: `project.grants.${name}`,
    ask: (scope, principal) => theProject(scope).grants[name](principal),
    gives: [{ path: `test/Thing/${verb}-${GROUP}/Resource`, guid, role }],
    scopeId: PROJECT_ID,
  })),
]);

test.each([
  ['manageProjects', GUIDS.foundryAccountOwner],
  ['publishAgents', GUIDS.foundryProjectManager],
  ['own', GUIDS.foundryOwner],
] as const)('account.grants.%s can be eligible, to be taken up when needed', (name, guid) => {
  const stack = synthesize((scope) => {
    account(scope).grants[name](Principal.group(GROUP), { eligible: { durationDays: 30 } });
  });
  expect(stack.ofType('azurerm_role_assignment')).toEqual([]);
  expect(stack.only('azurerm_pim_eligible_role_assignment').config).toEqual({
    scope: ACCOUNT_ID,
    role_definition_id: roleId(guid),
    principal_id: GROUP,
    schedule: { expiration: { duration_days: 30 } },
  });
  expect(given(stack)[0]?.access).toMatchObject({ grantedBy: `account.grants.${name}`, eligible: true });
});

test('what cannot take a role up gets none that is eligible', () => {
  const { grants } = account(newStack());
  const identity = Principal.managedIdentity(GROUP);
  expect(codesOf(() => grants.own(identity, { eligible: {} }))).toEqual(['PrincipalNotEligible']);
});

test('a right on an account or project known only after apply is on that', () => {
  const stack = synthesize((scope) => {
    theProject(scope, TOKEN).grants.develop(Principal.group(GROUP));
  });
  expect(stack.only('azurerm_role_assignment').config).toMatchObject({
    scope: TOKEN,
    role_definition_id: roleId(GUIDS.foundryUser, '${element(split("/", local.later), 2)}'),
  });
  expect(given(stack)[0]?.access?.scope).toBe('test/Thing');
});
