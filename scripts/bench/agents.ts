import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import {
  AgentBot,
  AgentProtocol,
  ApiManagementGateway,
  ApplicationAuthorization,
  azapi,
  FoundryProject,
  type IApiManagementGateway,
  type IFoundryProject,
  Principal,
  DeployedApplication,
} from '../../src';

const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
const TENANT = '11111111-1111-4111-8111-111111111111';
const GROUPS = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];
const inGroup = (group: string): string => `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}`;
const PROJECT = `${inGroup('rg-foundry')}/providers/Microsoft.CognitiveServices/accounts/acc/projects/proj`;
const GATEWAY = `${inGroup('rg-ingress')}/providers/Microsoft.ApiManagement/service/apim`;

/** Key of one agent. Nothing else contains it, so that a program for one can be read as one for any. */
export const keyOf = (index: number): string => `desk${String(index).padStart(5, '0')}`;

/** An app with the providers that constructs leave to their stack, as `bare.ts` has it, too. */
export function newApp(outdir?: string): { app: App; stack: TerraformStack } {
  const app = new App({ outdir, stackTraces: false });
  const stack = new TerraformStack(app, 'bench');
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId: SUBSCRIPTION });
  new azapi.provider.AzapiProvider(stack, 'azapi');
  new TimeProvider(stack, 'time');
  return { app, stack };
}

/** Agents published as applications, each with a bot, a route through a gateway that exists, and two grants. */
export function addAgents(stack: TerraformStack, count: number): void {
  const project = FoundryProject.fromProjectId(stack, 'Project', PROJECT);
  const gateway = ApiManagementGateway.fromGatewayAttributes(stack, 'Gateway', {
    gatewayId: GATEWAY,
    publicHostName: 'agents.contoso.com',
    apiName: 'bots',
  });
  for (let index = 1; index <= count; index += 1) addAgent(stack, keyOf(index), project, gateway);
}

function addAgent(stack: Construct, key: string, project: IFoundryProject, gateway: IApiManagementGateway): void {
  const published = new DeployedApplication(stack, key, {
    project,
    applicationName: key,
    authorization: ApplicationAuthorization.ROLE_BASED,
    deployment: { agentName: key, agentVersion: '1', deploymentName: 'first', protocols: [AgentProtocol.activity()] },
  });
  for (const group of GROUPS) published.grants.invoke(Principal.group(group));
  const target = published.application;
  const route = gateway.expose(published, 'Route', { target, tenantIds: [TENANT] });
  new AgentBot(published, 'Bot', {
    target,
    route,
    tenantId: TENANT,
    resourceGroupId: inGroup('rg-bots'),
    botName: key,
  });
}
