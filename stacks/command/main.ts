// The settings app as a command: `foundry-agents-app` of the package. A clone has an npm command for each.
import { HELP_TEXT, isHelp, unknownCommand, USAGE } from './app-usage';

/** Loaded when it is asked for: `init` works where no library of CDKTF is installed yet. */
const RUN: Readonly<Record<string, () => Promise<unknown>>> = {
  init: async () => {
    const { init } = await import('./init');
    init(process.argv.slice(3));
  },
  synth: () => import('../main'),
  access: () => import('../access-review/main'),
};

const asked = process.argv.slice(2);
const [name] = asked;
const run = name !== undefined && Object.hasOwn(RUN, name) ? RUN[name] : undefined;
if (isHelp(asked)) {
  console.log(HELP_TEXT);
} else if (run === undefined) {
  console.error(name === undefined ? USAGE : unknownCommand(name));
  process.exitCode = 2;
} else {
  void run();
}
