import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fs from 'node:fs';
import { TerraformStack } from 'cdktf';
import { FoundryAccount } from '../../../src';
import { FoundryConnection } from '../../../src/foundry/connections';
import { FoundryPolicies, PolicyScope } from '../../../src/foundry/policies';
import { createApp, synthesize as synthesizeApp } from '../../../stacks/app';
import { readSettings } from '../../../stacks/settings/settings';
import { SUBSCRIPTION } from '../../support/samples';
import { StackJson } from '../../support/stack-json';
import { readStack, synthesize } from '../../support/synthesize';
import { BING, COSMOS, INSIGHTS, REGISTRY, SEARCH, STORAGE, tool, VAULT } from '../connections/samples';
import { makeAccount, makeProject } from '../estate-samples';
import { Policies, sentBy } from './policies-in';

const EXAMPLES = path.join(__dirname, '..', '..', '..', 'stacks', 'examples');

/** What examples ask for in so many words, against the default. */
const ASKED_FOR: Readonly<Record<string, string[]>> = {
  'estate-basic.yaml': ['accountsWithoutPublicAccess: Audit'],
};

const policies = new Policies(
  synthesize((scope) => {
    new FoundryPolicies(scope, 'Policies', { scope: PolicyScope.subscription(`/subscriptions/${SUBSCRIPTION}`) });
  }),
);

const broken = (stack: StackJson) =>
  stack.ofType('azapi_resource').flatMap(({ config }) => policies.brokenBy(sentBy(config)));

test.each(readdirSync(EXAMPLES))('policies find nothing that %s did not ask for', (example) => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'policies-'));
  try {
    const app = createApp(readSettings(path.join(EXAMPLES, example)), outdir);
    synthesizeApp(app);
    const stacks = app.node.children.filter((child) => TerraformStack.isStack(child)).map(({ node }) => node.id);
    const found = stacks.flatMap((id) => broken(new StackJson(readStack(outdir, id))));
    expect([...new Set(found)]).toEqual(ASKED_FOR[example] ?? []);
    expect(stacks.length).toBeGreaterThan(0);
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
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
