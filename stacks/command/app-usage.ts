import { closest, distance } from 'fastest-levenshtein';

/** Commands of the app, and what each does. */
const COMMANDS: Readonly<Record<string, string>> = {
  init: 'writes a settings file from an example, and what a folder of its own needs: init [example] [file]',
  synth: 'writes Terraform to cdktf.out, and tells every mistake in the settings with its line',
  access: 'writes a report on who may do what to access-review',
};

const HELP = ['-h', '--help', 'help'];

/** What the command line of CDKTF does. */
const OF_CDKTF = ['diff', 'deploy', 'destroy', 'output'];

/** More letters than this apart, and a word means something else. */
const FARTHEST = 3;

export const USAGE = `Usage: foundry-agents-app ${Object.keys(COMMANDS).join(' | ')}`;

/** What `--help` prints. */
export const HELP_TEXT = [
  USAGE,
  '',
  'Stacks of CDK for Terraform from a settings file: FOUNDRY_AGENTS_SETTINGS, else settings.yaml.',
  '',
  ...Object.entries(COMMANDS).map(([command, does]) => `  ${command.padEnd(8)}${does}`),
  '',
  'To plan, deploy and destroy, use cdktf-cli in the folder of the settings: npx cdktf diff, deploy, destroy.',
].join('\n');

/** Whether help is asked for, of the app or of one of its commands. */
export function isHelp(asked: readonly string[]): boolean {
  const [command = '', ...others] = asked;
  return HELP.includes(command) || others.some((one) => one === '-h' || one === '--help');
}

/** What is said of a command that does not exist. */
export function unknownCommand(name: string): string {
  if (OF_CDKTF.includes(name)) return `foundry-agents-app has no command '${name}': run npx cdktf ${name}\n${USAGE}`;
  const known = Object.keys(COMMANDS);
  const near = closest(name, known);
  const meant = distance(name, near) <= FARTHEST ? `; did you mean '${near}'?` : '';
  return `foundry-agents-app has no command '${name}'${meant}\n${USAGE}`;
}
