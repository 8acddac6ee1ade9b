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
