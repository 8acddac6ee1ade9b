import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { resolveTokens } from '../../src/core/terraform/resolve';
import { AzapiProvider } from '../../src/providers/azapi/provider';
import { SUBSCRIPTION } from './samples';
import { StackJson } from './stack-json';

/** Synthesizes one stack the way the command line does: validations run, tokens are resolved. */
export function synthesize(build: (stack: TerraformStack) => void): StackJson {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'synth-'));
  try {
    const app = new App({ outdir, stackTraces: false });
    const stack = newStack(app);
    build(stack);
    app.synth();
    return new StackJson(readStack(outdir, 'test'), readWarnings(outdir, 'test'));
  } finally {
    fs.rmSync(outdir, { recursive: true });
  }
}

/** A stack with the providers that constructs leave to their stack. */
export function newStack(app: Construct = new App({ stackTraces: false }), id = 'test'): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, 'azurerm', { features: [{}], subscriptionId: SUBSCRIPTION });
  new AzapiProvider(stack, 'azapi');
  new TimeProvider(stack, 'time');
  return stack;
}

/** A value with its tokens written as Terraform expressions. */
export function resolved(stack: TerraformStack, value: unknown): unknown {
  return resolveTokens(stack, value);
}

export function readStack(outdir: string, id: string): object {
  return JSON.parse(fs.readFileSync(path.join(outdir, 'stacks', id, 'cdk.tf.json'), 'utf8')) as object;
}

/** Warnings of a stack as `path: message`. */
export function readWarnings(outdir: string, id: string): string[] {
  const manifest = JSON.parse(fs.readFileSync(path.join(outdir, 'manifest.json'), 'utf8')) as {
    stacks: Record<string, { annotations: { constructPath: string; level: string; message: string }[] }>;
  };
  return (manifest.stacks[id]?.annotations ?? []).map(({ constructPath, message }) => `${constructPath}: ${message}`);
}
