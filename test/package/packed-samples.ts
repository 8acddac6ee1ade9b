import * as packageJson from '../../package.json';

/** A program that uses the package. */
export const APP = `
const { App, TerraformStack } = require('cdktf');
const { AzurermProvider } = require('@cdktf/provider-azurerm/lib/provider');
const { azapi, FoundryProject, DeployedApplication, policy } = require('cdktf-foundry-agents');
const app = new App({ outdir: 'out' });
const stack = new TerraformStack(app, 'mine');
new AzurermProvider(stack, 'azurerm', { features: [{}] });
new azapi.provider.AzapiProvider(stack, 'azapi');
const project = FoundryProject.fromProjectId(stack, 'Project', '/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a/projects/p');
new DeployedApplication(stack, 'Agent', { project, applicationName: 'niceapp', deployment: { agentName: 'Publishing Agent', agentVersion: '1' } });
app.synth();
console.log(new policy.ApiManagementPolicy({ inbound: [new policy.PolicyElement('trace')] }).render().length > 0);
`;

export const JSII_LIBRARY = {
  name: 'library',
  version: '1.0.0',
  license: 'Apache-2.0',
  author: { name: 'nobody' },
  repository: { type: 'git', url: 'https://example.com/library.git' },
  main: 'index.js',
  types: 'index.d.ts',
  jsii: { outdir: 'dist', targets: {} },
  peerDependencies: { ...packageJson.peerDependencies, 'cdktf-foundry-agents': packageJson.version },
};

export const JSII_SOURCE = `import { AgentBot, AgentBotProps } from 'cdktf-foundry-agents';
import { Construct } from 'constructs';

/** A bot of ours. */
export class OurBot extends AgentBot {
  public constructor(scope: Construct, id: string, props: AgentBotProps) {
    super(scope, id, props);
  }
}
`;

/** What loading a name of the package loads: files of its own, something that it needs, and nothing of these. */
export const LOADS: readonly (readonly [string, string, number, RegExp, RegExp])[] = [
  ['nothing but its names', '', 1, /lib\/index\.js$/, /library|@cdktf/],
  ['for a principal, no bindings', 'library.Principal;', 2, /lib\/library\.js$/, /@cdktf\/provider/],
  [
    'for a bot, the bindings of bots',
    'library.AgentBot;',
    2,
    /provider-azurerm\/lib\/resource-management-lock|provider-azurerm\/lib\/management-lock|provider-azurerm\/lib\/monitor-diagnostic-setting/,
    /application-gateway|api-management/,
  ],
  [
    'for a binding of azapi, none of azurerm',
    'library.azapi.resource.Resource;',
    2,
    /node_modules\/cdktf\//,
    /provider-azurerm/,
  ],
];

/** What is not at the root, beside the generated bindings: each is one room of the library, or a part of one. */
export const SUBMODULES = [
  'access',
  'aiGateway',
  'azurePolicies',
  'callers',
  'capabilityHosts',
  'connections',
  'core',
  'dataStores',
  'foundryNetworks',
  'gateways',
  'ingressSubnets',
  'models',
  'people',
  'policy',
  'registry',
  'waf',
];

/** Generated bindings, which the root exports as they are. */
export const BINDINGS = ['azapi', 'msgraph'];
