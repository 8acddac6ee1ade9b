import type { Command } from 'commander';
import { addCommonOptions, addSignIn } from '../session/common-options';
import type { Io } from '../world/io';
import { ALLOWED_TOKEN, OUTSIDER_TOKEN, REFUSED_TOKEN } from './probe-client/given-tokens';
import type { VerifyCommandOptions } from './verify';

const MORE = `
Each row shows who answered: Azure, Foundry, Microsoft Graph, the gateway, the edge or DNS; unknown
if the answer does not show it. What cannot be tested from this machine or with this identity is
"not checked". Nothing is changed. The exit code is 1 if a row failed, or if no row of an agent is
ok; with --strict also if a row is not checked. "ok" of --json is the same.

The agent is asked one question, which costs tokens; --no-call skips it. To verify that no one gets
access without the role, set this variable to a token of an identity without it:
  ${OUTSIDER_TOKEN}
  az account get-access-token --resource https://ai.azure.com --query accessToken --output tsv

Connections to models behind a gateway have rows of their own. To verify that the gateway answers
allowed callers and refuses others, set these variables to tokens for
https://cognitiveservices.azure.com. They are sent only to the gateway:
  ${ALLOWED_TOKEN}
  ${REFUSED_TOKEN}

Agents of other platforms in the registry have rows of their own: entry, owners, card. They read
Microsoft Graph, which requires AgentRegistration.Read.All or, in the older registry,
AgentInstance.Read.All and AgentCardManifest.Read.All. No token of the Azure CLI has these.`;

/** Verifies the deployment, one row per probe. */
export function addVerify(program: Command, io: Io): void {
  const command = program
    .command('verify')
    .summary('verify that agents, bots and the network path to them work')
    .description('Verifies the deployment, one row per probe: agent, bot, channel, edge, gateway, endpoint.')
    .option('--no-call', 'do not send a message to the agent')
    .option('--message <text>', 'message to send to the agent')
    .option('--strict', 'also fail if a probe is not checked')
    .addHelpText('after', MORE);
  addSignIn(addCommonOptions(command)).action(async (options: VerifyCommandOptions) => {
    const { verify } = await import('./verify');
    await verify(io, options);
  });
}
