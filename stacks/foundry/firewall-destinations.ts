import { ISOLATIONS, type EstateNetworkSettings } from '../settings/estate/estate-network-settings';

/** What agents call, in the words of a firewall. */
export interface FirewallDestination {
  /** Service tag, host name, IPv4 range, or full id of what a private endpoint leads to. */
  readonly destination: string;
  readonly kind: 'service-tag' | 'host' | 'range' | 'private-endpoint';
  readonly protocol: string;
  readonly ports: string;
  readonly purpose: string;
}

type Row = readonly [kind: FirewallDestination['kind'], destination: string, purpose: string];

/**
 * What agents in a subnet of their own call, beyond your private endpoints and the hosts of your tools. The page about estates says
 * more of each.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks (read 2026-11-28)
 */
const OF_AGENTS = (location: string): readonly Row[] => [
  ['service-tag', 'AzureActiveDirectory', 'tokens of agents and tools'],
  ['host', 'login.microsoftonline.com', 'tokens of agents and tools'],
  ['service-tag', 'AzureMachineLearning', 'the platform of the agents'],
  ['host', 'mcr.microsoft.com', 'hosted agents: base images'],
  ['host', '*.data.mcr.microsoft.com', 'hosted agents: base images'],
  ['service-tag', 'AzureMonitor', 'traces, with an Application Insights connection'],
  ['host', '*.in.applicationinsights.azure.com', 'traces, with an Application Insights connection'],
  ['host', `*.${location}.azurecontainerapps.io`, 'the platform below the agents, as users report it'],
  ['host', '*.ext.azurecontainerapps.dev', 'the platform below the agents, as users report it'],
  ['range', '100.67.0.0/16', 'the platform below the agents, as users report it'],
  ['service-tag', 'AzureFrontDoor.Frontend', 'traces to Agent 365'],
  [
    'host',
    '*.tenant.api.powerplatform.com',
    'seen when an agent answers in Teams, not documented: decide with the network team',
  ],
];

/**
 * What the network of an estate has to allow, for the team that keeps the firewall: what agents in a subnet of their own call, or
 * what the rules of a managed network allow. Undefined where agents go out through Microsoft's platform.
 */
export function firewallDestinations(
  network: EstateNetworkSettings | undefined,
  location: string,
): readonly FirewallDestination[] | undefined {
  if (network?.mode === 'virtual-network') return ofSubnet(network, location);
  if (network?.mode !== 'managed' || network.isolation === undefined) return undefined;
  const open: FirewallDestination[] =
    ISOLATIONS[network.isolation] === ISOLATIONS['allow-internet-outbound']
      ? [{ destination: 'Internet', kind: 'service-tag', protocol: '*', ports: '*', purpose: 'isolation allows it' }]
      : [];
  return [...open, ...(network.rules ?? []).map(ofRule)];
}

function ofSubnet({ privateEndpointSubnet }: EstateNetworkSettings, location: string): FirewallDestination[] {
  const range = privateEndpointSubnet?.addressPrefix;
  const rows: readonly Row[] = [
    ...(range === undefined ? [] : [['range', range, 'private endpoints of account and data stores'] as const]),
    ...OF_AGENTS(location),
  ];
  return rows.map(([kind, destination, purpose]) => ({ destination, kind, protocol: 'TCP', ports: '443', purpose }));
}

function ofRule(rule: NonNullable<EstateNetworkSettings['rules']>[number]): FirewallDestination {
  const { name, privateEndpoint, fqdn, serviceTag = '', protocol = 'TCP', portRanges = '443' } = rule;
  const purpose = `rule ${name}`;
  if (privateEndpoint !== undefined) {
    const { targetId, group } = privateEndpoint;
    return {
      destination: targetId,
      kind: 'private-endpoint',
      protocol: 'TCP',
      ports: '443',
      purpose: `${purpose}, ${group}`,
    };
  }
  if (fqdn !== undefined) return { destination: fqdn, kind: 'host', protocol: 'TCP', ports: '80,443', purpose };
  return { destination: serviceTag, kind: 'service-tag', protocol, ports: portRanges, purpose };
}
