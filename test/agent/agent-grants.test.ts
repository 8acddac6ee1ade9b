import type { TerraformStack } from 'cdktf';
import { AgentApplication, FoundryAgent, type IAgentApplication, type IFoundryAgent, Principal } from '../../src';
import { PrincipalKind } from '../../src/access';
import { given } from '../access/given';
import { type GrantCase, proveGrants } from '../access/grant-table';
import { GUIDS, roleId } from '../access/samples';
import { codesOf } from '../support/errors';
import { APPLICATION_ID, GROUP, project, PROJECT_ID, SUBSCRIPTION, TOKEN } from '../support/samples';
import { newStack, resolved, synthesize } from '../support/synthesize';

const path = (verb: string) => `test/Thing/${verb}-${GROUP}/Resource`;

function application(scope: TerraformStack, applicationId = APPLICATION_ID): IAgentApplication {
  const made = scope.node.tryFindChild('Thing') as AgentApplication | undefined;
  return made ?? AgentApplication.fromApplicationId(scope, 'Thing', applicationId);
}

function endpoint(scope: TerraformStack, attributes: object = {}): IFoundryAgent {
  const made = scope.node.tryFindChild('Thing') as IFoundryAgent | undefined;
  const given = { project: made?.project ?? project(scope), agentName: 'faq', ...attributes };
  return made ?? FoundryAgent.fromFoundryAgentAttributes(scope, 'Thing', given);
}

const ON_AGENT = [
  ['invoke', 'Consume', 'Foundry Agent Consumer', GUIDS.foundryAgentConsumer],
  ['use', 'Use', 'Foundry User', GUIDS.foundryUser],
] as const;

proveGrants([
  {
    grantedBy: 'application.grants.invoke',
    ask: (scope, principal) => application(scope).grants.invoke(principal),
    gives: [{ path: path('Invoke'), guid: GUIDS.foundryUser, role: 'Foundry User' }],
    scopeId: APPLICATION_ID,
  },
  ...ON_AGENT.map(([name, verb, role, guid]): GrantCase => ({
    grantedBy: `agent.grants.${name}`,
    ask: (scope, principal) => endpoint(scope).grants[name](principal),
    gives: [{ path: path(verb), guid, role }],
    scopeId: `${PROJECT_ID}/agents/faq`,
  })),
]);

describe('the right to invoke an application', () => {
  test('made in the same stack is on the application and named after its construct', () => {
    const stack = synthesize((scope) => {
      const made = new AgentApplication(scope, 'App', { project: project(scope), applicationName: 'a', agents: ['a'] });
      made.grants.invoke(Principal.group(GROUP));
    });
    const { address } = stack.onlyAzapi('Microsoft.CognitiveServices/accounts/projects/applications');
    expect(stack.only('azurerm_role_assignment').config).toEqual({
      scope: `\${${address}.id}`,
      role_definition_id: roleId(GUIDS.foundryUser, `\${element(split("/", ${address}.id), 2)}`),
      principal_id: GROUP,
      principal_type: 'Group',
      description: 'May invoke this Agent Application',
    });
    expect(given(stack)[0]?.access).toMatchObject({ scope: 'test/App', grantedBy: 'application.grants.invoke' });
  });

  test('known only after apply is on what it turns out to be', () => {
    const stack = synthesize((scope) => {
      application(scope, TOKEN).grants.invoke(Principal.group(GROUP));
    });
    expect(stack.only('azurerm_role_assignment').config.scope).toBe(TOKEN);
  });

  test('of two principals are two assignments', () => {
    const stack = synthesize((scope) => {
      application(scope).grants.invoke(Principal.group(GROUP));
      application(scope).grants.invoke(Principal.user(SUBSCRIPTION));
    });
    expect(given(stack).map(({ principalId }) => principalId)).toEqual([SUBSCRIPTION, GROUP]);
  });
});

describe('the identity', () => {
  test('of an application made here is that which the service made for it', () => {
    const stack = newStack();
    const made = new AgentApplication(stack, 'App', { project: project(stack), applicationName: 'a', agents: ['a'] });
    const { kind, displayName, objectId } = made.identity;
    expect({ kind, displayName }).toEqual({ kind: PrincipalKind.AGENT_IDENTITY, displayName: 'test/App/Identity' });
    expect(resolved(stack, objectId)).toBe(resolved(stack, made.identityPrincipalId));
  });

  test('of an imported application is not made up', () => {
    expect(codesOf(() => application(newStack()).identity)).toEqual(['AttributeNotSupplied']);
  });

  test.each([GROUP, TOKEN])('of an agent is its instance identity %s', (identityPrincipalId) => {
    const { kind, objectId, displayName } = endpoint(newStack(), { identityPrincipalId }).identity;
    expect({ kind, objectId, displayName }).toEqual({
      kind: PrincipalKind.AGENT_IDENTITY,
      objectId: identityPrincipalId,
      displayName: 'test/Thing/Identity',
    });
  });

  test('of an agent is not made up, and has to be a GUID', () => {
    expect(codesOf(() => endpoint(newStack()).identity)).toEqual(['AttributeNotSupplied']);
    expect(codesOf(() => endpoint(newStack(), { identityPrincipalId: 'faq' }))).toEqual(['InvalidPrincipalId']);
  });
});

test('roles on an agent are given on its id below the project', () => {
  const stack = newStack();
  expect(endpoint(stack, { agentName: 'Publishing Agent' }).agentId).toBe(`${PROJECT_ID}/agents/Publishing Agent`);
});
