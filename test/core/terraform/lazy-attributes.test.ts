import * as fs from 'node:fs';
import * as path from 'node:path';
import { eager, lazy } from '../../../scripts/lazy-attributes.cjs';
import { Resource } from '../../../src/providers/azapi/resource';
import { tokensOf } from '../../support/counts';
import { newStack } from '../../support/synthesize';

const BINDINGS = path.resolve('src/providers');

const files = fs
  .readdirSync(BINDINGS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, fs.readFileSync(path.join(BINDINGS, name), 'utf8')] as const);

test('bindings make blocks and maps when they are read first, and can be taken back to what was generated', () => {
  expect(files.length).toBeGreaterThan(5);
  for (const [name, text] of files) {
    expect({ name, text: lazy(eager(text)) }).toEqual({ name, text });
    expect({ name, eager: text.match(/^ {2}private _\w+ = new .*\(this, /gm) }).toEqual({ name, eager: null });
  }
});

test('a resource without blocks makes no token until one is read', () => {
  const stack = newStack();
  const made = { resource: undefined as Resource | undefined };
  expect(
    tokensOf(() => {
      made.resource = new Resource(stack, 'Plain', { type: 'Microsoft.Test/things@2024-01-01', name: 'one' });
    }),
  ).toBe(0);
  expect(tokensOf(() => made.resource?.output)).toBeGreaterThan(0);
});
