import { type FoundryAccount, gateways } from '../../src';
import { FoundryNetwork } from '../../src/foundry/network';
import { GROUP_ID, makeAccount, makeProject } from '../foundry/estate-samples';
import { readXml } from '../policy/document/xml-reader';
import { newGateway } from '../support/ingress';
import { TOKEN } from '../support/samples';
import { synthesize } from '../support/synthesize';
import { modelGateway, project } from './samples';

const POLICY = 'Microsoft.ApiManagement/service/apis/policies';

test('a gateway has an API with its policy, and operations that wait for it', () => {
  const stack = synthesize((scope) => {
    modelGateway(scope).allow(project(scope), { tokensPerMinute: 1000, models: ['gpt-4.1'] });
  });
  const policy = stack.only(POLICY);
  const text = (policy.config as { body: { properties: { value: string } } }).body.properties.value;
  expect(readXml(text).children.map(({ name }) => name)).toEqual(['inbound', 'backend', 'outbound', 'on-error']);
  const operation = stack.only('Microsoft.ApiManagement/service/apis/operations');
  expect(operation.config).toMatchObject({ name: 'chat-completions', depends_on: [policy.address] });
});

test('a gateway, accounts and a project that are created in the same stack', () => {
  const stack = synthesize((scope) => {
    const [east, west, agents] = ['east', 'west', 'agents'].map((accountName) =>
      makeAccount(scope, { accountName, network: FoundryNetwork.publicAccess() }, accountName),
    ) as [FoundryAccount, FoundryAccount, FoundryAccount];
    const gateway = newGateway(scope, { network: gateways.GatewayNetwork.none(), publicHostName: undefined });
    const deployments = [{ account: east }, { account: west }];
    const made = modelGateway(scope, { gateway, models: [{ modelName: 'gpt-4.1', deployments }] });
    const holder = makeProject(scope, agents);
    made.allow(holder);
    expect(made.modelsOf(holder)).toEqual(['gpt-4.1']);
  });
  expect(stack.azapi('Microsoft.ApiManagement/service/backends')).toHaveLength(3);
});

test('metrics that go to another logger are replaced, so that a logger is deleted after what refers to it', () => {
  const applicationInsights = {
    componentId: `${GROUP_ID}/providers/Microsoft.Insights/components/insights`,
    connectionString: TOKEN,
  };
  const stack = synthesize((scope) => {
    modelGateway(scope, { logging: { applicationInsights } }).allow(project(scope));
  });
  const [metrics] = stack
    .azapi('Microsoft.ApiManagement/service/apis/diagnostics')
    .filter(({ config }) => config.name === 'applicationinsights');
  expect(metrics?.config).toMatchObject({ replace_triggers_refs: ['properties.loggerId'] });
});
