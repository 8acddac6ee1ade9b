import { ACCOUNT, IDENTITY, type Change, inFoundry as at, told } from '../../../support/settings-changes';

test.each<[what: string, example: string, changes: readonly Change[], message: RegExp]>([
  // The network.
  [
    'an unknown mode',
    'estate-basic',
    [[at('network', 'mode'), 'virtualNetwork']],
    /mode 'virtualNetwork' must be one of public, private, virtual-network, managed/,
  ],
  [
    'the Internet where it is kept out',
    'estate-basic',
    [[at('network', 'mode'), 'private']],
    /publicAccess does not belong to mode private/,
  ],
  [
    'a private address',
    'estate-basic',
    [[at('network', 'publicAccess', 'allowedIpRanges'), ['10.0.0.0/8']]],
    /allowedIpRanges\.0 '10\.0\.0\.0\/8' must be a public IPv4 address/,
  ],
  [
    'agents without their subnet',
    'estate-basic',
    [[at('network', 'mode'), 'virtual-network']],
    /network\.agentSubnet is missing; mode virtual-network needs it$/,
  ],
  [
    'a subnet of nobody',
    'estate-basic',
    [
      [at('network', 'agentSubnet'), { addressPrefix: '192.168.1.0/24' }],
      [
        at('network', 'virtualNetworkId'),
        `${ACCOUNT.split('/providers')[0] ?? ''}/providers/Microsoft.Network/virtualNetworks/v`,
      ],
    ],
    /agentSubnet does not belong to mode public; remove it, or take mode virtual-network$/,
  ],
  [
    'no isolation',
    'estate-managed',
    [[at('network', 'isolation'), undefined]],
    /network\.isolation is missing; mode managed needs it$/,
  ],
  [
    'rules by name where all is open',
    'estate-managed',
    [
      [at('network', 'isolation'), 'allow-internet-outbound'],
      [at('network', 'firewall'), undefined],
      [at('network', 'rules'), [{ name: 'entra', serviceTag: 'AzureActiveDirectory' }]],
    ],
    /rules\.0 is not taken by isolation allow-internet-outbound; remove it, or take allow-only-approved-outbound$/,
  ],
  [
    'a firewall without rules by name',
    'estate-managed',
    [
      [at('network', 'isolation'), 'allow-internet-outbound'],
      [at('network', 'rules'), undefined],
    ],
    /firewall .*is not supported in isolation allow-internet-outbound/,
  ],
  [
    'two rules of a name',
    'estate-managed',
    [[at('network', 'rules', 1, 'name'), 'Entra']],
    /rules\.1\.name .*is the name of an earlier rule, too/,
  ],
  [
    'a rule that leads nowhere',
    'estate-managed',
    [[at('network', 'rules', 0), { name: 'entra' }]],
    /rules\.0 needs exactly one of privateEndpoint, fqdn and serviceTag$/,
  ],
  [
    'a name that rules do not take',
    'estate-managed',
    [[at('network', 'rules', 0, 'name'), 'a']],
    /rules\.0\.name 'a' may hold letters/,
  ],
  [
    'a host that is none',
    'estate-managed',
    [[at('network', 'rules', 2, 'fqdn'), 'https://x']],
    /rules\.2\.fqdn 'https:\/\/x' must be/,
  ],
  [
    'ports of a host',
    'estate-managed',
    [[at('network', 'rules', 2, 'portRanges'), '443']],
    /rules\.2\.portRanges .*belongs to a service tag/,
  ],
  [
    'a managed network without an identity',
    'estate-managed',
    [
      [at('account', 'systemAssignedIdentity'), false],
      [at('account', 'userAssignedIdentities'), [IDENTITY]],
    ],
    /account\.systemAssignedIdentity .*is needed by a managed network/,
  ],
  [
    'no network to make a subnet in',
    'estate-managed',
    [[at('network', 'virtualNetworkId'), undefined]],
    /network\.virtualNetworkId is missing; privateEndpointSubnet is made in it/,
  ],
  [
    'no subnet for the private way',
    'estate-managed',
    [[at('network', 'privateEndpointSubnet'), undefined]],
    /network\.privateEndpointSubnet is missing; privateEndpoint is made in it$/,
  ],
  [
    'wait beyond an hour',
    'estate-managed',
    [[at('network', 'settleSeconds'), 3601]],
    /settleSeconds '3601' must be a whole number from 0 to 3600$/,
  ],
  // What refers to the estate.
  [
    'an agent of no project',
    'from-scratch',
    [[at('projects'), undefined]],
    /agents\.helpdesk needs a project, and the estate has none; add one to foundry\.projects$/,
  ],
  [
    'an agent of one of two projects',
    'from-scratch',
    [[at('projects', 'sales'), {}]],
    /agents\.helpdesk\.project is missing; give one of helpdesk, sales$/,
  ],
  [
    'an agent of a project that is none',
    'from-scratch',
    [[['agents', 'helpdesk', 'project'], 'sales']],
    /agents\.helpdesk\.project .*is not one of foundry\.projects; give one of helpdesk$/,
  ],
  [
    'a project to choose where there is none',
    'minimal',
    [[['agents', 'niceapp', 'project'], 'sales']],
    /agents\.niceapp\.project .*chooses among foundry\.projects, and there are none; remove it$/,
  ],
  [
    'a model that nobody deploys',
    'from-scratch',
    [[['agents', 'helpdesk', 'foundryAgent', 'prompt', 'model'], 'gpt-4o']],
    /prompt\.model .*is not one of foundry\.models; give one of gpt-4\.1$/,
  ],
  [
    'the baseline role twice',
    'from-scratch',
    [[['access'], { projectIdentity: 'foundry-user' }]],
    /access\.projectIdentity .*comes with each project of an estate/,
  ],
  [
    'a private endpoint twice in one network',
    'from-scratch',
    [
      [
        at('network', 'virtualNetworkId'),
        '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/VNET-agents',
      ],
      [at('network', 'privateEndpointSubnet'), { addressPrefix: '10.20.4.0/27', name: 'estate-endpoints' }],
      [at('network', 'privateDns'), { resourceGroup: 'rg-network' }],
      [at('network', 'privateEndpoint'), { name: 'pe' }],
    ],
    /ingress\.foundryPrivateEndpoint makes a second private endpoint in the network where foundry\.network\.privateEndpoint is one/,
  ],
])('%s', (_, example, changes, message) => {
  const problems = told(example, ...changes);
  expect(problems).toEqual([expect.stringMatching(message)]);
  expect(problems[0]).toMatch(/^env\.yaml:\d+:\d+: /);
});
