import * as path from 'node:path';
import { TerraformResource, TerraformStack } from 'cdktf';
import { createApp } from './app';
import { readSettings, SettingsError, settingsFile } from './settings';

/** Mistakes in settings are printed for people; anything else is a defect and keeps its stack trace. */
function explain(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof SettingsError || error.name === 'ValidationError') return error.message;
  const [, atTheEnd] =
    /^Validation failed with the following errors:\n([\s\S]*?)\n\nIf you wish/.exec(error.message) ?? [];
  return atTheEnd?.replace(/^ +/gm, '');
}

const file = settingsFile(process.env, process.cwd());
console.log(`Settings: ${path.relative(process.cwd(), file) || file}`);
try {
  const app = createApp(readSettings(file));
  app.synth();
  for (const stack of app.node.children.filter((child) => TerraformStack.isStack(child))) {
    const count = stack.node.findAll().filter((child) => TerraformResource.isTerraformResource(child)).length;
    console.log(`${stack.node.id}: ${count} resources`);
  }
} catch (error) {
  const explanation = explain(error);
  if (explanation === undefined) throw error;
  console.error(explanation);
  process.exitCode = 1;
}
