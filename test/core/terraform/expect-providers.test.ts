import { ApplicationRegistration } from '@cdktf/provider-azuread/lib/application-registration';
import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  AgentBot,
  ApiManagementGateway,
  ApplicationGatewayEdge,
  azapi,
  FoundryAgent,
  FoundryPrivateEndpoint,
  gateways,
  msgraph,
  Principal,
  PublishedApplication,
} from '../../../src';
import { expectProviders } from '../../../src/core/terraform/expect-providers';
import { agentEndpoint, CERTIFICATE, existingGateway, existingSubnet } from '../../support/ingress';
import { BOT_GROUP_ID, GROUP, project, SUBNET_ID, TENANT, VAULT_ID, groupId } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack } from '../../support/synthesize';

const PLACE = { resourceGroupId: groupId('rg'), location: 'eastus2' };

/** What synthesis says of a stack without providers. */
function said(build: (scope: Construct) => void): string {
  const app = new App({ stackTraces: false });
  const stack = new TerraformStack(app, 'mine');
  build(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.validate())
    .join('\n');
}

test.each<[string, string[], (scope: Construct) => unknown]>([
  ['a role', ['azurerm'], (scope) => agentEndpoint(scope).grants.invoke(Principal.group(GROUP))],
  [
    'a bot',
    ['azapi'],
    (scope) =>
      new AgentBot(scope, 'Bot', { target: agentEndpoint(scope), tenantId: TENANT, resourceGroupId: BOT_GROUP_ID }),
  ],
  [
    'an application',
    ['azapi'],
    (scope) =>
      new PublishedApplication(scope, 'App', { project: project(scope), agentName: 'Agent', agentVersion: '1' }),
  ],
  [
    'a route',
    ['azapi'],
    (scope) => existingGateway(scope).expose(scope, 'Route', { target: agentEndpoint(scope), tenantIds: [TENANT] }),
  ],
  [
    'a private endpoint',
    ['azurerm'],
    (scope) =>
      new FoundryPrivateEndpoint(scope, 'Endpoint', {
        ...PLACE,
        account: project(scope).account,
        subnet: subnetAt(SUBNET_ID),
      }),
  ],
  [
    'a public address',
    ['azurerm'],
    (scope) => new gateways.GatewayPublicIp(scope, 'Ip', { ...PLACE, addressName: 'ip', domainNameLabel: 'label' }),
  ],
  [
    'a gateway',
    ['azurerm', 'azapi'],
    (scope) =>
      new ApiManagementGateway(scope, 'Gateway', {
        ...PLACE,
        gatewayName: 'apim',
        publisherName: 'Contoso',
        publisherEmail: 'platform@contoso.com',
        network: gateways.GatewayNetwork.none(),
      }),
  ],
  [
    'an edge that reads a certificate',
    ['azurerm', 'time'],
    (scope) =>
      new ApplicationGatewayEdge(scope, 'Edge', {
        ...PLACE,
        edgeName: 'edge',
        subnet: existingSubnet(scope, 'edge'),
        gateway: existingGateway(scope),
        certificateSecretId: CERTIFICATE,
        certificateVaultId: VAULT_ID,
        tenantIds: [TENANT],
      }),
  ],
])('%s in a stack without providers: each of %j is named, with the lines to add', (_, providers, build) => {
  const text = said(build);
  const named = [...text.matchAll(/ProviderMissing: stack 'mine' has no (\w+) provider, which (mine\/\S+) needs/g)];
  expect(named.map(([, name]) => name).sort()).toEqual([...providers].sort());
  const lines: Record<string, string> = {
    azapi: "import { azapi } from 'cdktf-foundry-agents'; new azapi.provider.AzapiProvider(stack, 'azapi');",
    azurerm: "new AzurermProvider(stack, 'azurerm', { features: [{}] });",
    time: "import { TimeProvider } from '@cdktf/provider-time/lib/provider'; new TimeProvider(stack, 'time');",
  };
  for (const provider of providers) expect(text).toContain(lines[provider]);
});

test('msgraph is asked for with the line to add alone: no stack class brings it', () => {
  const build = (scope: Construct) => {
    expectProviders(new msgraph.resource.Resource(scope, 'Resource', { url: 'groups' }));
  };
  expect(said(build).split('\n')).toContain(
    "ProviderMissing: stack 'mine' has no msgraph provider, which mine/Resource needs; add import { msgraph } from " +
      "'cdktf-foundry-agents'; new msgraph.provider.MsgraphProvider(stack, 'msgraph');",
  );
  const withProvider = (scope: Construct) => {
    new msgraph.provider.MsgraphProvider(scope, 'msgraph');
    build(scope);
  };
  expect(said(withProvider)).toBe('');
});

test('azuread is asked for with the line to add alone', () => {
  const build = (scope: Construct) => {
    expectProviders(new ApplicationRegistration(scope, 'Resource', { displayName: 'App' }));
  };
  expect(said(build).split('\n')).toContain(
    "ProviderMissing: stack 'mine' has no azuread provider, which mine/Resource needs; add import { AzureadProvider } from " +
      "'@cdktf/provider-azuread/lib/provider'; new AzureadProvider(stack, 'azuread');",
  );
  const withProvider = (scope: Construct) => {
    new AzureadProvider(scope, 'azuread');
    build(scope);
  };
  expect(said(withProvider)).toBe('');
});

test('providers that are there are not asked for', () => {
  const text = said((scope) => {
    new AzurermProvider(scope, 'azurerm', { features: [{}] });
    new azapi.provider.AzapiProvider(scope, 'azapi');
    agentEndpoint(scope).grants.invoke(Principal.group(GROUP));
    FoundryAgent.fromFoundryAgentAttributes(scope, 'Other', { project: project(scope), agentName: 'other' });
  });
  expect(text).not.toContain('ProviderMissing');
});

test('an app that writes HCL is refused: what CDKTF leaves out of it holds identities', () => {
  const build = (hclOutput: boolean) => {
    const stack = newStack(new App({ stackTraces: false, hclOutput }), 'mine');
    agentEndpoint(stack);
    return stack.node.findAll().flatMap(({ node }) => node.validate());
  };
  expect(build(true)).toEqual([
    "HclNotSupported: stack 'mine' is written as HCL, which would lack its checks and stored values; remove hclOutput of the app, " +
      '--hcl of cdktf synth and SYNTH_HCL_OUTPUT, so that it is written as JSON',
  ]);
  expect(build(false)).toEqual([]);
});
