import { SecurityRuleDirection } from './security-rule';
import { SubnetPurpose } from './subnet-purpose';

/** One allow rule of a network security group. */
export interface DemandedRule {
  readonly name: string;
  readonly priority: number;
  readonly direction: SecurityRuleDirection;
  readonly protocol: 'Tcp' | 'Udp' | '*';
  readonly ports: string;
  /**
   * A service tag or `*`. `callers` are the allowed ranges of the Internet, `neighbours` the calling subnets, `itself` the
   * subnet's own range.
   */
  readonly source: string;
  readonly destination: string;
  readonly description: string;
  /** Whether the default rules allow it: it is checked in existing groups, but no rule is created. */
  readonly byDefault?: boolean;
  /** Whether the service works without it, so it is not required of an existing group. */
  readonly optional?: boolean;
}

/** Requirements of Azure for a subnet. */
export interface SubnetDemands {
  /** What the subnet is for, in messages. */
  readonly words: string;
  /** Longest allowed prefix. */
  readonly longestPrefix: number;
  /** Service that the subnet must be delegated to; undefined if it must not be delegated. */
  readonly delegation?: string;
  readonly rules: readonly DemandedRule[];
  /** Whether a security group is required (or not allowed). */
  readonly securityGroup: 'demanded' | 'refused';
  /** Whether security rules apply to private endpoints in it. */
  readonly policiesForPrivateEndpoints: boolean;
  /** Whether other resources are allowed in it. */
  readonly shared: boolean;
  /** Name that Azure requires. */
  readonly name?: string;
}

const inbound = (
  name: string,
  priority: number,
  ports: string,
  source: string,
  description: string,
  rest: Partial<DemandedRule> = {},
): DemandedRule => ({
  name,
  priority,
  direction: SecurityRuleDirection.INBOUND,
  protocol: 'Tcp',
  ports,
  source,
  destination: '*',
  description,
  ...rest,
});

const outbound = (
  name: string,
  priority: number,
  ports: string,
  destination: string,
  description: string,
  rest: Partial<DemandedRule> = {},
): DemandedRule => ({
  name,
  priority,
  direction: SecurityRuleDirection.OUTBOUND,
  protocol: 'Tcp',
  ports,
  source: 'VirtualNetwork',
  destination,
  description,
  ...rest,
});

const BY_DEFAULT = { byDefault: true } as const;

/** The rule by which an edge calls a private gateway. */
const FROM_EDGE = inbound('AllowHttpsFromEdge', 130, '443', 'neighbours', 'The edge reaches the gateway over https', {
  destination: 'VirtualNetwork',
});

/** Outbound traffic of a v2 service to agents. */
const V2_WAYS_OUT: readonly DemandedRule[] = [
  outbound('AllowHttpsToNetwork', 120, '443', 'VirtualNetwork', 'Private endpoints are reached over https', BY_DEFAULT),
  outbound('AllowTokenKeys', 130, '443', 'Internet', 'The keys that sign bot messages are read there', BY_DEFAULT),
];

/** Requirements of a classic service, internal or external. */
const CLASSIC_RULES: readonly DemandedRule[] = [
  inbound('AllowManagement', 110, '3443', 'ApiManagement', 'Azure manages the service over this port', {
    destination: 'VirtualNetwork',
  }),
  inbound('AllowLoadBalancer', 120, '6390', 'AzureLoadBalancer', 'Azure probes the service', {
    destination: 'VirtualNetwork',
  }),
  inbound('AllowCounters', 140, '4290', 'itself', 'Units of the service tell each other how often callers came', {
    protocol: 'Udp',
    optional: true,
  }),
  inbound('AllowCache', 150, '6381-6383', 'itself', 'Units of the service share what they cached', { optional: true }),
  outbound('AllowStorage', 100, '443', 'Storage', 'The service keeps its files there'),
  outbound('AllowSql', 110, '1433', 'Sql', 'The service keeps its configuration there'),
  outbound('AllowKeyVault', 120, '443', 'AzureKeyVault', 'Certificates and named values are read there'),
  outbound('AllowMonitor', 130, '443', 'AzureMonitor', 'Logs and metrics go there'),
  outbound('AllowEntra', 140, '443', 'AzureActiveDirectory', 'The service signs in there'),
  outbound('AllowTokenKeys', 150, '443', 'Internet', 'The keys that sign bot messages are read there'),
  outbound('AllowCertificateChecks', 160, '80', 'Internet', 'Certificates are checked for being revoked'),
  outbound(
    'AllowMonitorMetrics',
    170,
    '1886',
    'AzureMonitor',
    'Metrics and health of the service go there',
    BY_DEFAULT,
  ),
];

/** The last rule of every new group: denies what Azure's default rules would allow inbound. */
export const DENY_REST = {
  name: 'DenyAllElse',
  priority: 4096,
  direction: SecurityRuleDirection.INBOUND,
  protocol: '*',
  ports: '*',
  description: 'Nobody else, hosts of the network and of its peers included',
} as const;

/**
 * Sources, read 2026-11-21 and again 2026-11-28 for inbound rules:
 * learn.microsoft.com/azure/application-gateway/configuration-infrastructure,
 * /azure/api-management/integrate-vnet-outbound, /inject-vnet-v2, /virtual-network-injection-resources and
 * /virtual-network-reference, /azure/private-link/disable-private-endpoint-network-policy, /azure/firewall/firewall-faq
 * (size, name, no security group), /azure/app-service/environment/networking (platform of an injected service).
 */
export const SUBNET_DEMANDS: Readonly<Record<SubnetPurpose, SubnetDemands>> = {
  [SubnetPurpose.APPLICATION_GATEWAY]: {
    words: 'Application Gateway',
    longestPrefix: 26,
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: false,
    shared: false,
    rules: [
      inbound(
        'AllowGatewayManager',
        100,
        '65200-65535',
        'GatewayManager',
        'Azure manages the gateway over these ports',
      ),
      inbound('AllowLoadBalancer', 110, '*', 'AzureLoadBalancer', 'Azure probes the gateway', { protocol: '*' }),
      inbound('AllowCallers', 120, '443', 'callers', 'Bot messages from Teams'),
    ],
  },
  [SubnetPurpose.GATEWAY_INTEGRATION]: {
    words: 'outbound integration of API Management',
    longestPrefix: 27,
    delegation: 'Microsoft.Web/serverFarms',
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: false,
    shared: false,
    rules: V2_WAYS_OUT,
  },
  [SubnetPurpose.GATEWAY_INJECTION]: {
    words: 'an injected API Management service',
    longestPrefix: 27,
    delegation: 'Microsoft.Web/hostingEnvironments',
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: false,
    shared: false,
    rules: [
      outbound('AllowStorage', 100, '443', 'Storage', 'The service keeps its files there'),
      outbound('AllowKeyVault', 110, '443', 'AzureKeyVault', 'Certificates and named values are read there'),
      inbound('AllowLoadBalancer', 110, '*', 'AzureLoadBalancer', 'Azure probes the service', {
        protocol: '*',
        optional: true,
      }),
      FROM_EDGE,
      inbound('AllowWithinSubnet', 140, '*', 'itself', 'Machines of the service talk to each other', {
        protocol: '*',
        optional: true,
      }),
      ...V2_WAYS_OUT,
    ],
  },
  [SubnetPurpose.GATEWAY_INTERNAL]: {
    words: 'an internal API Management service',
    longestPrefix: 29,
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: false,
    shared: true,
    rules: [FROM_EDGE, ...CLASSIC_RULES],
  },
  [SubnetPurpose.GATEWAY_EXTERNAL]: {
    words: 'an external API Management service',
    longestPrefix: 29,
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: false,
    shared: true,
    rules: [
      inbound('AllowCallers', 100, '443', 'callers', 'Bot messages from Teams', { destination: 'VirtualNetwork' }),
      ...CLASSIC_RULES,
    ],
  },
  [SubnetPurpose.PRIVATE_ENDPOINTS]: {
    words: 'private endpoints',
    longestPrefix: 29,
    securityGroup: 'demanded',
    policiesForPrivateEndpoints: true,
    shared: true,
    rules: [
      inbound(
        'AllowHttpsFromNeighbours',
        100,
        '443',
        'neighbours',
        'The edge and the gateway reach private endpoints over https',
      ),
    ],
  },
  [SubnetPurpose.FIREWALL]: {
    words: 'Azure Firewall',
    longestPrefix: 26,
    securityGroup: 'refused',
    policiesForPrivateEndpoints: false,
    shared: false,
    name: 'AzureFirewallSubnet',
    rules: [],
  },
  [SubnetPurpose.FIREWALL_MANAGEMENT]: {
    words: 'the management of Azure Firewall',
    longestPrefix: 26,
    securityGroup: 'refused',
    policiesForPrivateEndpoints: false,
    shared: false,
    name: 'AzureFirewallManagementSubnet',
    rules: [],
  },
};
