import { type FoundryAccountProps } from '../../../src';
import {
  FoundryNetwork,
  ManagedFirewall,
  ManagedIsolation,
  type ManagedNetworkOptions,
  OutboundRule,
  type ServiceTagDestination,
} from '../../../src/foundry/network';
import { codesOf } from '../../support/errors';
import { TOKEN } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { stepIn, stepsBackOf } from '../../support/moved';
import { newStack, resolved, synthesize } from '../../support/synthesize';
import { expectOrder, GROUP_ID, makeAccount, named, TYPES } from '../estate-samples';

const STORAGE = `${GROUP_ID}/providers/Microsoft.Storage/storageAccounts/st`;
const SEARCH = `${GROUP_ID}/providers/Microsoft.Search/searchServices/srch`;
const APPROVER = /b556d68e-0be0-4f35-a333-ad7ee1ce17ea$/;

const network = (options: Partial<ManagedNetworkOptions> = {}): Partial<FoundryAccountProps> => ({
  network: FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND, ...options }),
});

const made = (
  options: Partial<ManagedNetworkOptions> = {},
  more: (account: ReturnType<typeof makeAccount>) => unknown = () => undefined,
) =>
  synthesize((scope) => {
    more(makeAccount(scope, network(options)));
  });

const rules = (stack: StackJson) => stack.azapi(TYPES.rule);
const rule = (stack: StackJson, name: string) => named(rules(stack), name);
const mode = (stack: StackJson) => stack.onlyAzapi(TYPES.mode, 'azapi_resource_action');
const codes = (options: Partial<ManagedNetworkOptions>) => codesOf(() => makeAccount(newStack(), network(options)));

describe('a managed network', () => {
  test('is asked for when the account is made', () => {
    expect(made().onlyAzapi(TYPES.account).config.body?.properties).toMatchObject({
      networkInjections: [{ scenario: 'agent', subnetArmId: '', useMicrosoftManagedNetwork: true }],
      publicNetworkAccess: 'Disabled',
    });
  });

  test('gets its isolation by a PATCH, since the service makes it and nobody deletes it', () => {
    const { config } = mode(made({ firewall: ManagedFirewall.BASIC }));
    expect(config).toMatchObject({
      method: 'PATCH',
      body: {
        properties: {
          managedNetwork: {
            isolationMode: 'AllowOnlyApprovedOutbound',
            managedNetworkKind: 'V2',
            firewallSku: 'Basic',
          },
        },
      },
      retry: { error_message_regex: expect.arrayContaining(['TransientError', 'ongoing operation']) as unknown },
    });
    expect(config.resource_id).toMatch(/\.id\}\/managedNetworks\/default$/);
    expect(made().azapi(TYPES.mode)).toEqual([]);
  });

  test('sends no firewall that was not chosen: it would be fixed', () => {
    expect(JSON.stringify(mode(made()).config.body)).not.toContain('firewallSku');
  });

  test('has the rule for the account itself where public access is off, and not where it is on', () => {
    expect(rules(made()).map(({ config }) => config.name)).toEqual(['foundry-account']);
    expect(rule(made(), 'foundry-account').config.body?.properties).toMatchObject({
      type: 'PrivateEndpoint',
      category: 'UserDefined',
      destination: { subresourceTarget: 'account' },
    });
    expect(rules(made({ publicAccess: {} }))).toEqual([]);
    expect(rules(made({ isolation: ManagedIsolation.DISABLED }))).toEqual([]);
  });

  test('goes role of the approver, wait, isolation, rule for itself, other rules', () => {
    const stack = made({ rules: [OutboundRule.fqdn('contoso', '*.contoso.com')] });
    const role = stack.only('azurerm_role_assignment');
    expect(role.config.role_definition_id).toMatch(APPROVER);
    expect(role.config.scope).toBe(`\${${stack.onlyAzapi(TYPES.account).address}.id}`);
    const order = [rule(stack, 'contoso'), rule(stack, 'foundry-account'), mode(stack), stack.only('time_sleep'), role];
    expectOrder(stack, order);
  });

  test('makes rules one after the other, with time for all that come before', () => {
    const stack = made({
      rules: [
        OutboundRule.fqdn('contoso', 'contoso.com'),
        OutboundRule.serviceTag('entra', { serviceTag: 'AzureActiveDirectory' }),
      ],
    });
    const accountId = `\${${stack.onlyAzapi(TYPES.account).address}.id}`;
    expect(rules(stack)).toHaveLength(3);
    for (const { config } of rules(stack)) {
      expect(config.locks).toEqual([accountId]);
      expect(config.timeouts).toMatchObject({ create: '6h' });
    }
    expect(rule(stack, 'entra').config.body?.properties?.destination).toEqual({
      serviceTag: 'AzureActiveDirectory',
      protocol: 'TCP',
      portRanges: '443',
      action: 'Allow',
    });
    expect(rule(stack, 'contoso').config.body?.properties?.destination).toBe('contoso.com');
  });

  test('lets its identity approve on each resource that a rule leads to, before the rule', () => {
    const stack = made({}, (account) => {
      account.managedNetwork?.allowPrivateEndpoint('storage', STORAGE, 'blob');
      account.managedNetwork?.allowPrivateEndpoint('queues', STORAGE, 'queue');
      account.managedNetwork?.allowPrivateEndpoint('search', SEARCH, 'searchService');
      account.managedNetwork?.allowPrivateEndpoint('search', SEARCH, 'searchService');
    });
    expect(names(stack).map(String).sort()).toEqual(['foundry-account', 'queues', 'search', 'storage']);
    const scopes = stack.ofType('azurerm_role_assignment').map(({ config }) => config.scope);
    expect(scopes.sort()).toEqual([`\${${stack.onlyAzapi(TYPES.account).address}.id}`, SEARCH, STORAGE].sort());
    const role = named(stack.ofType('azurerm_role_assignment'), 'Approver-storage');
    for (const name of ['storage', 'queues']) expect(stack.follows(rule(stack, name), role)).toBe(true);
  });

  test('may give that right once, on what holds all of them', () => {
    const stack = made({ approverScopeId: GROUP_ID }, (account) => {
      account.managedNetwork?.allowPrivateEndpoint('storage', STORAGE, 'blob');
    });
    expect(stack.only('azurerm_role_assignment').config.scope).toBe(GROUP_ID);
  });

  test('is settled some time after its last rule, also one that comes later', () => {
    const stack = made({}, (account) => {
      const settled = account.managedNetwork?.settled;
      account.managedNetwork?.allowPrivateEndpoint('storage', STORAGE, 'blob');
      return settled;
    });
    const settle = named(stack.ofType('time_sleep'), 'Settled');
    expect(settle.config).toMatchObject({ create_duration: '600s' });
    for (const one of rules(stack)) expect(stack.follows(settle, one)).toBe(true);
    expect(Object.keys(settle.config.triggers as object)).toEqual(['foundry-account', 'storage']);
  });

  test('waits for nothing where no wait is asked for', () => {
    const stack = made({ roleWaitSeconds: 0, settleSeconds: 0 }, (account) => account.managedNetwork?.settled);
    expect(stack.ofType('time_sleep')).toEqual([]);
    const scope = newStack();
    const account = makeAccount(scope, network({ settleSeconds: 0 }));
    expect(account.managedNetwork?.settled).toHaveLength(2);
    expect(resolved(scope, account.networkMode)).toBe('managed');
  });

  test('is never loosened, and its firewall is fixed once it stands: that stops the plan', () => {
    const stack = made();
    const kept = stack.ofType('terraform_data').filter(({ address }) => address.includes('ManagedNetwork'));
    const conditions = kept.map(({ config }) => {
      const [only] = (config.lifecycle as { postcondition: { condition: string }[] }).postcondition;
      return only?.condition;
    });
    expect(conditions).toEqual([
      '${(lower(try(self.output.value, "none")) == lower("none"))}',
      '${(lower(try(self.output.value, "AllowOnlyApprovedOutbound")) == lower("AllowOnlyApprovedOutbound"))}',
    ]);
    const isOfNetwork = ({ from }: { from: string }) => from.includes('ManagedNetwork');
    const back = (isolation: ManagedIsolation) =>
      stepsBackOf(made({ isolation, rules: undefined }))
        .filter(isOfNetwork)
        .map(({ from, to }) => [from, to].map(stepIn));
    expect(back(ManagedIsolation.DISABLED)).toEqual([
      ['AllowInternetOutbound', 'Disabled'],
      ['AllowOnlyApprovedOutbound', 'AllowInternetOutbound'],
      ['set', 'none'],
    ]);
    expect(back(ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND)).toEqual([['set', 'none']]);
  });
});

describe('what is refused of a managed network', () => {
  const fqdn = OutboundRule.fqdn('contoso', 'contoso.com');
  const tag = OutboundRule.serviceTag('entra', { serviceTag: 'AzureActiveDirectory' });
  const toStorage = (group: string) => OutboundRule.privateEndpoint('storage', { targetId: STORAGE, group });
  const endpoint = toStorage('blob');
  const tagged = (given: Partial<ServiceTagDestination>) =>
    OutboundRule.serviceTag('tag', { serviceTag: 'AzureMonitor', ...given });

  test.each<[string, Partial<ManagedNetworkOptions>, string[]]>([
    [
      'a host where the Internet is open',
      { isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND, rules: [fqdn] },
      ['OutboundRuleRefused'],
    ],
    [
      'a tag where the Internet is open',
      { isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND, rules: [tag] },
      ['OutboundRuleRefused'],
    ],
    [
      'an endpoint where there is no isolation',
      { isolation: ManagedIsolation.DISABLED, rules: [endpoint] },
      ['OutboundRuleRefused'],
    ],
    [
      'a firewall where the Internet is open',
      { isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND, firewall: ManagedFirewall.BASIC },
      ['FirewallWithoutRules'],
    ],
    [
      'two rules of a name, in whichever case',
      { rules: [fqdn, OutboundRule.fqdn('CONTOSO', 'other.com')] },
      ['DuplicateOutboundRule'],
    ],
    [
      'the name of the rule for itself',
      { rules: [OutboundRule.fqdn('Foundry-Account', 'contoso.com')] },
      ['OutboundRuleNameTaken'],
    ],
    ['a name of two characters', { rules: [OutboundRule.fqdn('ab', 'contoso.com')] }, ['InvalidOutboundRuleName']],
    [
      'a name of 34 characters',
      { rules: [OutboundRule.fqdn('a'.repeat(34), 'contoso.com')] },
      ['InvalidOutboundRuleName'],
    ],
    [
      'a name that begins with a dash',
      { rules: [OutboundRule.fqdn('-abc', 'contoso.com')] },
      ['InvalidOutboundRuleName'],
    ],
    ['a host with a scheme', { rules: [OutboundRule.fqdn('contoso', 'https://contoso.com')] }, ['InvalidOutboundHost']],
    ['a star alone', { rules: [OutboundRule.fqdn('contoso', '*')] }, ['InvalidOutboundHost']],
    [
      'a target that is no resource',
      { rules: [OutboundRule.privateEndpoint('storage', { targetId: GROUP_ID, group: 'blob' })] },
      ['InvalidResourceId'],
    ],
    ['a group with a blank', { rules: [toStorage('blob ')] }, ['InvalidEndpointGroup']],
    ['a group that is empty', { rules: [toStorage('')] }, ['InvalidEndpointGroup']],
    ['a host as a service tag', { rules: [tagged({ serviceTag: '*.contoso.com' })] }, ['InvalidServiceTag']],
    ['a range as a service tag', { rules: [tagged({ serviceTag: '10.0.0.0/8' })] }, ['InvalidServiceTag']],
    ['ICMP', { rules: [tagged({ protocol: 'ICMP' })] }, ['InvalidOutboundProtocol']],
    ['port 0', { rules: [tagged({ portRanges: '0' })] }, ['InvalidPortRanges']],
    ['port 65536', { rules: [tagged({ portRanges: '443,65536' })] }, ['InvalidPortRanges']],
    ['a range that ends before it begins', { rules: [tagged({ portRanges: '9010-9000' })] }, ['InvalidPortRanges']],
    ['ports that end with a comma', { rules: [tagged({ portRanges: '443,' })] }, ['InvalidPortRanges']],
    ['waits out of bounds', { roleWaitSeconds: -1, settleSeconds: 3601 }, ['InvalidWait', 'InvalidWait']],
  ])('%s', (_, options, expected) => {
    expect(codes(options)).toEqual(expected);
  });

  test.each<[string, Partial<ManagedNetworkOptions>]>([
    ['a name of three characters', { rules: [OutboundRule.fqdn('abc', 'contoso.com')] }],
    ['a name of 33 characters', { rules: [OutboundRule.fqdn('a'.repeat(33), '*.contoso.com')] }],
    [
      'an endpoint where the Internet is open',
      { isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND, rules: [endpoint] },
    ],
    ['a tag of one region', { rules: [tagged({ serviceTag: 'Storage.WestEurope' })] }],
    ['a tag of a part of a service', { rules: [tagged({ serviceTag: 'AzureFrontDoor.Frontend' })] }],
    ['the first port and the last', { rules: [tagged({ protocol: 'UDP', portRanges: '1,443, 9000-65535' })] }],
    ['every port of every protocol', { rules: [tagged({ protocol: '*', portRanges: '*' })] }],
    ['a group with a dash', { rules: [toStorage('sites-blue')] }],
    [
      'what is known later',
      {
        rules: [
          OutboundRule.serviceTag('later', { serviceTag: TOKEN, protocol: TOKEN, portRanges: TOKEN }),
          OutboundRule.fqdn(TOKEN, TOKEN),
          OutboundRule.privateEndpoint('storage', { targetId: TOKEN, group: TOKEN }),
        ],
      },
    ],
  ])('%s is taken', (_, options) => {
    expect(codes(options)).toEqual([]);
  });

  test('an account without an identity of its own, which nobody could let approve anything', () => {
    const identity = {
      identityId: `${GROUP_ID}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`,
      principalId: TOKEN,
      clientId: TOKEN,
    };
    const props = { ...network(), systemAssignedIdentity: false, userAssignedIdentities: [identity] };
    expect(codesOf(() => makeAccount(newStack(), props))).toEqual(['NoAccountIdentity']);
  });

  test('a later rule by a name that leads elsewhere already, or where there is no isolation', () => {
    const account = makeAccount(newStack(), network());
    account.managedNetwork?.allowPrivateEndpoint('storage', STORAGE, 'blob');
    expect(codesOf(() => account.managedNetwork?.allowPrivateEndpoint('storage', SEARCH, 'searchService'))).toEqual([
      'DuplicateOutboundRule',
    ]);
    const open = makeAccount(newStack(), network({ isolation: ManagedIsolation.DISABLED }));
    expect(() => open.managedNetwork?.allowPrivateEndpoint('storage', TOKEN, 'blob')).toThrow(
      /OutboundRuleRefused: rule 'storage' would be a private way for agents, and isolation 'Disabled' has none/,
    );
  });
});

function names(stack: StackJson): unknown[] {
  return rules(stack).map(({ config }) => config.name);
}
