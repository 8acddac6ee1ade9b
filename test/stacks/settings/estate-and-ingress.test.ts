import { parseDocument } from 'yaml';
import { createApp, annotationsOf } from '../../../stacks/app';
import { parseSettings } from '../../../stacks/settings/settings';
import type { Settings } from '../../../stacks/settings/settings-schema';
import { exampleText, synthesizeSettings } from '../../support/examples';
import { type Change, told } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';

const GROUPS = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups';
const NETWORK = `${GROUPS}/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-agents`;
const OTHER = NETWORK.replace('vnet-agents', 'vnet-other');
const AGENTS = '192.168.10.0/24';
const GATEWAY = '10.20.2.0/24';
const ESTATE: Record<string, unknown> = {
  mode: 'virtual-network',
  virtualNetworkId: NETWORK.replace('vnet-agents', 'VNET-agents'),
  agentSubnet: { addressPrefix: AGENTS },
  privateEndpointSubnet: { addressPrefix: '192.168.3.0/26', name: 'estate-endpoints' },
  privateDns: { resourceGroup: 'rg-network' },
  privateEndpoint: { name: 'pe-estate' },
};
/** An estate in the network of the ingress, whose endpoint is that of the estate. */
const shared = (...changes: [key: string, value: unknown][]): Change[] => [
  [['foundry', 'network'], { ...ESTATE, ...Object.fromEntries(changes) }],
  [['ingress', 'foundryPrivateEndpoint'], undefined],
];

function settingsOf(example: string, changes: readonly Change[]): Settings {
  const document = parseDocument(exampleText(example));
  for (const [path, value] of changes) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, document.createNode(value));
  }
  return parseSettings(String(document), 'env.yaml');
}

const stacksOf = (changes: readonly Change[], example = 'from-scratch') =>
  synthesizeSettings(settingsOf(example, changes));
const only = (stacks: Map<string, StackJson>, ending: string): StackJson => {
  const found = [...stacks].find(([id]) => id.endsWith(ending));
  if (found === undefined) throw new Error(ending);
  return found[1];
};

/** Ranges that the security group of a subnet lets in over https. */
function letIn(stack: StackJson, subnet: string): string[] {
  const group = stack
    .azapi('Microsoft.Network/networkSecurityGroups')
    .find(({ config }) => config.name === `vnet-agents-${subnet}` || config.name === `VNET-agents-${subnet}`);
  const rules = group?.config.body?.properties?.securityRules as {
    name: string;
    properties: { sourceAddressPrefixes?: string[] };
  }[];
  return rules.find(({ name }) => name.startsWith('AllowHttpsFrom'))?.properties.sourceAddressPrefixes ?? [];
}

const endpointsTo = (stack: StackJson): unknown[] => [
  ...stack.ofType('azurerm_private_endpoint').filter(({ config }) => JSON.stringify(config).includes('"account"')),
  ...stack
    .azapi('Microsoft.Network/privateEndpoints')
    .filter(({ config }) => JSON.stringify(config).includes('"account"')),
];

describe('subnets of estate and ingress in one network', () => {
  test('are in order in the settings that the other tests start from', () => {
    expect(told('from-scratch', ...shared())).toEqual([]);
  });

  test.each<[what: string, changes: readonly Change[], message: RegExp]>([
    [
      "the agents' subnet overlaps that of the gateway",
      shared(['agentSubnet', { addressPrefix: '10.20.2.0/25' }]),
      /ingress\.network\.gatewaySubnet\.addressPrefix '10\.20\.2\.0\/24' overlaps foundry\.network\.agentSubnet \(10\.20\.2\.0\/25\); use ranges that share no address$/,
    ],
    [
      'subnets of private endpoints overlap',
      shared(['privateEndpointSubnet', { addressPrefix: '10.20.3.0/26', name: 'estate-endpoints' }]),
      /privateEndpointSubnet\.addressPrefix '10\.20\.3\.0\/27' overlaps foundry\.network\.privateEndpointSubnet/,
    ],
    [
      'the range of a subnet that exists overlaps that of the edge',
      shared(['agentSubnet', { id: `${NETWORK}/subnets/agents`, addressPrefix: '10.20.1.128/25' }]),
      /edgeSubnet\.addressPrefix '10\.20\.1\.0\/24' overlaps foundry\.network\.agentSubnet/,
    ],
    [
      'both make the subnet of private endpoints under its usual name',
      shared(['privateEndpointSubnet', { addressPrefix: '192.168.3.0/26' }]),
      /ingress\.network\.privateEndpointSubnet .*would be the subnet that foundry\.network\.privateEndpointSubnet makes; give its id instead, or another name$/,
    ],
    [
      'the gateway is in the subnet of the agents',
      [
        ...shared(['agentSubnet', { id: `${NETWORK}/subnets/Agents`, addressPrefix: AGENTS }]),
        [['ingress', 'network', 'gatewaySubnet'], { id: `${NETWORK}/subnets/agents`, addressPrefix: AGENTS }],
      ],
      /ingress\.network\.gatewaySubnet .*is foundry\.network\.agentSubnet, too, and gatewaySubnet must be a dedicated subnet; use two subnets$/,
    ],
    [
      "private endpoints of the ingress are in the agents' subnet that is made",
      [...shared(), [['ingress', 'network', 'privateEndpointSubnet'], { id: `${NETWORK}/subnets/agents` }]],
      /ingress\.network\.privateEndpointSubnet .*and agentSubnet must be a dedicated subnet/,
    ],
    [
      'the gateway whose range nobody knows has to be let in',
      [...shared(), [['ingress', 'network', 'gatewaySubnet'], { id: `${NETWORK}/subnets/gateway` }]],
      /ingress\.network\.gatewaySubnet\.addressPrefix is missing; the security group of foundry\.network\.privateEndpointSubnet has to allow it$/,
    ],
    [
      'the ingress makes a second private endpoint to the account',
      [...shared(), [['ingress', 'foundryPrivateEndpoint'], { name: 'pe-ingress' }]],
      /ingress\.foundryPrivateEndpoint makes a second private endpoint in the network where foundry\.network\.privateEndpoint is one; remove it: the ingress uses that one$/,
    ],
  ])('%s', (_, changes, message) => {
    expect(told('from-scratch', ...changes)).toEqual([expect.stringMatching(message)]);
  });

  test('are not compared across networks, whose ranges may be the same', () => {
    const apart: Change[] = [
      [['foundry', 'network'], { ...ESTATE, virtualNetworkId: OTHER, agentSubnet: { addressPrefix: '10.20.2.0/24' } }],
    ];
    expect(told('from-scratch', ...apart)).toEqual([]);
    const outside = { id: `${OTHER}/subnets/agents`, addressPrefix: '10.20.2.0/24' };
    expect(told('from-scratch', ...shared(['agentSubnet', outside]))).toEqual([]);
  });

  test('may be the same for private endpoints, where one part makes it and the other names it', () => {
    const one: Change[] = [
      [['ingress', 'network', 'privateEndpointSubnet'], { id: `${NETWORK}/subnets/estate-endpoints` }],
    ];
    expect(told('from-scratch', ...shared(), ...one)).toEqual([]);
  });
});

describe('the private endpoint of the estate', () => {
  const INGRESS = parseDocument(exampleText('from-scratch')).toJS() as { ingress: Record<string, unknown> };
  const { foundryPrivateEndpoint: _, ...ingress } = INGRESS.ingress;
  const withIngress: Change[] = [
    [['ingress'], ingress],
    [['foundry', 'network', 'privateEndpointSubnet', 'name'], 'estate-endpoints'],
  ];

  test.each([
    ['from-scratch', 'from-scratch', shared()],
    ['estate-private with an ingress', 'estate-private', withIngress],
  ])('is the one that the gateway of %s uses, and no second one is made', (__, example, changes) => {
    const stacks = stacksOf(changes, example);
    expect(endpointsTo(only(stacks, '-foundry'))).toHaveLength(1);
    expect(endpointsTo(only(stacks, '-ingress'))).toEqual([]);
    const said = annotationsOf(createApp(settingsOf(example, changes))).map(({ text }) => text);
    expect(said.filter((text) => /NoPrivatePath|ClosedAccount|NoWayIn/.test(text))).toEqual([]);
  });

  test('lets in agents and gateway, as its security group is made before that of the gateway', () => {
    expect(letIn(only(stacksOf(shared()), '-foundry'), 'estate-endpoints').sort()).toEqual([GATEWAY, AGENTS].sort());
  });

  test('lets in no gateway that reaches the account by an endpoint of its own', () => {
    const privateDns = { resourceGroup: 'rg-other' };
    const changes: Change[] = [[['foundry', 'network'], { ...ESTATE, virtualNetworkId: OTHER, privateDns }]];
    const group = only(stacksOf(changes), '-foundry').azapi('Microsoft.Network/networkSecurityGroups');
    expect(JSON.stringify(group)).toContain(AGENTS);
    expect(JSON.stringify(group)).not.toContain(GATEWAY);
  });

  test('may be one that exists, by its id', () => {
    const id = `${GROUPS}/rg-network/providers/Microsoft.Network/privateEndpoints/pe-platform`;
    const changes = shared(['privateEndpoint', { id }], ['privateEndpointSubnet', { id: `${NETWORK}/subnets/pe` }]);
    const stacks = stacksOf(changes);
    for (const ending of ['-foundry', '-ingress']) expect(endpointsTo(only(stacks, ending))).toEqual([]);
    const grouped = shared(['privateEndpoint', { id, resourceGroup: 'rg' }]);
    expect(told('from-scratch', ...grouped)).toEqual([
      expect.stringMatching(/privateEndpoint\.resourceGroup .*belongs to a private endpoint that is made; remove it$/),
    ]);
  });
});

test('agents in a subnet of their own are let in where the ingress makes the private endpoint to their account', () => {
  const { privateEndpoint: _, privateEndpointSubnet: __, privateDns: ___, ...network } = ESTATE;
  const changes: Change[] = [[['foundry', 'network'], network]];
  expect(letIn(only(stacksOf(changes), '-ingress'), 'private-endpoints')).toContain(AGENTS);
  expect(letIn(only(stacksOf([]), '-ingress'), 'private-endpoints')).not.toContain(AGENTS);
});

test.each<[what: string, network: Record<string, unknown>]>([
  ['that is made', { virtualNetworkId: OTHER, agentSubnet: { addressPrefix: AGENTS } }],
  ['that exists', { agentSubnet: { id: `${OTHER}/subnets/agents`, addressPrefix: AGENTS } }],
])('agents in a subnet %s in another network are not let in there: their range may be that of anybody', (_, given) => {
  const { privateEndpoint: __, privateEndpointSubnet: ___, privateDns: ____, ...network } = ESTATE;
  const stacks = stacksOf([[['foundry', 'network'], { ...network, ...given }]]);
  expect(letIn(only(stacks, '-ingress'), 'private-endpoints')).not.toContain(AGENTS);
});

test('the range of agents in an existing subnet is asked for where a security group has to let them in', () => {
  const { privateEndpoint: _, privateEndpointSubnet: __, privateDns: ___, ...network } = ESTATE;
  const agentSubnet = { id: `${NETWORK}/subnets/agents` };
  expect(() => stacksOf([[['foundry', 'network'], { ...network, agentSubnet }]])).toThrow(
    /SourceRangeUnknown.*agents' subnet/,
  );
});

describe('a private account without a private endpoint', () => {
  const saidOf = (changes: readonly Change[]) =>
    annotationsOfSynthesized(settingsOf('from-scratch', changes)).filter((text) => text.includes('NoWayIn'));

  function annotationsOfSynthesized(settings: Settings): string[] {
    return [...synthesizeSettings(settings).values()].flatMap(({ warnings }) => warnings);
  }

  test('is warned of, as nobody reaches what it holds', () => {
    const alone: Change[] = [
      [['ingress'], undefined],
      [['agents'], undefined],
    ];
    expect(saidOf(alone)).toEqual([expect.stringMatching(/public access to account 'foundry-contoso-scratch' is off/)]);
  });

  test('is not warned of where the ingress makes one, or the Internet reaches it', () => {
    expect(saidOf([])).toEqual([]);
    const open: Change[] = [
      [['ingress'], undefined],
      [['agents'], undefined],
      [['foundry', 'network'], { mode: 'public' }],
    ];
    expect(saidOf(open)).toEqual([]);
  });
});

describe('a network for an account that exists', () => {
  const ACCOUNT = `${GROUPS}/rg-foundry/providers/Microsoft.CognitiveServices/accounts/foundry-contoso`;
  const existing = (network: Record<string, unknown>): Change[] => [
    [['foundry', 'account'], { id: ACCOUNT, publicNetworkAccess: false }],
    [['foundry', 'network'], network],
    [['ingress', 'foundryPrivateEndpoint'], undefined],
  ];
  const agentSubnet = { id: `${NETWORK}/subnets/agents`, addressPrefix: AGENTS };

  test('is made: subnet, zones and the private endpoint, which the ingress uses', () => {
    const stacks = stacksOf(existing({ ...ESTATE, agentSubnet }));
    const estate = only(stacks, '-foundry');
    expect(estate.azapi('Microsoft.CognitiveServices/accounts')).toEqual([]);
    expect(estate.azapi('Microsoft.Network/virtualNetworks/subnets').map(({ config }) => config.name)).toEqual([
      'estate-endpoints',
    ]);
    expect(estate.azapi('Microsoft.Network/privateDnsZones')).toHaveLength(3);
    expect(JSON.stringify(endpointsTo(estate))).toContain(ACCOUNT);
    expect(endpointsTo(only(stacks, '-ingress'))).toEqual([]);
    expect(letIn(estate, 'estate-endpoints').sort()).toEqual([GATEWAY, AGENTS].sort());
  });

  test('takes data stores with private endpoints', () => {
    const data = {
      agents: {
        resourceGroup: 'rg-data',
        storage: { name: 'stcontosoagents' },
        cosmos: { name: 'cosmos-contoso-agents' },
        search: { name: 'srch-contoso-agents' },
        privateEndpoints: {},
      },
    };
    const estate = only(stacksOf([...existing({ ...ESTATE, agentSubnet }), [['foundry', 'data'], data]]), '-foundry');
    expect(estate.azapi('Microsoft.Network/privateEndpoints')).toHaveLength(4);
  });

  test.each<[what: string, network: Record<string, unknown>, message: RegExp]>([
    [
      'rules of a managed network',
      { mode: 'managed', rules: [{ name: 'entra', serviceTag: 'AzureActiveDirectory' }] },
      /network\.rules is settled with an account that exists; remove it, or give account\.name instead of account\.id$/,
    ],
    [
      'public access',
      { mode: 'public', publicAccess: {} },
      /network\.publicAccess is settled with an account that exists/,
    ],
    [
      "an agents' subnet to make",
      { ...ESTATE, agentSubnet: { addressPrefix: AGENTS } },
      /network\.agentSubnet is that of an account that exists; give its id$/,
    ],
  ])('does not change what is settled with it: %s', (_, network, message) => {
    expect(told('from-scratch', ...existing(network))).toEqual([expect.stringMatching(message)]);
  });

  test('needs of its mode nothing but the mode', () => {
    const { agentSubnet: _, ...rest } = ESTATE;
    expect(told('from-scratch', ...existing({ ...rest, mode: 'managed' }))).toEqual([]);
    expect(told('from-scratch', ...existing(rest))).toEqual([]);
  });
});
