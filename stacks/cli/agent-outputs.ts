import { z } from 'zod';
import { CliError } from './cli-error';

const armId = z.string().regex(/^\/subscriptions\/[^/]+\/resourceGroups\/.+/i, 'is no Azure resource id');
const url = z.url({ protocol: /^https$/, error: 'is no https URL' });
const text = z.string().min(1, 'is empty');

/** Outputs of one agent: what the agents stack calls them after the agent's key, and what they hold. */
const AGENT_OUTPUTS = {
  account_id: armId,
  project_endpoint: url,
  agent_name: text,
  application_id: armId,
  deployment_ids: z.record(z.string(), armId),
  base_url: url,
  responses_endpoint: url,
  identity_client_id: text,
  identity_principal_id: text,
  messaging_endpoint: url,
  bot_id: armId,
  bot_client_id: text,
} as const;

export type AgentOutputName = keyof typeof AGENT_OUTPUTS;
export type AgentOutputValue<Name extends AgentOutputName> = z.infer<(typeof AGENT_OUTPUTS)[Name]>;

export const AGENT_OUTPUT_NAMES = Object.keys(AGENT_OUTPUTS) as readonly AgentOutputName[];

/** What the agents stack gives out for one agent. */
export class AgentOutputs {
  /** Key of the agent that an output belongs to. */
  public static keyOf(output: string): string | undefined {
    const name = AGENT_OUTPUT_NAMES.find((known) => output.endsWith(`_${known}`));
    return name === undefined ? undefined : output.slice(0, -name.length - 1);
  }

  public constructor(
    private readonly file: string,
    /** As the settings call it. */
    public readonly key: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** Throws `CliError` where the output holds something else than it should. */
  public get<Name extends AgentOutputName>(name: Name): AgentOutputValue<Name> | undefined {
    const value = this.values[`${this.key}_${name}`];
    if (value === undefined || value === null) return undefined;
    const checked = AGENT_OUTPUTS[name].safeParse(value);
    if (checked.success) return checked.data as AgentOutputValue<Name>;
    throw new CliError(
      'InvalidOutput',
      `${this.file}: ${this.key}_${name} ${checked.error.issues[0]?.message ?? 'is invalid'}`,
      'write the file anew after the deployment; do not edit it',
    );
  }

  /** @param why what the output is needed for, to complete "needs ..." */
  public need<Name extends AgentOutputName>(name: Name, why: string): AgentOutputValue<Name> {
    const value = this.get(name);
    if (value !== undefined) return value;
    throw new CliError('MissingOutput', `${this.file} has no ${this.key}_${name}, which ${why} needs`, REMEDIES[name]);
  }
}

const AGAIN = 'deploy the agents stack with this version of the package, and write the file anew';
const REMEDIES: Readonly<Record<AgentOutputName, string>> = {
  account_id: AGAIN,
  project_endpoint: AGAIN,
  agent_name:
    'this is for agents that carry their own endpoint (`endpoint` in the settings). Microsoft takes no new publication of Agent Applications: docs/migrating-from-applications.md',
  application_id: 'this is for Agent Applications (`application` in the settings); an agent endpoint is none',
  deployment_ids:
    'this is for Agent Applications (`application` in the settings); an agent endpoint has no deployments',
  base_url: AGAIN,
  responses_endpoint: AGAIN,
  identity_client_id: AGAIN,
  identity_principal_id: AGAIN,
  messaging_endpoint: 'give the agent a `bot` in the settings, deploy, and write the file anew',
  bot_client_id: 'give the agent a `bot` in the settings, deploy, and write the file anew',
  bot_id: 'give the agent a `bot` in the settings, deploy, and write the file anew',
};
