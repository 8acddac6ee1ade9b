// Thin over the cdktf command line: the same commands on every platform, with telemetry off.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
const cli = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf');
const [command, ...rest] = process.argv.slice(2);
const r = spawnSync(process.execPath, [cli, command, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, CHECKPOINT_DISABLE: '1' },
});
process.exit(r.status ?? 1);
