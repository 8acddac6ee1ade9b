import type { TerraformStack } from 'cdktf';
import {
  AgentSubnet,
  type AgentSubnetAttributes,
  type AgentSubnetProps,
  FoundryNetwork,
  type VirtualNetworkOptions,
} from '../../../src/foundry/network';
import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { IngressRouteTable, RouteNextHop } from '../../../src/ingress/subnet';
import { codesOf } from '../../support/errors';
import { NETWORK_ID, SUBNET_ID, TOKEN } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { GROUP_ID, makeAccount, TYPES } from '../estate-samples';

const NETWORK = 'Microsoft.Network';

function make(changes: Partial<AgentSubnetProps> = {}, scope = newStack()) {
  return new AgentSubnet(scope, 'AgentSubnet', {
    virtualNetworkId: NETWORK_ID,
    addressPrefix: '192.168.10.0/24',
    ...changes,
  });
}

const made = (changes: Partial<AgentSubnetProps> = {}) =>
  synthesize((scope) => {
    make(changes, scope);
  });

describe("the agents' subnet", () => {
  test('is handed to Container Apps in the very case that the service wants, by one write at a time in its network', () => {
    expect(made().onlyAzapi(TYPES.subnet).config).toMatchObject({
      name: 'agents',
      parent_id: NETWORK_ID,
      locks: [NETWORK_ID],
      body: {
        properties: {
          addressPrefix: '192.168.10.0/24',
          delegations: [{ properties: { serviceName: 'Microsoft.App/environments' } }],
        },
      },
    });
  });

  test.each([
    ['that is created', (scope: TerraformStack) => make({}, scope), NETWORK_ID],
    ['that exists', (scope: TerraformStack) => AgentSubnet.fromSubnetId(scope, 'Own', SUBNET_ID), NETWORK_ID],
    [
      'that is known only after apply',
      (scope: TerraformStack) => AgentSubnet.fromSubnetId(scope, 'Own', TOKEN),
      undefined,
    ],
  ])('%s tells an account the network of its agents, if it is known', (_, subnetOf, networkId) => {
    const scope = newStack();
    const network = FoundryNetwork.virtualNetwork({ agentSubnet: subnetOf(scope) });
    expect(makeAccount(scope, { network }).agentNetworkId).toBe(networkId);
  });

  test('keeps its name, network and range, and stops a plan that would change one of them', () => {
    const stack = made();
    const fixed = stack.only('terraform_data');
    expect(fixed.config).toMatchObject({
      input: { name: 'agents', network: NETWORK_ID, range: '192.168.10.0/24' },
      lifecycle: { ignore_changes: ['input'] },
    });
    expect(stack.follows(fixed, stack.onlyAzapi(TYPES.subnet))).toBe(true);
    const { postcondition } = fixed.config.lifecycle as { postcondition: { error_message: string }[] };
    expect(postcondition.map(({ error_message: message }) => message)).toEqual(
      ['name', 'network', 'range'].map(
        (what) =>
          expect.stringMatching(
            new RegExp(
              `^The ${what} of agents' subnet 'agents' is fixed .* Set it back, or make another subnet and another account`,
            ),
          ) as unknown,
      ),
    );
  });

  test('is guarded and routed from its first moment where that is asked for', () => {
    const guards = {
      securityGroupId: `${GROUP_ID}/providers/${NETWORK}/networkSecurityGroups/nsg`,
      subnetName: 'snet-agents',
    };
    const routeTableId = `${GROUP_ID}/providers/${NETWORK}/routeTables/rt`;
    const stack = synthesize((scope) => {
      const routeTable = IngressRouteTable.fromRouteTableId(scope, 'Routes', routeTableId);
      make({ ...guards, routeTable }, scope);
    });
    expect(stack.onlyAzapi(TYPES.subnet).config).toMatchObject({
      name: 'snet-agents',
      body: {
        properties: { networkSecurityGroup: { id: guards.securityGroupId }, routeTable: { id: routeTableId } },
      },
    });
  });

  test.each([
    ['/28', '192.168.10.0/28', 'AgentSubnetTooSmall'],
    ['public', '203.0.112.0/24', 'InvalidAgentSubnetRange'],
    ['of carriers (CGNAT)', '100.64.0.0/24', 'InvalidAgentSubnetRange'],
    ['of carriers, at its end', '100.127.255.0/24', 'InvalidAgentSubnetRange'],
    ['172.30.0.0/16, at its beginning', '172.30.0.0/24', 'InvalidAgentSubnetRange'],
    ['172.31.0.0/16, at its end', '172.31.255.0/24', 'InvalidAgentSubnetRange'],
    ['that holds a reserved one', '172.16.0.0/12', 'InvalidAgentSubnetRange'],
    ['for documentation', '192.0.2.0/24', 'InvalidAgentSubnetRange'],
    ['link-local', '169.254.1.0/24', 'InvalidAgentSubnetRange'],
    ['loopback', '127.0.0.0/24', 'InvalidAgentSubnetRange'],
    ['larger than the private network that it is in', '192.0.0.0/8', 'InvalidAgentSubnetRange'],
    ['that does not begin at its first address', '192.168.10.1/24', 'InvalidAddressPrefix'],
    ['of no kind', 'agents', 'InvalidAddressPrefix'],
  ])('has no range %s, made or existing', (_, addressPrefix, code) => {
    expect(codesOf(() => make({ addressPrefix }))).toContain(code);
    expect(
      codesOf(() => AgentSubnet.fromSubnetAttributes(newStack(), 'Subnet', { subnetId: SUBNET_ID, addressPrefix })),
    ).toContain(code);
  });

  test.each([
    '192.168.10.0/27',
    '10.0.0.0/24',
    '172.16.0.0/24',
    '172.29.255.0/24',
    '192.168.0.0/16',
    '10.0.0.0/8',
    TOKEN,
  ])('may have %s', (addressPrefix) => {
    expect(codesOf(() => make({ addressPrefix }))).toEqual([]);
  });

  test.each([
    ['/27', 'about 17 sessions', '192.168.10.0/27'],
    ['/26', 'about 50 sessions', '192.168.10.0/26'],
    ['/25', 'about 100 sessions', '192.168.10.0/25'],
  ])('of %s is warned of: it takes %s and cannot grow', (_, words, addressPrefix) => {
    const [warning] = made({ addressPrefix }).warnings;
    expect(warning).toContain('[AgentSubnetTight]');
    expect(warning).toContain(words);
  });

  test('of the recommended size is not warned of', () => {
    expect(made().warnings).toEqual([]);
  });

  test.each<[string, Partial<AgentSubnetProps>]>([
    ['virtualNetworkId', { virtualNetworkId: SUBNET_ID }],
    ['securityGroupId', { securityGroupId: NETWORK_ID }],
  ])('%s of another kind is refused', (_, changes) => {
    expect(codesOf(() => make(changes))).toEqual(['InvalidResourceId']);
  });

  test('stands after the route table that is made for it', () => {
    const stack = synthesize((scope) => {
      const routeTable = new IngressRouteTable(scope, 'Routes', {
        routeTableName: 'rt-agents',
        virtualNetworkId: NETWORK_ID,
        location: 'eastus2',
        routes: [{ routeName: 'all', addressPrefix: '0.0.0.0/0', nextHop: RouteNextHop.INTERNET }],
      });
      make({ routeTable }, scope);
    });
    const { body } = stack.onlyAzapi(TYPES.subnet).config;
    expect(body?.properties?.routeTable).toEqual({
      id: expect.stringMatching(/^\$\{azapi_resource\.Routes_\w+\.id\}$/) as string,
    });
  });

  describe('that exists', () => {
    const existing = (attributes: Partial<AgentSubnetAttributes> = {}) =>
      synthesize((scope) => {
        const agentSubnet = AgentSubnet.fromSubnetAttributes(scope, 'Subnet', { subnetId: SUBNET_ID, ...attributes });
        makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet }) });
      });
    const checks = (attributes: Partial<AgentSubnetAttributes> = {}) =>
      Object.values(existing(attributes).shape.data?.azapi_resource ?? {});

    test('is read by the plan, which stops where it is not delegated', () => {
      const [check] = checks({ addressPrefix: '192.168.10.0/24' });
      expect(check).toMatchObject({ resource_id: SUBNET_ID, type: expect.stringContaining('/subnets@') as string });
      const { lifecycle } = check as { lifecycle: { postcondition: { condition: string; error_message: string }[] } };
      expect(lifecycle.postcondition[0]?.condition).toContain('one == "Microsoft.App/environments"');
      expect(lifecycle.postcondition[0]?.error_message).toContain('is not delegated to Microsoft.App/environments');
      expect(check).not.toHaveProperty('depends_on');
    });

    test('is read once it is there, where the same stack makes it, and before the account', () => {
      const stack = synthesize((scope) => {
        const dependables = [new TerraformData(scope, 'Other', {})];
        const attributes = { subnetId: SUBNET_ID, addressPrefix: '192.168.10.0/24', dependables };
        const agentSubnet = AgentSubnet.fromSubnetAttributes(scope, 'Subnet', attributes);
        makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet }) });
      });
      const [check] = Object.values(stack.shape.data?.azapi_resource ?? {});
      expect(check?.depends_on).toEqual(['terraform_data.Other']);
      expect(stack.onlyAzapi(TYPES.account).config.depends_on).toContainEqual(
        expect.stringMatching(/^data\.azapi_resource\.Subnet_Delegation/),
      );
    });

    test('is warned of where its range is not known', () => {
      expect(existing().warnings.join()).toContain('[AgentRangeUnknown]');
      expect(existing({ addressPrefix: '192.168.10.0/24' }).warnings).toEqual([]);
    });
  });

  test('name and id are checked', () => {
    expect(codesOf(() => make({ subnetName: '-x' }))).toEqual(['InvalidNetworkResourceName']);
    expect(codesOf(() => AgentSubnet.fromSubnetId(newStack(), 'Subnet', NETWORK_ID))).toEqual(['InvalidResourceId']);
  });
});

describe('an account in a subnet', () => {
  const account = (addressPrefix: string, location: string, options: Partial<VirtualNetworkOptions> = {}) =>
    codesOf(() => {
      const scope = newStack();
      const agentSubnet = AgentSubnet.fromSubnetAttributes(scope, 'Subnet', { subnetId: SUBNET_ID, addressPrefix });
      makeAccount(scope, { location, network: FoundryNetwork.virtualNetwork({ agentSubnet, ...options }) });
    });

  test('is refused with 10.0.0.0/8 where the region takes none of it, unless that is overridden', () => {
    expect(account('10.1.0.0/24', 'switzerlandnorth')).toEqual(['RangeNotInRegion']);
    expect(account('10.1.0.0/24', 'switzerlandnorth', { allowsAnyPrivateRange: true })).toEqual([]);
    expect(account('10.1.0.0/24', 'swedencentral')).toEqual([]);
    expect(account('172.16.1.0/24', 'switzerlandnorth')).toEqual([]);
    expect(account('10.1.0.0/24', TOKEN)).toEqual([]);
    expect(account(TOKEN, 'switzerlandnorth')).toEqual([]);
  });

  test.each([
    'australiaeast',
    'brazilsouth',
    'canadaeast',
    'eastus',
    'eastus2',
    'francecentral',
    'germanywestcentral',
    'italynorth',
    'japaneast',
    'southafricanorth',
    'southcentralus',
    'southindia',
    'spaincentral',
    'swedencentral',
    'uaenorth',
    'uksouth',
    'westeurope',
    'westus',
    'westus3',
  ])('may have 10.0.0.0/8 in %s', (location) => {
    expect(account('10.1.0.0/24', location)).toEqual([]);
  });

  test('says so when it is made: agents in the subnet, and not in a managed network', () => {
    const stack = synthesize((scope) => {
      const agentSubnet = AgentSubnet.fromSubnetId(scope, 'Subnet', SUBNET_ID);
      makeAccount(scope, {
        network: FoundryNetwork.virtualNetwork({ agentSubnet, publicAccess: { allowedIpRanges: ['203.0.113.0/24'] } }),
      });
    });
    expect(stack.onlyAzapi(TYPES.account).config.body?.properties).toMatchObject({
      networkInjections: [{ scenario: 'agent', subnetArmId: SUBNET_ID, useMicrosoftManagedNetwork: false }],
      publicNetworkAccess: 'Enabled',
      networkAcls: { defaultAction: 'Deny', ipRules: [{ value: '203.0.113.0/24' }] },
    });
  });
});

describe('who of the Internet reaches an account', () => {
  const codes = (options: Parameters<typeof FoundryNetwork.publicAccess>[0]) =>
    codesOf(() => makeAccount(newStack(), { network: FoundryNetwork.publicAccess(options) }));

  test.each([
    '10.0.0.1',
    '192.168.0.0/24',
    '203.0.113.0/31',
    '203.0.113.4/32',
    '203.0.113.1/24',
    '0.0.0.0/0',
    'contoso.com',
  ])('is not %s', (range) => {
    expect(codes({ allowedIpRanges: [range] })).toEqual(['InvalidAllowedRange']);
  });

  test.each(['203.0.113.7', '203.0.113.0/30', '203.0.113.0/24', TOKEN])('may be %s', (range) => {
    expect(codes({ allowedIpRanges: [range] })).toEqual([]);
  });

  test('is at most 100 of each, none twice', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `203.0.113.${index + 1}`);
    expect(codes({ allowedIpRanges: many(100) })).toEqual([]);
    expect(codes({ allowedIpRanges: many(101) })).toEqual(['TooManyAllowedSources']);
    expect(codes({ allowedIpRanges: ['203.0.113.7', '203.0.113.7'] })).toEqual(['DuplicateAllowedSource']);
    expect(codes({ allowedSubnetIds: [NETWORK_ID] })).toEqual(['InvalidResourceId']);
  });
});
