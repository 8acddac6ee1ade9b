import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod';
import { AgentOutputs } from './agent-outputs';
import { resourceIdOf } from '../azure/arm-ids';
import { CliError } from '../errors/cli-error';
import { oneLine } from '../world/printable';
import { OUTPUT_CODES } from './codes';
import { invalidOutput } from './invalid-output';
import { MODEL_CONNECTIONS, type ModelConnectionOutput } from './model-connections';
import { AGENT_INSTANCES, entriesOf, REGISTRATIONS, type RegistryEntryOutput } from './registry-entries';

/** `cdktf output --outputs-file`: the outputs of each stack. */
const FILE = z.record(z.string(), z.record(z.string(), z.unknown()));

/** As Terraform takes them. A name becomes part of the name of a file. @see https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers (read 2026-11-28) */
const OUTPUT_NAME = /^[A-Za-z_][\w-]*$/;
/** Outputs that hold one thing for each key: of two stacks, those of the first would be lost. */
const BY_KEY = ['agent_instances', 'model_connections', 'registrations'];
const GATEWAY_ID = resourceIdOf('gateway');

const MANAGED_NETWORK = z.object({
  account_id: resourceIdOf('account'),
  isolation: z.string().regex(/^[A-Za-z]{1,64}$/),
});

/** The managed network of an estate. */
export interface ManagedNetworkOutput {
  /** Resource id of its account. */
  readonly accountId: string;
  /** Isolation as Azure calls it. */
  readonly isolation: string;
}

/** The outputs of `cdktf deploy` that commands need. */
export class Outputs {
  /** Throws `CliError` if the file does not exist or is not an outputs file. */
  public static read(folder: string, file: string): Outputs {
    const whole = path.resolve(folder, file);
    if (!fs.existsSync(whole) || !fs.statSync(whole).isFile()) {
      throw new CliError(OUTPUT_CODES.NoOutputs, `${file}: there is no such file`, HOW_TO_WRITE);
    }
    return Outputs.parse(textOf(fs.readFileSync(whole), file), file);
  }

  public static parse(text: string, file: string): Outputs {
    const checked = FILE.safeParse(fromJson(text, file));
    if (!checked.success) {
      const where = checked.error.issues[0]?.path.map(String).join('.') ?? '';
      throw new CliError(
        OUTPUT_CODES.NotOutputs,
        `${file}: ${where === '' ? 'the file' : `'${oneLine(where)}'`} is not the outputs of a stack`,
        HOW_TO_WRITE,
      );
    }
    // Without a prototype: an output may have any name.
    const values = Object.create(null) as Record<string, unknown>;
    for (const [stack, outputs] of Object.entries(checked.data)) {
      for (const [name, value] of Object.entries(outputs)) {
        if (!OUTPUT_NAME.test(name))
          throw new CliError(
            OUTPUT_CODES.NotOutputs,
            `${file}: '${oneLine(name)}' is not a valid output name`,
            HOW_TO_WRITE,
          );
        const isOfOne = AgentOutputs.keyOf(name) !== undefined || BY_KEY.includes(name);
        if (Object.hasOwn(values, name) && isOfOne)
          throw new CliError(
            OUTPUT_CODES.OutputsAmbiguous,
            `${file}: ${oneLine(stack)} and an earlier stack both have output ${name}`,
            'write the outputs of each environment to a separate file',
          );
        values[name] = value;
      }
    }
    return new Outputs(file, values);
  }

  private constructor(
    private readonly file: string,
    private readonly values: Readonly<Record<string, unknown>>,
  ) {}

  /** Keys of the agents that the settings name. */
  public get keys(): string[] {
    return [...new Set(Object.keys(this.values).flatMap((name) => AgentOutputs.keyOf(name) ?? []))].sort();
  }

  /** Of the agent with this key; without one, of the only agent there is. */
  public agent(key?: string): AgentOutputs {
    const { keys } = this;
    const [only] = keys;
    const known = `known here: ${keys.join(', ')}`;
    if (only === undefined) throw new CliError(OUTPUT_CODES.NoAgent, `${this.file} contains no agent`, HOW_TO_WRITE);
    if (key === undefined && keys.length > 1)
      throw new CliError(
        OUTPUT_CODES.WhichAgent,
        `${this.file} contains ${keys.length} agents`,
        `name one with --agent; ${known}`,
      );
    if (key !== undefined && !keys.includes(key))
      throw new CliError(OUTPUT_CODES.NoAgent, `${this.file} contains no agent '${oneLine(key)}'`, known);
    return new AgentOutputs(this.file, key ?? only, this.values);
  }

  /** Id of the gateway, which names its host. Throws `CliError` where it is the id of something else. */
  public get gatewayId(): string | undefined {
    const given = this.text('gateway_id');
    if (given === undefined) return undefined;
    const { success, error } = GATEWAY_ID.safeParse(given);
    if (success) return given;
    throw invalidOutput(this.file, `gateway_id ${error.issues[0]?.message ?? 'is invalid'}`);
  }

  /** The managed network of an estate, as it was deployed. Throws `CliError` where the output holds something else. */
  public get managedNetwork(): ManagedNetworkOutput | undefined {
    const given = this.values.managed_network;
    if (given === undefined || given === null) return undefined;
    const { success, data } = MANAGED_NETWORK.safeParse(given);
    if (success) return { accountId: data.account_id, isolation: data.isolation };
    throw invalidOutput(this.file, `managed_network does not hold account_id and isolation of a managed network`);
  }

  /** Connections of projects to gateways of models. Throws `CliError` where the output holds something else. */
  public get modelConnections(): ModelConnectionOutput[] {
    return Object.entries(this.byKey('model_connections', MODEL_CONNECTIONS)).map(([name, one]) => ({
      name,
      projectEndpoint: one.project_endpoint,
      model: one.model,
      chatUrl: one.chat_url ?? undefined,
      hasLimit: one.has_limit ?? false,
    }));
  }

  /** Agents of other platforms in the registries. Throws `CliError` where the output holds something else. */
  public get registryEntries(): RegistryEntryOutput[] {
    return [
      ...entriesOf('agent-365', this.byKey('registrations', REGISTRATIONS)),
      ...entriesOf('older', this.byKey('agent_instances', AGENT_INSTANCES)),
    ];
  }

  /** An output that belongs to no agent, such as `public_host_name`. */
  public text(name: string): string | undefined {
    const value = this.values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  private byKey<T>(name: string, form: z.ZodType<Record<string, T>>): Record<string, T> {
    const given = this.values[name];
    if (given === undefined || given === null) return {};
    const { success, data, error } = form.safeParse(given);
    if (success) return data;
    throw invalidOutput(this.file, `${name} ${error.issues[0]?.message ?? 'is invalid'}`);
  }
}

const HOW_TO_WRITE =
  'write it with `npm run output -- --outputs-file outputs.json` after the deployment (`npx cdktf output` in a project of your own), and name it with --outputs';

/** Shells of Windows write UTF-16, or UTF-8 with a mark before it, where their output goes to a file. */
function textOf(bytes: Buffer, file: string): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16 || first === 0 || second === 0) {
    throw new CliError(
      OUTPUT_CODES.NotOutputs,
      `${file}: is UTF-16`,
      'save it as UTF-8; `npm run output -- --outputs-file outputs.json` writes it so, a redirection of PowerShell does not',
    );
  }
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

function fromJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CliError(OUTPUT_CODES.NotOutputs, `${file}: is not valid JSON`, HOW_TO_WRITE);
  }
}
