import { Command } from 'commander';
import { addActivate } from './activate/activate-command';
import { addCard } from './card/card-command';
import type { Io } from './world/io';
import { addLifecycle } from './lifecycle/lifecycle-commands';
import { addPackage } from './package/package-command';
import { addPublish } from './publish/publish-command';
import { addVerify } from './verify/verify-command';

/** The commands and their options. `run` calls it, and turns what happens into an exit code. */
export function createProgram(io: Io): Command {
  const program = new Command('foundry-agents')
    .description('Steps after `cdktf deploy`: publish Foundry agents to Teams, and verify that they can be reached.')
    .version(version())
    .showHelpAfterError('(see foundry-agents --help)')
    .configureHelp({ helpWidth: 100 })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        io.out(text.replace(/\n$/, ''));
      },
      writeErr: (text) => {
        io.note(text.replace(/\n$/, ''));
      },
    });
  addActivate(program, io);
  addPublish(program, io);
  addPackage(program, io);
  addVerify(program, io);
  addLifecycle(program, io);
  addCard(program, io);
  for (const command of program.commands) command.showHelpAfterError(`(see foundry-agents ${command.name()} --help)`);
  return program;
}

declare const FOUNDRY_AGENTS_VERSION: string | undefined;

/** Written into the bundle when it is made. */
function version(): string {
  return typeof FOUNDRY_AGENTS_VERSION === 'string' ? FOUNDRY_AGENTS_VERSION : 'from source';
}
