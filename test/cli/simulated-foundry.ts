import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Answer, SimulatedAzure } from './simulated-azure';

export const PROJECT = 'https://contoso.services.ai.azure.com/api/projects/helpdesk';
const PROJECT_ID =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/contoso/projects/helpdesk';
export const APPLICATION_ID = `${PROJECT_ID}/applications/niceapp`;
export const BOT_ID =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-agents/providers/Microsoft.BotService/botServices/bot-helpdesk';
const ARM = 'https://management.azure.com';

/** Outputs of an agent that carries its own endpoint, and of an application with two deployments. */
export const OUTPUTS = {
  'prod-ingress': { public_host_name: 'agent.contoso.com', api_name: 'agents' },
  'prod-agents': {
    helpdesk_project_endpoint: PROJECT,
    helpdesk_agent_name: 'Publishing Agent',
    helpdesk_bot_id: BOT_ID,
    niceapp_project_endpoint: PROJECT,
    niceapp_application_id: APPLICATION_ID,
    niceapp_deployment_ids: {
      blue: `${APPLICATION_ID}/agentDeployments/blue`,
      green: `${APPLICATION_ID}/agentDeployments/green`,
    },
  },
};

/** A folder with an outputs file. */
export function folderWith(outputs: unknown): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  fs.writeFileSync(path.join(folder, 'outputs.json'), typeof outputs === 'string' ? outputs : JSON.stringify(outputs));
  return folder;
}

type Json = Record<string, unknown>;

/** State of the services; tests set it and look at it. */
export class SimulatedFoundry {
  public agent: Json = {
    name: 'Publishing Agent',
    state: 'enabled',
    instance_identity: { client_id: '33333333-3333-4333-8333-333333333333', principal_id: 'other' },
    agent_endpoint: { protocol_configuration: { responses: {} }, authorization_schemes: [{ type: 'Entra' }] },
  };
  /** What `publishdefaults` tells. */
  public published: Json = { agentName: 'Publishing Agent', recommendedNextAppVersion: '1.0.0' };
  /** How many times `publishdefaults` is asked after a publication before it tells of it. */
  public publicationDelay = 1;
  public readonly deployments: Record<string, string> = { blue: 'Running', green: 'Stopped' };
  public applicationEnabled = true;
  private pending: { looks: number; published: Json } | undefined;
  private readonly transitions: Record<string, string[]> = {};

  public constructor(azure: SimulatedAzure) {
    const agent = '\\/agents\\/Publishing%20Agent';
    azure.on('GET', new RegExp(`${agent}\\?api-version=v1$`), () => ({ status: 200, body: this.agent }));
    azure.on('PATCH', new RegExp(`${agent}\\?api-version=v1$`), ({ body }) => this.patch(body as Json));
    azure.on('POST', new RegExp(`${agent}:(enable|disable)\\?api-version=v1$`), (_request, [verb]) => {
      this.agent.state = `${verb ?? ''}d`;
      return { status: 204 };
    });
    azure.on('GET', new RegExp(`${agent}/microsoft365/publishdefaults\\?`), () => this.publishDefaults());
    azure.on('POST', new RegExp(`${agent}/microsoft365/publish\\?`), ({ body }) => this.publish(body as Json));
    azure.on('GET', /agentDeployments\/(\w+)\?api-version=2026-05-01$/, (_request, [name = '']) => {
      this.deployments[name] = this.transitions[name]?.shift() ?? this.deployments[name] ?? '';
      return { status: 200, body: { properties: { state: this.deployments[name] } } };
    });
    azure.on(
      'POST',
      /agentDeployments\/(\w+)\/(start|stop)\?api-version=2026-05-01$/,
      (_request, [name = '', verb]) => {
        this.transitions[name] = verb === 'start' ? ['Starting', 'Starting', 'Running'] : ['Stopping', 'Stopped'];
        return { status: 202, headers: { 'azure-asyncoperation': `${ARM}/operations/1?api-version=1` } };
      },
    );
    azure.on('GET', /\/operations\/1\?/, () => ({ status: 200, body: { status: 'Succeeded' } }));
    azure.on('GET', /applications\/niceapp\?api-version=2026-05-01$/, () => ({
      status: 200,
      body: { properties: { isEnabled: this.applicationEnabled } },
    }));
    azure.on('POST', /applications\/niceapp\/(enable|disable)\?api-version=2026-05-01$/, (_request, [verb]) => {
      this.applicationEnabled = verb === 'enable';
      return { status: 200 };
    });
  }

  public get endpoint(): Json {
    return this.agent.agent_endpoint as Json;
  }

  /** Replaces what is given as a whole, as the service does, and refuses what is read-only. */
  private patch(body: Json): Answer {
    const given = body.agent_endpoint as Json;
    if (JSON.stringify(given).includes('access_boundaries'))
      return { status: 400, body: { error: { code: 'invalid_payload', message: 'access_boundaries is read-only' } } };
    this.agent.agent_endpoint = { ...this.endpoint, ...given };
    return { status: 200, body: this.agent };
  }

  private publishDefaults(): Answer {
    if (this.pending !== undefined && --this.pending.looks < 0) {
      this.published = this.pending.published;
      this.pending = undefined;
    }
    return { status: 200, body: this.published };
  }

  private publish(body: Json): Answer {
    const version = String(body.appVersion);
    const known = this.pending?.published.appVersion ?? this.published.appVersion;
    if (known === version) {
      const message = `Microsoft 365 app with ${version} version already exists, please increment the version number while publishing.`;
      return { status: 400, body: { error: { code: 'UserError', message } } };
    }
    const { publishScope, ...texts } = body;
    const scheme = publishScope === 'Tenant' ? 'BotServiceTenant' : 'BotServiceRbac';
    this.agent.agent_endpoint = {
      protocol_configuration: { ...(this.endpoint.protocol_configuration as Json), activity: {} },
      authorization_schemes: [{ type: 'Entra' }, { type: scheme }],
      publish_approval_status: publishScope === 'Tenant' ? 'pending' : 'no_approval_needed',
    };
    const [major = '1', minor = '0', patch = '0'] = version.split('.');
    const published = {
      ...texts,
      appPublishScope: publishScope,
      recommendedNextAppVersion: `${major}.${minor}.${Number(patch) + 1}`,
      titleId: 'T_11111111-2222-3333-4444-555555555555',
      teamsAppId: '66666666-6666-4666-8666-666666666666',
    };
    this.pending = { looks: this.publicationDelay, published };
    return { status: 200, body: { titleId: published.titleId, teamsAppId: published.teamsAppId } };
  }
}
