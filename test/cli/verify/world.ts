import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Handshake } from '../../../cli/verify/probe-client/probe-client';
import { type SimulatedAzure } from '../simulated-azure';
import { type Given, type Outcome, runCli } from '../test-io';

const SUBSCRIPTION = '/subscriptions/00000000-0000-4000-8000-000000000001';
const APPLICATION_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso/projects/helpdesk/applications/helpdesk`;
const BOT_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.BotService/botServices/helpdesk`;
export const GATEWAY_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim-contoso`;
export const PROJECT = 'https://contoso.services.ai.azure.com/api/projects/helpdesk';
export const CLIENT_ID = '0a1b2c3d-1111-4222-8333-444455556666';
export const TENANT_ID = '11111111-1111-4111-8111-111111111111';
export const EDGE_MESSAGING = 'https://agent.contoso.com/agents/api/projects/helpdesk/x?api-version=v';
export const EDGE_ADDRESS = '20.1.2.3';

const ACTIVITY = `${PROJECT}/agents/helper/endpoint/protocols/activityProtocol?api-version=v`;

/** What the stacks give out for an application behind gateway and edge. */
export const APPLICATION_OUTPUTS = {
  'prod-ingress': { public_host_name: 'agent.contoso.com', public_ip_address: EDGE_ADDRESS, gateway_id: GATEWAY_ID },
  'prod-agents': {
    helpdesk_project_endpoint: PROJECT,
    helpdesk_application_id: APPLICATION_ID,
    helpdesk_responses_endpoint: `${PROJECT}/applications/helpdesk/protocols/openai/responses?api-version=v`,
    helpdesk_bot_client_id: CLIENT_ID,
    helpdesk_messaging_endpoint: EDGE_MESSAGING,
    helpdesk_bot_id: BOT_ID,
  },
};

/** What the stacks give out for an agent endpoint without a gateway. */
export const MANAGED_OUTPUTS = {
  'prod-agents': {
    helper_account_id: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso`,
    helper_project_endpoint: PROJECT,
    helper_agent_name: 'helper',
    helper_bot_client_id: CLIENT_ID,
    helper_messaging_endpoint: ACTIVITY,
    helper_bot_id: BOT_ID,
  },
};

export const FOUNDRY = { 'apim-request-id': 'f' };
export const EDGE_PAGE = '<html><center>Microsoft-Azure-Application-Gateway/v2</center></html>';
/** What the policy of the product gives a token that it refuses: a status and nothing else. */
export const GATEWAY_401 = undefined;
/** What API Management says of itself, where no policy of the product had a say. */
export const GATEWAY_ERROR = { statusCode: 401, message: 'Unauthorized' };
export const CLOSED = {
  error: { code: '403', message: 'Public access is disabled. Please configure private endpoint.' },
};

/** The network beside requests, as tests set it. */
export const network: {
  addresses: (host: string) => Promise<readonly string[]>;
  handshake: (host: string, port: number) => Promise<Handshake>;
} = {
  addresses: () => Promise.resolve([EDGE_ADDRESS]),
  handshake: () => Promise.resolve({ issuer: 'DigiCert', validTo: new Date('2027-05-01') }),
};

const RESPONSES = /\/protocols\/openai\/responses/;
export const URLS = {
  application: /\/applications\/helpdesk\?/,
  deployments: /\/agentDeployments\?/,
  agent: /\/agents\/helper\?/,
  account: /\/accounts\/contoso\?/,
  bot: /\/botServices\/helpdesk\?/,
  channel: /\/channels\/MsTeamsChannel\?/,
  responses: RESPONSES,
  edge: /^https:\/\/agent\.contoso\.com/,
  gateway: /^https:\/\/apim-contoso\.azure-api\.net\/agents\/api\/projects\/helpdesk\/x\?api-version=v$/,
  activity: /activityProtocol/,
} as const;

/** Everything deployed and well; a laptop outside, whose identity has the role. */
export function wellDeployed(azure: SimulatedAzure, { inside = false } = {}): void {
  const { application, deployments, agent, bot, channel, responses, edge, gateway, activity } = URLS;
  azure.on('GET', application, () => ({
    status: 200,
    body: {
      properties: {
        provisioningState: 'Succeeded',
        isEnabled: true,
        trafficRoutingPolicy: { rules: [{ deploymentId: 'd1', trafficPercentage: 100 }] },
      },
    },
  }));
  azure.on('GET', deployments, () => ({
    status: 200,
    body: {
      value: [
        { name: 'old', properties: { deploymentId: 'd0', state: 'Stopped' } },
        { name: 'main', properties: { deploymentId: 'd1', state: 'Running' } },
      ],
    },
  }));
  azure.on('GET', agent, () => ({ status: 200, headers: FOUNDRY, body: agentObject() }));
  azure.on('GET', bot, () => ({ status: 200, body: botObject(EDGE_MESSAGING) }));
  azure.on('GET', channel, () => ({
    status: 200,
    body: { properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } } },
  }));
  azure.on('POST', responses, ({ headers }) =>
    headers.authorization === undefined
      ? { status: 401, headers: FOUNDRY, body: { error: { code: '401', message: 'no token' } } }
      : { status: 200, headers: FOUNDRY, body: { status: 'completed' } },
  );
  azure.on('POST', edge, () => ({ status: 403, headers: { server: 'x' }, body: EDGE_PAGE }));
  // Outside its network the gateway's own host makes no connection.
  if (!inside) azure.fail('POST', gateway, 'refused');
  azure.on('POST', activity, () => ({ status: 401, headers: FOUNDRY, body: { error: { code: '401' } } }));
}

export function agentObject(endpoint: object = {}): object {
  return {
    name: 'helper',
    versions: { latest: { version: '3', status: 'active' } },
    agent_endpoint: {
      protocol_configuration: { responses: {}, activity: { enable_m365_public_endpoint: true } },
      authorization_schemes: [{ type: 'Entra' }, { type: 'BotServiceRbac' }],
      ...endpoint,
    },
  };
}

export function botObject(endpoint: string, more: object = {}): object {
  return {
    properties: { provisioningState: 'Succeeded', endpoint, msaAppId: CLIENT_ID, msaAppTenantId: TENANT_ID, ...more },
  };
}

/** Runs `verify` on outputs. */
export async function verify(
  azure: SimulatedAzure,
  outputs: object,
  args: readonly string[] = [],
  given: Given = {},
): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
  try {
    fs.writeFileSync(path.join(folder, 'outputs.json'), JSON.stringify(outputs));
    return await runCli(azure, ['verify', ...args], { folder, ...given });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

export interface Row {
  readonly name: string;
  readonly verdict: string;
  readonly answeredBy?: string;
  readonly reason: string;
}

/** The rows of the only agent, by name. */
export async function rowsOf(
  azure: SimulatedAzure,
  outputs: object,
  args: readonly string[] = [],
  given: Given = {},
): Promise<{ readonly code: number; readonly rows: Record<string, Row> }> {
  const { code, out } = await verify(azure, outputs, ['--json', ...args], given);
  const { agents } = JSON.parse(out) as { agents: { rows: Row[] }[] };
  return { code, rows: Object.fromEntries((agents[0]?.rows ?? []).map((row) => [row.name, row])) };
}
