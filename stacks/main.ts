import * as path from 'node:path';
import { TerraformResource, TerraformStack } from 'cdktf';
import { createApp } from './app';
import { explain } from './explain';
import { registrationCommands } from './resource-providers';
import { readSettings, settingsFile } from './settings';

const file = settingsFile(process.env, process.cwd());
console.log(`Settings: ${path.relative(process.cwd(), file) || file}`);
try {
  const settings = readSettings(file);
  const app = createApp(settings);
  app.synth();
  for (const stack of app.node.children.filter((child) => TerraformStack.isStack(child))) {
    const count = stack.node.findAll().filter((child) => TerraformResource.isTerraformResource(child)).length;
    console.log(`${stack.node.id}: ${count} resources`);
  }
  if (settings.registerResourceProviders === false) {
    console.log('Resource providers are not registered by the deployer. The owner of each subscription runs, once:');
    for (const command of registrationCommands(app, settings.subscriptionId)) console.log(`  ${command}`);
  }
} catch (error) {
  const explanation = explain(error);
  if (explanation === undefined) throw error;
  console.error(explanation);
  process.exitCode = 1;
}
