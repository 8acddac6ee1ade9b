import * as path from 'node:path';
import { TerraformResource, TerraformStack } from 'cdktf';
import { createApp } from './app';
import { explain } from './explain';
import { readSettings, settingsFile } from './settings';

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
