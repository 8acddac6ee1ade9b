// The settings app as a command: `foundry-agents-app` of the package. A clone has an npm command for each.

/** Loaded when it is asked for: `init` works where no library of CDKTF is installed yet. */
const COMMANDS: Readonly<Record<string, () => Promise<unknown>>> = {
  init: async () => {
    const { init } = await import('./init');
    init(process.argv.slice(3));
  },
  synth: () => import('../main'),
  access: () => import('../access-review/main'),
};

const [, , name = ''] = process.argv;
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command === undefined) {
  console.error(`Usage: foundry-agents-app ${Object.keys(COMMANDS).join(' | ')}`);
  process.exitCode = 2;
} else {
  void command();
}
