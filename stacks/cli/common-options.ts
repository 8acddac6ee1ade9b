import { type Command, Option } from 'commander';
import { CLOUD_NAMES } from './clouds';

/** Options that every command has. */
export interface CommonOptions {
  readonly agent?: string;
  readonly outputs: string;
  readonly cloud?: string;
  readonly json?: boolean;
}

/** Further options of commands that change something. */
export interface ChangeOptions extends CommonOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--agent <key>', 'agent, by its key in the settings; not needed where there is only one')
    .option('--outputs <file>', 'file that `npm run output -- --outputs-file <file>` wrote', 'outputs.json')
    .addOption(new Option('--cloud <name>', 'Azure cloud; else AZURE_CLOUD, else public').choices(CLOUD_NAMES))
    .option('--json', 'print the result as JSON');
}

export function addChangeOptions(command: Command): Command {
  return addCommonOptions(command)
    .option('--yes', 'change without asking')
    .option('--dry-run', 'print the requests that would change something, and send none of them');
}
