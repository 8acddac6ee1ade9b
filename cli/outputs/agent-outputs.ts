import { z } from 'zod';
import { resourceIdOf } from '../azure/arm-ids';
import { CliError } from '../errors/cli-error';
import { isPrintable } from '../world/printable';
import { OUTPUT_CODES } from './codes';
import { invalidOutput } from './invalid-output';

/** A plain address with TLS. */
export const url = z
  .url({ protocol: /^https$/, error: 'must be an https URL' })
  .refine(isPlain, 'must be a plain https URL');
/** What a path of the project is put after: anything behind the name would swallow it. */
export const projectUrl = url.regex(
  /^(?!.*\/(?:\.|%2e){1,2}(?:\/|$))[^?#]+$/i,
  'is not a valid address of a Foundry project',
);
export const printableText = z
  .string()
  .min(1, 'is empty')
  .refine(isPrintable, 'contains characters that are not allowed in a name');
/** `.` and `..` would lead out of the path that the name is put into. */
const agentName = printableText.refine((name) => !/^\.{1,2}$/.test(name), 'is not a valid name of an agent');
/** As the settings take the names of deployments, and Azure. */
const deploymentName = z.string().regex(/^[A-Za-z0-9][\w.-]{0,259}$/, 'is not a valid deployment name');

/** Outputs of one agent: their names after the agent's key, and their types. */
const AGENT_OUTPUTS = {
  account_id: resourceIdOf('account'),
  project_endpoint: projectUrl,
  agent_name: agentName,
  application_id: resourceIdOf('application'),
  deployment_ids: z.record(deploymentName, resourceIdOf('deployment')),
  base_url: url,
  responses_endpoint: url,
  responses_gateway_url: url,
  responses_public_url: url,
  identity_client_id: printableText,
  identity_principal_id: printableText,
  messaging_endpoint: url,
  bot_id: resourceIdOf('bot'),
  bot_client_id: printableText,
} as const;

export type AgentOutputName = keyof typeof AGENT_OUTPUTS;
export type AgentOutputValue<Name extends AgentOutputName> = z.infer<(typeof AGENT_OUTPUTS)[Name]>;

export const AGENT_OUTPUT_NAMES = Object.keys(AGENT_OUTPUTS) as readonly AgentOutputName[];

/** Outputs of the agents stack for one agent. */
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
    throw invalidOutput(this.file, `${this.key}_${name} ${ruleOf(checked.error)}`);
  }

  /** @param why what the output is needed for, to complete "needs ..." */
  public need<Name extends AgentOutputName>(name: Name, why: string): AgentOutputValue<Name> {
    const value = this.get(name);
    if (value !== undefined) return value;
    throw new CliError(
      OUTPUT_CODES.MissingOutput,
      `${this.file} has no ${this.key}_${name}, which ${why} needs`,
      REMEDIES[name],
    );
  }
}

/** Without user name, fragment, and what an address is written without. */
function isPlain(value: string): boolean {
  if (!URL.canParse(value) || !/^[\x21-\x7e]+$/.test(value) || value.includes('\\')) return false;
  const { username, password, hash } = new URL(value);
  return username === '' && password === '' && hash === '';
}

/** The rule of a value, or of the name of its output. */
function ruleOf({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'invalid_key') return issue.issues[0]?.message ?? 'is invalid';
  return issue?.message ?? 'is invalid';
}

const AGAIN = 'deploy the agents stack with this version of the package, and write the file again';
const REMEDIES: Readonly<Record<AgentOutputName, string>> = {
  account_id: AGAIN,
  project_endpoint: AGAIN,
  agent_name:
    'this command works on agents with their own endpoint (`endpoint` in the settings). Microsoft no longer accepts new publications of Agent Applications: docs/migrating-from-applications.md',
  application_id: 'this command works on Agent Applications (`application` in the settings), not on agent endpoints',
  deployment_ids:
    'this command works on Agent Applications (`application` in the settings); an agent endpoint has no deployments',
  base_url: AGAIN,
  responses_endpoint: AGAIN,
  responses_gateway_url: 'give the agent `responses` in the settings, deploy, and write the file again',
  responses_public_url: 'give the edge `responses` in the settings, deploy, and write the file again',
  identity_client_id: AGAIN,
  identity_principal_id: AGAIN,
  messaging_endpoint: 'give the agent a `bot` in the settings, deploy, and write the file again',
  bot_client_id: 'give the agent a `bot` in the settings, deploy, and write the file again',
  bot_id: 'give the agent a `bot` in the settings, deploy, and write the file again',
};
