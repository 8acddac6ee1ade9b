import { type Command, Option } from 'commander';
import { CLOUD_NAMES } from '../world/clouds';
import type { SignIn } from '../world/io';

/** Options that every command has. */
export interface CommonOptions {
  readonly agent?: string;
  readonly outputs: string;
  readonly cloud?: string;
  readonly json?: boolean;
  readonly signIn?: SignIn;
}

/** Further options of commands that change something. */
export interface ChangeOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--agent <key>', 'key of the agent in the settings; optional if there is only one agent')
    .option(
      '--outputs <file>',
      'outputs of the stacks, written by `npm run output -- --outputs-file <file>` in a clone, else by `npx cdktf output --outputs-file <file>`',
      'outputs.json',
    )
    .addOption(new Option('--cloud <name>', 'Azure cloud; default: AZURE_CLOUD, else public').choices(CLOUD_NAMES))
    .option('--json', 'print the result as JSON');
}

/** Values of `--sign-in` with their descriptions. The first is the default. */
const WAYS: Readonly<Record<SignIn, string>> = {
  any: 'any identity available here, including a pipeline identity',
  cli: 'the identity signed in to the Azure CLI',
  browser: 'a page of the browser',
  device: 'device code, entered on another device',
};
const ANYBODY: readonly SignIn[] = ['any', 'cli', 'browser', 'device'];
/** The ways of people. */
export const PEOPLE: readonly SignIn[] = ['cli', 'browser', 'device'];

export function addSignIn(command: Command, ways: readonly SignIn[] = ANYBODY): Command {
  return command.addOption(
    new Option('--sign-in <way>', ways.map((way) => `${way}: ${WAYS[way]}`).join('; ')).choices(ways).default(ways[0]),
  );
}

export function addChangeOptions(command: Command): Command {
  return addCommonOptions(command)
    .option('--yes', 'change without asking')
    .option('--dry-run', 'print the requests that would make changes, without sending them');
}
