import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Construct } from 'constructs';
import { AgentDefinition, DeployedApplication, FoundryAgent, FoundryProject, type IFoundryProject } from '../../src';
import { FoundryConnection } from '../../src/foundry/connections';
import { ContentFilter, ContentFilterName, FoundryModel, ModelDeployment } from '../../src/foundry/model';
import { ACCOUNT_ID, PROJECT_ID } from '../support/samples';
import type { Config, StackJson } from '../support/stack-json';
import { synthesize } from '../support/synthesize';
import { COSMOS } from './connections/samples';
import { makeAccount, makeProject } from './estate-samples';

/** One of everything that is written to an account by way of a project. */
function fill(scope: Construct, project: IFoundryProject): void {
  new FoundryConnection(scope, 'Connection', { project, connectionName: 'threads', kind: COSMOS });
  new DeployedApplication(scope, 'App', {
    project,
    applicationName: 'app',
    deployment: { agentName: 'agent', agentVersion: '1' },
  });
  new FoundryAgent(scope, 'Agent', {
    project,
    agentName: 'helpdesk',
    definition: AgentDefinition.prompt({ model: 'gpt-4.1', instructions: 'Help.' }),
  });
}

const written = (stack: StackJson): Config[] =>
  ['azapi_resource', 'azapi_update_resource', 'azapi_resource_action', 'azapi_data_plane_resource']
    .flatMap((type) => stack.ofType(type).map(({ config }) => config))
    .filter(({ type }) => /^Microsoft\.(CognitiveServices\/accounts\/|Foundry\/)/.test(String(type)));

describe('writes to one account', () => {
  const made = synthesize((scope) => {
    const account = makeAccount(scope);
    new ContentFilter(scope, 'Filter', {
      account,
      filterName: 'strict',
      rules: [{ filter: ContentFilterName.PROFANITY }],
    });
    new ModelDeployment(scope, 'Model', { account, model: FoundryModel.openAi('gpt-4.1', '2025-04-14') });
    fill(scope, makeProject(scope, account));
  });

  test('have one lock, whatever they write: models, filters, projects, connections, applications and agents', () => {
    const types = written(made).map(({ type }) => String(type).split('@')[0]?.split('/').at(-1));
    expect(new Set(types)).toEqual(
      new Set(['raiPolicies', 'deployments', 'projects', 'connections', 'applications', 'agentDeployments', 'agents']),
    );
    for (const { locks } of written(made)) expect(locks).toEqual(written(made)[0]?.locks);
  });

  test('may wait long for their turn where the account is made here, too', () => {
    const shortest = written(made).map(({ timeouts }) => (timeouts as { create: string } | undefined)?.create);
    expect(new Set(shortest)).toEqual(new Set(['2h', '1h']));
  });

  test('have that lock however its id is spelled', () => {
    const stack = synthesize((scope) => {
      fill(scope, FoundryProject.fromProjectId(scope, 'One', PROJECT_ID));
      const other = FoundryProject.fromProjectId(scope, 'Two', PROJECT_ID.replace('rg-foundry', 'RG-Foundry'));
      new FoundryConnection(scope, 'Other', { project: other, connectionName: 'other', kind: COSMOS });
    });
    expect(new Set(written(stack).flatMap(({ locks }) => locks as string[]))).toEqual(new Set([ACCOUNT_ID]));
  });
});

test('one file decides how all of them are written', () => {
  for (const file of [
    'agent/application/agent-application.ts',
    'agent/application/agent-deployment.ts',
    'agent/application/application-routing.ts',
    'agent/application/end-of-traffic.ts',
    'agent/endpoint/foundry-agent.ts',
    'foundry/connections/foundry-connection.ts',
    'foundry/model/model-deployment.ts',
    'foundry/project/foundry-project.ts',
  ]) {
    const source = readFileSync(path.join(__dirname, '..', '..', 'src', ...file.split('/')), 'utf8');
    expect(source).toContain('/existing/account-write');
    expect(source).not.toContain('oneAtATime');
  }
});
