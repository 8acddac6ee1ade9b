import { announced } from '../azure/announced';
import { AzureClient } from '../azure/azure-client';
import { NotReady } from '../errors/exit-errors';
import { Outputs } from '../outputs/outputs';
import type { CommonOptions } from '../session/common-options';
import { cloudOf } from '../world/clouds';
import type { Io, SignIn } from '../world/io';
import { ALLOWED_TOKEN, OUTSIDER_TOKEN, REFUSED_TOKEN } from './probe-client/given-tokens';
import { AzureProbeClient } from './probe-client/azure-probe-client';
import { NODE_NETWORK } from './probe-client/node-network';
import { modelProbesOf } from './model-probes-of';
import { probesOf } from './probes-of';
import { type AgentReport, isReady, renderJson, renderTable, withColours } from './report';
import { runProbes } from './run-probes';
import { targetOf } from './target-of';

export interface VerifyCommandOptions extends CommonOptions {
  readonly call: boolean;
  readonly message?: string;
  readonly strict?: boolean;
}

const ASKS_A_PERSON: readonly SignIn[] = ['browser', 'device'];

/** Runs `verify`. */
export async function verify(io: Io, options: VerifyCommandOptions): Promise<void> {
  const cloud = cloudOf(options.cloud, io.environment);
  const outputs = Outputs.read(io.folder, options.outputs);
  const { signIn = 'any' } = options;
  const credential = announced(io, io.credential(cloud, signIn));
  // A person takes longer than a row may, and is asked once, not by every row.
  if (ASKS_A_PERSON.includes(signIn)) {
    const client = new AzureClient(io, cloud, credential);
    for (const scope of [cloud.foundryScope, cloud.armScope]) await client.token(scope);
  }
  const client = new AzureProbeClient(io, cloud, credential, NODE_NETWORK);
  const outsiderToken = io.environment[OUTSIDER_TOKEN];
  const reports: AgentReport[] = [];
  const connections = options.agent === undefined ? outputs.modelConnections : [];
  const hasRows = outputs.keys.length > 0 || connections.length > 0;
  for (const key of options.agent === undefined && hasRows ? outputs.keys : [options.agent]) {
    const agent = outputs.agent(key);
    if (options.json !== true) io.note(`Verifying ${agent.key} ...`);
    const probes = probesOf(targetOf(agent, outputs, cloud.name), {
      call: options.call,
      message: options.message,
      outsiderToken,
    });
    reports.push({ agent: agent.key, rows: await runProbes(probes, client, io.signal) });
  }
  for (const connection of connections) {
    const name = `connection ${connection.name}`;
    if (options.json !== true) io.note(`Verifying ${name} ...`);
    const probes = modelProbesOf(connection, {
      call: options.call,
      message: options.message,
      allowedToken: io.environment[ALLOWED_TOKEN],
      refusedToken: io.environment[REFUSED_TOKEN],
    });
    reports.push({ agent: name, rows: await runProbes(probes, client, io.signal) });
  }
  const ready = !io.signal.aborted && isReady(reports, options.strict === true);
  if (options.json === true) io.out(renderJson(reports, ready));
  else io.out(renderTable(reports), io.colour ? withColours : undefined);
  io.signal.throwIfAborted();
  if (!ready) throw new NotReady();
}
