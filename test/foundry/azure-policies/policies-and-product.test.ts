import { FoundryAccount } from '../../../src';
import { FoundryConnection } from '../../../src/foundry/connections';
import { FoundryPolicies, PolicyScope } from '../../../src/foundry/azure-policies';
import { EXAMPLES, exampleSettings, synthesizeSettings } from '../../support/examples';
import { SUBSCRIPTION } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';
import { BING, COSMOS, INSIGHTS, REGISTRY, SEARCH, STORAGE, tool, VAULT } from '../connections/samples';
import { makeAccount, makeProject } from '../estate-samples';
import { Policies, sentBy } from './policies-in';

/** What examples ask for in so many words, against the default. */
const ASKED_FOR: Readonly<Record<string, string[]>> = {
  'estate-basic': ['accountsWithoutPublicAccess: Audit'],
};

const policies = new Policies(
  synthesize((scope) => {
    new FoundryPolicies(scope, 'Policies', { scope: PolicyScope.subscription(`/subscriptions/${SUBSCRIPTION}`) });
  }),
);

const broken = (stack: StackJson) =>
  stack.ofType('azapi_resource').flatMap(({ config }) => policies.brokenBy(sentBy(config)));

test.each(EXAMPLES)('policies find nothing that example %s did not ask for', (example) => {
  const stacks = [...synthesizeSettings(exampleSettings(example)).values()];
  expect([...new Set(stacks.flatMap(broken))]).toEqual(ASKED_FOR[example] ?? []);
  expect(stacks.length).toBeGreaterThan(0);
});

test('policies find nothing in an account, a project and connections with their defaults', () => {
  const stack = synthesize((scope) => {
    const account = makeAccount(scope);
    const project = makeProject(scope, account);
    const other = FoundryAccount.fromAccountId(
      scope,
      'Other',
      makeAccount(scope, { accountName: 'other' }, 'O').accountId,
    );
    new FoundryConnection(scope, 'Vault', { account, connectionName: 'vault', kind: VAULT });
    [COSMOS, STORAGE, SEARCH, INSIGHTS, REGISTRY, BING, tool()].forEach((kind, index) => {
      new FoundryConnection(scope, `C${index}`, { project, connectionName: `some-${index}`, kind });
      if (kind !== INSIGHTS)
        new FoundryConnection(scope, `O${index}`, { account: other, connectionName: `some-${index}`, kind });
    });
  });
  expect(broken(stack)).toEqual([]);
  expect(stack.azapi('Microsoft.CognitiveServices/accounts/projects/connections')).toHaveLength(7);
});
