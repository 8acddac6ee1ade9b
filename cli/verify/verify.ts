import { announced } from '../azure/announced';
import { AzureClient } from '../azure/azure-client';
import { NotReady } from '../errors/exit-errors';
import { Outputs } from '../outputs/outputs';
import type { CommonOptions } from '../session/common-options';
import { type CloudName, cloudOf } from '../world/clouds';
import type { Io, SignIn } from '../world/io';
import { ALLOWED_TOKEN, OUTSIDER_TOKEN, REFUSED_TOKEN } from './probe-client/given-tokens';
import { AzureProbeClient } from './probe-client/azure-probe-client';
import { NODE_NETWORK } from './probe-client/node-network';
import type { Probe } from './probe-client/probe';
import { modelProbesOf } from './model-probes-of';
import { probesOf } from './probes-of';
import { registryProbesOf } from './registry-probes-of';
import { type AgentReport, isReady, renderJson, renderTable, withColours } from './report';
import { runProbes } from './run-probes';
import { targetOf } from './target-of';

export interface VerifyCommandOptions extends CommonOptions {
  readonly call: boolean;
  readonly message?: string;
  readonly strict?: boolean;
}

const ASKS_A_PERSON: readonly SignIn[] = ['browser', 'device'];

/** What is verified, under a name of its own. */
interface Verified {
  readonly name: string;
  readonly probes: readonly Probe[];
  /** Whether it is in Azure, and not in Microsoft Graph alone. */
  readonly isInAzure: boolean;
}

/** Runs `verify`. */
export async function verify(io: Io, options: VerifyCommandOptions): Promise<void> {
  const cloud = cloudOf(options.cloud, io.environment);
  const subjects = subjectsOf(Outputs.read(io.folder, options.outputs), options, cloud.name, io.environment);
  const { signIn = 'any' } = options;
  const credential = announced(io, io.credential(cloud, signIn));
  // A person takes longer than a row may, and is asked once, not by every row.
  if (ASKS_A_PERSON.includes(signIn)) {
    const client = new AzureClient(io, cloud, credential);
    const { foundryScope, armScope, graphScope } = cloud;
    const scopes = [
      ...(subjects.some(({ isInAzure }) => isInAzure) ? [foundryScope, armScope] : []),
      ...(subjects.every(({ isInAzure }) => isInAzure) ? [] : [graphScope]),
    ];
    for (const scope of scopes) await client.token(scope);
  }
  const client = new AzureProbeClient(io, cloud, credential, NODE_NETWORK);
  const reports: AgentReport[] = [];
  for (const { name, probes } of subjects) {
    if (options.json !== true) io.note(`Verifying ${name} ...`);
    reports.push({ agent: name, rows: await runProbes(probes, client, io.signal) });
  }
  const ready = !io.signal.aborted && isReady(reports, options.strict === true);
  if (options.json === true) io.out(renderJson(reports, ready));
  else io.out(renderTable(reports), io.colour ? withColours : undefined);
  io.signal.throwIfAborted();
  if (!ready) throw new NotReady();
}

/** Agents, connections to models and agents in registries; with `--agent` that one alone. */
function subjectsOf(
  outputs: Outputs,
  { agent, call, message }: VerifyCommandOptions,
  cloud: CloudName,
  environment: Io['environment'],
): Verified[] {
  const connections = agent === undefined ? outputs.modelConnections : [];
  const entries = agent === undefined ? outputs.registryEntries : [];
  const hasOthers = connections.length + entries.length > 0;
  const keys = agent === undefined && (outputs.keys.length > 0 || hasOthers) ? outputs.keys : [agent];
  const outsiderToken = environment[OUTSIDER_TOKEN];
  const tokens = { allowedToken: environment[ALLOWED_TOKEN], refusedToken: environment[REFUSED_TOKEN] };
  return [
    ...keys.map((key) => {
      const one = outputs.agent(key);
      const probes = probesOf(targetOf(one, outputs, cloud), { call, message, outsiderToken });
      return { name: one.key, probes, isInAzure: true };
    }),
    ...connections.map((one) => ({
      name: `connection ${one.name}`,
      probes: modelProbesOf(one, { call, message, ...tokens }),
      isInAzure: true,
    })),
    ...entries.map((one) => ({
      name: `${one.registry === 'older' ? 'instance' : 'registration'} ${one.key}`,
      probes: registryProbesOf(one),
      isInAzure: false,
    })),
  ];
}
