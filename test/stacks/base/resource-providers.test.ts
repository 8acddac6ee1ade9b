import * as fs from 'node:fs';
import * as path from 'node:path';
import { createApp } from '../../../stacks/app';
import { namespaceOf, registrationCommands } from '../../../stacks/base/resource-providers';
import type { Settings } from '../../../stacks/settings/settings-schema';
import { EXAMPLES, exampleSettings, synthesizeSettings } from '../../support/examples';

const ROOT = path.join(__dirname, '..', '..', '..');
const SUBSCRIPTION = '00000000-0000-4000-8000-000000000001';
const providersOf = (registerResourceProviders?: boolean) =>
  [...synthesizeSettings({ ...exampleSettings('teams-private'), registerResourceProviders }).values()].map(
    (stack) => (stack.shape as { provider?: Record<string, readonly object[]> }).provider ?? {},
  );

test('the providers register nothing where the settings say so, and name no list, which a deployer could not read', () => {
  for (const { azurerm = [], azapi = [] } of providersOf(false)) {
    expect(azurerm.length).toBeGreaterThan(0);
    for (const provider of azurerm) {
      expect(provider).toMatchObject({ resource_provider_registrations: 'none' });
      expect(provider).not.toHaveProperty('resource_providers_to_register');
    }
    expect(azapi).toEqual([expect.objectContaining({ skip_provider_registration: true })]);
  }
});

test.each([undefined, true])('with %s they register as they do by themselves', (setting) => {
  expect(JSON.stringify(providersOf(setting))).not.toContain('registration');
});

test('the owner of the subscription is told each namespace once', () => {
  const app = createApp({ ...exampleSettings('teams-private'), registerResourceProviders: false });
  expect(registrationCommands(app, SUBSCRIPTION)).toEqual(
    ['ApiManagement', 'BotService', 'CognitiveServices', 'Insights', 'ManagedIdentity', 'Network', 'Web'].map(
      (name) => `az provider register --subscription ${SUBSCRIPTION} --namespace Microsoft.${name}`,
    ),
  );
});

test('what is made in another subscription is registered there', () => {
  const other = '00000000-0000-4000-8000-00000000000f';
  const settings = exampleSettings('minimal');
  const projectId = settings.foundry?.projectId?.replace(SUBSCRIPTION, other);
  const app = createApp({ ...settings, foundry: { ...settings.foundry, projectId } });
  expect(registrationCommands(app, SUBSCRIPTION)).toEqual([
    `az provider register --subscription ${other} --namespace Microsoft.CognitiveServices`,
  ]);
});

describe('agents in a subnet of your own', () => {
  const NEEDED = ['Microsoft.App', 'Microsoft.ContainerService', 'Microsoft.MachineLearningServices'];
  const providerOf = (settings: Settings): Record<string, unknown> => {
    const stack = synthesizeSettings(settings).get('private-estate-foundry');
    const { provider } = (stack?.shape ?? {}) as { provider?: Record<string, Record<string, unknown>[]> };
    return provider?.azurerm?.[0] ?? {};
  };

  test('have what they need registered with the first plan', () => {
    expect(providerOf(exampleSettings('estate-private')).resource_providers_to_register).toEqual(NEEDED);
  });

  test('of an account that exists have it registered already', () => {
    const { foundry, ...settings } = exampleSettings('estate-private');
    const { account: _, network, ...rest } = foundry ?? {};
    const account = {
      id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso`,
    };
    const agentSubnet = { id: `${network?.virtualNetworkId ?? ''}/subnets/agents`, addressPrefix: '192.168.10.0/24' };
    const changed = { ...settings, foundry: { ...rest, account, network: network && { ...network, agentSubnet } } };
    expect(providerOf(changed)).toHaveProperty('subscription_id');
    expect(providerOf(changed).resource_providers_to_register).toBeUndefined();
  });

  test('have the owner of the subscription register it, where the deployer may not', () => {
    const settings = { ...exampleSettings('estate-private'), registerResourceProviders: false };
    expect(providerOf(settings)).toMatchObject({ resource_provider_registrations: 'none' });
    expect(providerOf(settings).resource_providers_to_register).toBeUndefined();
    const commands = registrationCommands(createApp(settings), SUBSCRIPTION).join('\n');
    for (const name of NEEDED) expect(commands).toContain(`--namespace ${name}`);
  });

  test('need it in the subscription of their account, too, where the subnet exists', () => {
    const settings = { ...exampleSettings('estate-existing'), registerResourceProviders: false };
    const commands = registrationCommands(createApp(settings), SUBSCRIPTION);
    expect(commands).toEqual(
      expect.arrayContaining(
        NEEDED.map((name) => `az provider register --subscription ${SUBSCRIPTION} --namespace ${name}`),
      ),
    );
    const managed = exampleSettings('estate-managed');
    expect(registrationCommands(createApp(managed), SUBSCRIPTION).join()).not.toMatch(/Microsoft\.App(,|$)/);
  });
});

test('every kind of azurerm resource that the library makes belongs to a resource provider', () => {
  const sources = ['src', 'stacks'].flatMap((room) =>
    fs
      .readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('providers'))
      .map((file) => fs.readFileSync(path.join(ROOT, room, file), 'utf8')),
  );
  const kinds = new Set(
    sources
      .flatMap((text) => [...text.matchAll(/provider-azurerm\/lib\/([a-z-]+)/g)])
      .map(([, kind = '']) => `azurerm_${kind.replaceAll('-', '_')}`),
  );
  kinds.delete('azurerm_provider');
  expect(kinds.size).toBeGreaterThan(5);
  expect([...kinds].filter((kind) => namespaceOf(kind) === undefined)).toEqual([]);
});

test.each(EXAMPLES)('example %s names no resource provider that nobody can register', (name) => {
  const settings = exampleSettings(name);
  for (const command of registrationCommands(createApp(settings), settings.subscriptionId ?? SUBSCRIPTION))
    expect(command).toMatch(/^az provider register --subscription [0-9a-f-]{36} --namespace Microsoft\.\w+$/);
});
