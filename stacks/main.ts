import * as path from 'node:path';
import { TerraformResource, TerraformStack } from 'cdktf';
import { annotationsOf, createApp, synthesize } from './app';
import { explain, explainAnnotation } from './settings/explain';
import { registrationCommands } from './base/resource-providers';
import { readSettings, settingsFile } from './settings/settings';
import type { Settings } from './settings/settings-schema';
import { brokenSchemaComment } from './settings/file/schema-comment';

// CDKTF captures a stack trace for each token: looking all of them up in source maps is a fifth of the synthesis.
process.setSourceMapsEnabled(false);
// Node 24 warns of what CDKTF calls for each output (DEP0044), which nobody who synthesizes can mend.
process.noDeprecation = true;

const file = settingsFile(process.env, process.cwd());
console.log(`Settings: ${path.relative(process.cwd(), file) || file}`);
let settings: Settings | undefined;
try {
  settings = readSettings(file);
  const notice = brokenSchemaComment(file);
  if (notice !== undefined) console.warn(`Notice: ${notice}`);
  const app = createApp(settings);
  synthesize(app);
  // CDKTF's command line tells warnings itself.
  if (process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS === undefined) {
    const read = settings;
    const warnings = annotationsOf(app).map(({ constructPath, text }) =>
      explainAnnotation(constructPath, text, app, read),
    );
    // What two stacks refer to would be warned of twice.
    for (const warning of new Set(warnings)) console.warn(`Warning: ${warning}`);
  }
  for (const stack of app.node.children.filter((child) => TerraformStack.isStack(child))) {
    const count = stack.node.findAll().filter((child) => TerraformResource.isTerraformResource(child)).length;
    console.log(`${stack.node.id}: ${count} resources`);
  }
  const { subscriptionId } = settings;
  if (settings.registerResourceProviders === false && subscriptionId !== undefined) {
    console.log('Resource providers are not registered by the deployer. The owner of each subscription runs, once:');
    for (const command of registrationCommands(app, subscriptionId)) console.log(`  ${command}`);
  }
} catch (error) {
  const explanation = explain(error, settings);
  if (explanation === undefined) {
    // A defect is reported by the lines of the source.
    process.setSourceMapsEnabled(true);
    throw error;
  }
  console.error(explanation);
  process.exitCode = 1;
}
