import type { Command } from 'commander';
import { announced } from '../azure/announced';
import { AzureClient } from '../azure/azure-client';
import { cloudOf } from '../world/clouds';
import { addCommonOptions, addSignIn, type CommonOptions } from '../session/common-options';
import type { Io, SignIn } from '../world/io';
import { NotReady } from '../errors/exit-errors';
import { Outputs } from '../outputs/outputs';
import { AzureProbeClient } from './probe-client/azure-probe-client';
import { probesOf } from './probes-of';
import { OUTSIDER_TOKEN } from './probes/endpoint-without-role';
import { type AgentReport, isReady, renderJson, renderTable, withColours } from './report';
import { NODE_NETWORK } from './probe-client/node-network';
import type { Network } from './probe-client/probe-client';
import { runProbes } from './run-probes';
import { targetOf } from './target-of';

interface VerifyCommandOptions extends CommonOptions {
  readonly call: boolean;
  readonly message?: string;
  readonly strict?: boolean;
}

const MORE = `
Each row shows who answered: Azure, Foundry, the gateway, the edge or DNS; unknown if the answer does not show it.
What cannot be tested from this machine or with this identity is "not checked". Nothing is changed. The exit code is 1 if a row
failed, or if no row of an agent is ok; with --strict also if a row is not checked. "ok" of --json is the same.

The agent is asked one question, which costs tokens; --no-call skips it. To verify that no one
gets access without the role, set ${OUTSIDER_TOKEN} to a token of an identity without it:
  az account get-access-token --resource https://ai.azure.com --query accessToken --output tsv`;

/** Verifies the deployment, one row per probe. */
export function addVerify(program: Command, io: Io, network: Network = NODE_NETWORK): void {
  const command = program
    .command('verify')
    .summary('verify that agents, bots and the network path to them work')
    .description('Verifies the deployment, one row per probe: agent, bot, channel, edge, gateway, endpoint.')
    .option('--no-call', 'do not send a message to the agent')
    .option('--message <text>', 'message to send to the agent')
    .option('--strict', 'also fail if a probe is not checked')
    .addHelpText('after', MORE);
  addSignIn(addCommonOptions(command)).action((options: VerifyCommandOptions) => verify(io, network, options));
}

const ASKS_A_PERSON: readonly SignIn[] = ['browser', 'device'];

async function verify(io: Io, network: Network, options: VerifyCommandOptions): Promise<void> {
  const cloud = cloudOf(options.cloud, io.environment);
  const outputs = Outputs.read(io.folder, options.outputs);
  const { signIn = 'any' } = options;
  const credential = announced(io, io.credential(cloud, signIn));
  // A person takes longer than a row may, and is asked once, not by every row.
  if (ASKS_A_PERSON.includes(signIn)) {
    const client = new AzureClient(io, cloud, credential);
    for (const scope of [cloud.foundryScope, cloud.armScope]) await client.token(scope);
  }
  const client = new AzureProbeClient(io, cloud, credential, network);
  const outsiderToken = io.environment[OUTSIDER_TOKEN];
  const reports: AgentReport[] = [];
  for (const key of options.agent === undefined && outputs.keys.length > 0 ? outputs.keys : [options.agent]) {
    const agent = outputs.agent(key);
    if (options.json !== true) io.note(`Verifying ${agent.key} ...`);
    const probes = probesOf(targetOf(agent, outputs, cloud.name), {
      call: options.call,
      message: options.message,
      outsiderToken,
    });
    reports.push({ agent: agent.key, rows: await runProbes(probes, client, io.signal) });
  }
  const ready = !io.signal.aborted && isReady(reports, options.strict === true);
  if (options.json === true) io.out(renderJson(reports, ready));
  else io.out(renderTable(reports), io.colour ? withColours : undefined);
  io.signal.throwIfAborted();
  if (!ready) throw new NotReady();
}
