import { type Command, Option } from 'commander';
import { addChangeOptions, addSignIn } from '../session/common-options';
import type { Io } from '../world/io';
import { PUBLISH_SCOPES } from '../agent/publish-scopes';
import type { ActivateOptions } from './activate';

const MORE = `
The service replaces protocols and schemes as a whole. This reads them first and sends everything
back that is there, shows what changes, asks, writes, and reads again. Where nothing differs nothing
is written.`;

/** Switches the Activity protocol on for an agent that carries its own endpoint. */
export function addActivate(program: Command, io: Io): void {
  const command = program
    .command('activate')
    .summary("switch on what Teams needs at an agent's endpoint")
    .description(
      "Switches on what Teams needs at an agent's endpoint: the Activity protocol and a scheme that allows the bot.",
    )
    .addOption(
      new Option(
        '--scope <scope>',
        'publication scope, which determines the authorization scheme; default: the current scheme',
      ).choices(PUBLISH_SCOPES),
    )
    .option('--m365-public-endpoint', 'open the Activity route to Microsoft 365 if the account is private')
    .option('--no-m365-public-endpoint', 'close it: Teams then reaches the agent through your own gateway')
    .addHelpText('after', MORE);
  addSignIn(addChangeOptions(command)).action(async (options: ActivateOptions) => {
    const { activate } = await import('./activate');
    await activate(io, options);
  });
}
