// The same as helpdesk.ts for an Agent Application, Microsoft's older model: one line differs, and no identity is named, for
// the service makes it. Run it with `npx tsx helpdesk-application.ts`, or name that as "app" in cdktf.json.
import { App } from 'cdktf';
import { AgentIngress, FoundryAgentsStack, FoundryProject, IngressNetwork } from 'cdktf-foundry-agents';
import { Principal, PublishedApplication } from 'cdktf-foundry-agents';

const subscriptionId = '00000000-0000-4000-8000-000000000001';
const tenantId = '11111111-1111-4111-8111-111111111111';
const groupId = '22222222-2222-4222-8222-222222222222'; // who may talk to the agent
const inGroup = (name: string) => `/subscriptions/${subscriptionId}/resourceGroups/${name}/providers`;
const projectId = `${inGroup('rg-foundry')}/Microsoft.CognitiveServices/accounts/foundry-contoso/projects/helpdesk`;
const virtualNetworkId = `${inGroup('rg-network')}/Microsoft.Network/virtualNetworks/vnet-agents`;
const certificateVaultId = `${inGroup('rg-network')}/Microsoft.KeyVault/vaults/kv-contoso`;
const certificateSecretId = 'https://kv-contoso.vault.azure.net/secrets/agent-contoso-com';
const agentName = 'Publishing Agent'; // its name in the project

const app = new App();
const resourceGroupName = 'rg-agents';
const location = 'eastus2';

const stack = new FoundryAgentsStack(app, 'helpdesk', { subscriptionId, tenantId, location, resourceGroupName });
const project = FoundryProject.fromProjectId(stack, 'Project', projectId);
const network = new IngressNetwork(stack, 'Network', {
  virtualNetworkId,
  edgeSubnet: '10.20.1.0/24',
  gatewaySubnet: '10.20.2.0/24',
  privateEndpointSubnet: '10.20.3.0/27',
});
const ingress = AgentIngress.behindApplicationGateway(stack, 'Ingress', {
  network,
  publicHostName: 'agent.contoso.com',
  accounts: [project.account],
  gateway: { gatewayName: 'apim-agents-contoso', publisherName: 'Contoso', publisherEmail: 'platform@contoso.com' },
  edge: { edgeName: 'agw-agents', certificateSecretId, certificateVaultId },
});
const agent = new PublishedApplication(stack, 'Helpdesk', { project, agentName, agentVersion: '1' });
agent.grants.invoke(Principal.group(groupId));
ingress.publish(stack, 'Teams', { target: agent, botName: 'helpdesk-contoso' });

// The state is a file next to cdktf.out. For a team: new AzurermBackend(stack, { ..., useAzureadAuth: true }) of cdktf.
app.synth();
