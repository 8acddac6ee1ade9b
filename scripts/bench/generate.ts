// Writes B, the program for bare CDKTF: a function that makes what the library makes for one agent, read from what the library
// itself synthesizes, and called for each. Same constructs, same arguments, references as CDKTF's own; the JSON has to be equal.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TerraformResource } from 'cdktf';
import { addAgents, keyOf, newApp } from './agents';
import { bareProgram, type StackJson } from './bare-program';

const [outdir = '', file = ''] = process.argv.slice(2);
const { app, stack } = newApp(outdir);
addAgents(stack, 1);
app.synth();
const json = JSON.parse(readFileSync(path.join(outdir, 'stacks/bench/cdk.tf.json'), 'utf8')) as StackJson;
const resources = stack.node.findAll().filter((node) => TerraformResource.isTerraformResource(node));
writeFileSync(file, bareProgram(json, resources, keyOf(1)));
