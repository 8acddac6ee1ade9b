import * as fs from 'node:fs';
import * as path from 'node:path';
import { UNTYPED_BODIES } from '../../src/core/azure/untyped-bodies';
import { EXAMPLES, exampleSettings, exampleText, synthesizedFiles, synthesizeSettings } from '../support/examples';
import type { StackJson } from '../support/stack-json';

test('the examples are those that the documents name', () => {
  expect(EXAMPLES).toEqual([
    'access',
    'agent-endpoint',
    'agent-endpoint-managed',
    'ai-gateway',
    'ai-gateway-existing',
    'ai-gateway-vendor',
    'azure-policies',
    'blog',
    'callers',
    'estate-basic',
    'estate-existing',
    'estate-managed',
    'estate-private',
    'from-scratch',
    'hosted',
    'landing-zone',
    'minimal',
    'registry',
    'registry-legacy',
    'responses',
    'teams-application',
    'teams-private',
    'topology-1',
    'topology-2',
    'topology-4',
    'topology-5',
    'topology-6',
    'topology-managed',
  ]);
});

/** Connections that authenticate as no ARM schema has it are checked by their construct instead. */
function withoutUntyped(stack: StackJson): string {
  const isUntyped = (type: unknown) =>
    UNTYPED_BODIES.some((one) => one.type === String(type).toLowerCase().split('@')[0]) &&
    String(type).includes('/connections@');
  return JSON.stringify(stack.shape, (_, value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    'schema_validation_enabled' in value &&
    'type' in value &&
    isUntyped(value.type)
      ? { ...value, schema_validation_enabled: undefined }
      : value,
  );
}

describe.each(EXAMPLES)('example %s', (name) => {
  const stacks = synthesizeSettings(exampleSettings(name));

  // Addresses are a promise: one that changes replaces something in production, which takes a major version.
  test('has the addresses it was released with', () => {
    const golden = fs.readFileSync(path.join(__dirname, '..', 'goldens', `${name}.txt`), 'utf8');
    const addresses = [...stacks].flatMap(([id, stack]) => stack.addresses.map((address) => `${id} ${address}`)).sort();
    expect(`${addresses.join('\n')}\n`).toBe(golden);
  });

  test('synthesizes to the same bytes twice, with nothing of this machine in them', () => {
    const [first, second] = [synthesizedFiles(exampleSettings(name)), synthesizedFiles(exampleSettings(name))];
    expect([...first]).toEqual([...second]);
    for (const [file, content] of first) {
      expect({ file, mentions: content.includes(process.cwd()) }).toEqual({ file, mentions: false });
    }
  });

  test('holds no secret and switches no check off', () => {
    for (const [id, stack] of stacks) {
      // Azure policies name the secrets that they refuse.
      if (id.endsWith('-policies')) continue;
      const found = /password|secret_value|access_key|sas_token|client_secret|schema_validation_enabled/i.exec(
        withoutUntyped(stack),
      );
      expect({ id, found: found?.[0] }).toEqual({ id, found: undefined });
    }
  });

  test('keeps the state beside the app, by a relative path', () => {
    for (const [id, stack] of stacks) {
      expect(stack.shape).toMatchObject({
        terraform: { backend: { local: { path: `../../../terraform.${id}.tfstate` } } },
      });
    }
  });

  test('points editors at the schema', () => {
    expect(exampleText(name)).toMatch(/^# yaml-language-server: \$schema=\.\.\/settings\.schema\.json\n/);
  });
});

test('no public address but that of the edge, or of the gateway where there is no edge', () => {
  const addresses = EXAMPLES.flatMap((name) =>
    [...synthesizeSettings(exampleSettings(name)).values()].flatMap((stack) =>
      stack.ofType('azurerm_public_ip').map(({ config }) => `${name} ${String(config.name)}`),
    ),
  );
  expect(addresses).toEqual([
    'agent-endpoint agw-agents-ip',
    'blog agw-agents-ip',
    'from-scratch agw-agents-ip',
    'responses agw-agents-ip',
    'teams-application agw-agents-ip',
    'teams-private agw-agents-ip',
    'topology-2 pip-apim-agents',
    'topology-4 agw-agents-ip',
    'topology-5 afw-agents-ip',
    'topology-6 afw-agents-ip',
  ]);
});
