import * as fs from 'node:fs';
import * as path from 'node:path';
import { eager, lazy } from '../../../scripts/lazy-attributes.cjs';
import { Fn, Token } from 'cdktf';
import {
  Resource,
  type ResourceConfig,
  type ResourceRetry,
  type ResourceTimeouts,
} from '../../../src/providers/azapi/resource';
import { tokensOf } from '../../support/counts';
import { newStack, resolved } from '../../support/synthesize';

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

const THING = { type: 'Microsoft.Test/things@2024-01-01', name: 'one' } as const;

test('a resource with blocks makes no token for them either', () => {
  const stack = newStack();
  expect(
    tokensOf(() => {
      new Resource(stack, 'Given', {
        ...THING,
        retry: { errorMessageRegex: ['busy'], intervalSeconds: 5 },
        timeouts: { create: '5m' },
        identity: [{ type: 'SystemAssigned', identityIds: [] }],
      });
    }),
  ).toBe(0);
});

/** What is synthesized of a resource's blocks after something was done with it. */
function blocksOf(config: Partial<ResourceConfig>, act: (resource: Resource) => void): unknown {
  const stack = newStack();
  const resource = new Resource(stack, 'Thing', { ...THING, ...config });
  act(resource);
  const { azapi_resource: made } = resolved(stack, (resource.toTerraform() as { resource: object }).resource) as {
    azapi_resource: { Thing: { retry?: object; timeouts?: object; identity?: object } };
  };
  const { retry, timeouts, identity } = made.Thing;
  return { retry, timeouts, identity };
}

const GIVEN: Partial<ResourceConfig> = {
  retry: { errorMessageRegex: ['busy'], intervalSeconds: 5, multiplier: undefined },
  timeouts: { create: '5m' },
  identity: [{ type: 'SystemAssigned', identityIds: [] }],
};
const AS_GIVEN = {
  retry: { error_message_regex: ['busy'], interval_seconds: 5 },
  timeouts: { create: '5m' },
  identity: [{ type: 'SystemAssigned', identity_ids: [] }],
};

test.each<[string, Partial<ResourceConfig>, (resource: Resource) => void, object]>([
  ['as they were given', GIVEN, () => undefined, AS_GIVEN],
  [
    'the same once they were read',
    GIVEN,
    (resource) => [resource.retry, resource.timeouts, resource.identity],
    AS_GIVEN,
  ],
  [
    'changed through the block',
    GIVEN,
    ({ retry }) => {
      retry.intervalSeconds = 7;
    },
    { ...AS_GIVEN, retry: { ...AS_GIVEN.retry, interval_seconds: 7 } },
  ],
  [
    'put in place of what was given',
    GIVEN,
    (resource) => {
      resource.putTimeouts({ read: '1m' });
    },
    { ...AS_GIVEN, timeouts: { read: '1m' } },
  ],
  [
    'reset',
    GIVEN,
    (resource) => {
      resource.resetRetry();
    },
    { ...AS_GIVEN, retry: undefined },
  ],
  ['of which nothing was set', { timeouts: { create: undefined } }, () => undefined, {}],
  ['that are empty', { retry: {} as ResourceRetry, identity: [] }, () => undefined, { retry: {}, identity: [] }],
  [
    'that are empty, once they were read',
    { retry: {} as ResourceRetry, identity: [] },
    (resource) => [resource.retry, resource.identity],
    { retry: {}, identity: [] },
  ],
  // As of CDKTF itself: a misspelt member makes no block, and a function that returns anything is a text.
  ['without members they do not have', { timeouts: { craete: '5m' } as ResourceTimeouts }, () => undefined, {}],
  ['not of a text', { timeouts: Fn.merge([{ create: '5m' }]) as ResourceTimeouts }, () => undefined, {}],
  [
    'given as an expression',
    { identity: Token.asAny('${local.identity}') },
    () => undefined,
    { identity: '${local.identity}' },
  ],
])('blocks are synthesized %s', (_, config, act, blocks) => {
  expect(blocksOf(config, act)).toEqual(blocks);
});

test('the input of a block is what was given, before and after it is made', () => {
  const resource = new Resource(newStack(), 'Thing', { ...THING, ...GIVEN });
  expect(resource.timeoutsInput).toEqual({ create: '5m' });
  expect(resource.timeouts.create).toContain('TfToken');
  expect(resource.timeoutsInput).toEqual({ create: '5m' });
});

test('what a block was given is taken at once: the same object may be changed for the next resource', () => {
  const stack = newStack();
  const timeouts = { create: '5m' };
  const [first, second] = ['First', 'Second'].map((id) => {
    const resource = new Resource(stack, id, { ...THING, timeouts });
    timeouts.create = '30m';
    return resource;
  });
  expect(first?.timeoutsInput).toEqual({ create: '5m' });
  expect(second?.timeoutsInput).toEqual({ create: '30m' });
  expect(first?.timeouts.createInput).toBe('5m');
});

test('the input of a block is a copy, without members that are not set', () => {
  const resource = new Resource(newStack(), 'Thing', { ...THING, ...GIVEN });
  expect(resource.retryInput).toStrictEqual({ errorMessageRegex: ['busy'], intervalSeconds: 5 });
  expect(resource.retryInput).not.toBe(resource.retryInput);
});

test('HCL has blocks as they were given, read before or not', () => {
  const stack = newStack();
  const hclOf = (act: (resource: Resource) => unknown): unknown => {
    const resource = new Resource(stack, 'Thing', { ...THING, ...GIVEN });
    act(resource);
    const { resource: made } = resolved(stack, resource.toHclTerraform()) as { resource: object };
    stack.node.tryRemoveChild('Thing');
    return made;
  };
  const unread = hclOf(() => undefined);
  expect(JSON.stringify(unread)).toMatch(/busy.*SystemAssigned.*"value":"5m"/);
  expect(unread).toEqual(hclOf(({ retry, timeouts, identity }) => [retry, timeouts, identity]));
});
