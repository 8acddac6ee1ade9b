import { z } from 'zod';
import type { AzureRequest } from '../azure/azure-request';
import type { Session } from '../session/session';
import { unknownAnswer } from '../azure/unknown-answer';

/** Data-plane version that this tool was written against. */
export const AGENT_DATA_PLANE_VERSION = 'v1';

/** The properties of an agent that this tool reads; the service may return more. */
const AGENT = z.looseObject({
  name: z.string(),
  state: z.string().optional(),
  instance_identity: z.looseObject({ client_id: z.string().nullish() }).nullish(),
  agent_endpoint: z
    .looseObject({
      protocols: z.array(z.string()).nullish(),
      protocol_configuration: z.record(z.string(), z.record(z.string(), z.unknown()).nullish()).nullish(),
      authorization_schemes: z.array(z.looseObject({ type: z.string() })).nullish(),
      publish_approval_status: z.string().nullish(),
    })
    .nullish(),
});
export type FoundryAgentState = z.infer<typeof AGENT>;

/** The response of Foundry, if it describes an agent. */
export function agentStateIn(json: unknown): FoundryAgentState | undefined {
  return AGENT.safeParse(json).data;
}

/** The agent that the outputs name, as an object of the Foundry project. */
export class AgentClient {
  public readonly name: string;
  private readonly url: string;

  /** @param purpose completes "which ... needs" where an output is missing */
  public constructor(
    private readonly session: Session,
    purpose: string,
  ) {
    this.name = session.agent.need('agent_name', purpose);
    const project = session.agent.need('project_endpoint', purpose).replace(/\/+$/, '');
    this.url = `${project}/agents/${encodeURIComponent(this.name)}`;
  }

  /** @param path below the agent, with its slash or colon */
  public request(method: AzureRequest['method'], path = '', body?: unknown, contentType?: string): AzureRequest {
    return {
      method,
      url: `${this.url}${path}?api-version=${AGENT_DATA_PLANE_VERSION}`,
      scope: this.session.cloud.foundryScope,
      body,
      contentType,
    };
  }

  public async read(): Promise<FoundryAgentState> {
    const { json } = await this.session.client.request(this.request('GET'));
    const checked = AGENT.safeParse(json);
    if (checked.success) return checked.data;
    throw unknownAnswer(`Foundry describes agent '${this.name}'`, checked.error);
  }
}
