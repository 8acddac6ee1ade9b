import type { TopologyIngressProps } from './topology-ingress-props';
import { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { EdgeKind } from './topologies';

/** Whether a topology requires a part, allows it, or does not support it. */
type Demand = 'needed' | 'allowed' | 'refused';

/** A topology with the choices that its requirements depend on. */
export interface DemandCase {
  readonly edge: EdgeKind;
  /** How the gateway is connected; undefined without a gateway. */
  readonly mode: GatewayNetworkMode | undefined;
  /** Whether the topology allows more than one `mode`. */
  readonly leavesChoice: boolean;
  /** What an app creates in addition to gateway and edge, for their subnets. */
  readonly makes?: {
    readonly firewall: boolean;
    readonly basicFirewall: boolean;
    readonly foundryPrivateEndpoint: boolean;
  };
}

type Part = Exclude<keyof TopologyIngressProps, 'topology' | 'tags'>;

interface Row {
  readonly demand: (choice: DemandCase) => Demand;
  /** Path of the part in the ingress settings; undefined if they have no such part, or have it for all stacks. */
  readonly setting?: string;
}

export interface TopologyDemand extends Row {
  /** Property of `TopologyIngress` for the part; undefined if only the settings have it. */
  readonly property?: Part;
}

const needed = (condition: boolean): Demand => (condition ? 'needed' : 'refused');
const allowed = (condition: boolean): Demand => (condition ? 'allowed' : 'refused');
const { EXTERNAL, INTERNAL, INJECTION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

const withGateway = ({ mode }: DemandCase) => needed(mode !== undefined);
const besideGateway = ({ mode }: DemandCase) => allowed(mode !== undefined);
const asApplicationGateway = ({ edge }: DemandCase) => needed(edge === 'application-gateway');
const asFirewall = ({ edge }: DemandCase) => needed(edge === 'firewall');

/** Properties of `TopologyIngress`, and their paths in the settings. */
const OF_PROPERTIES: Readonly<Record<Part, Row>> = {
  resourceGroupId: { setting: 'resourceGroup', demand: withGateway },
  location: { demand: withGateway },
  tenantIds: { demand: asApplicationGateway },
  gateway: { setting: 'gateway', demand: withGateway },
  networkMode: { demand: besideGateway },
  publicHostName: {
    setting: 'publicHostName',
    demand: ({ mode, edge }) => (edge === 'none' ? allowed(mode !== undefined) : 'needed'),
  },
  gatewaySubnet: { demand: withGateway },
  privateEndpointSubnet: {
    setting: 'network.privateEndpointSubnet',
    demand: ({ mode, makes }) => needed(mode === PRIVATE_ENDPOINT || makes?.foundryPrivateEndpoint === true),
  },
  edgeSubnet: {
    setting: 'network.edgeSubnet',
    demand: ({ edge, makes }) => needed(edge === 'application-gateway' || makes?.firewall === true),
  },
  gatewayZoneId: { demand: ({ mode }) => allowed(mode === PRIVATE_ENDPOINT) },
  hostRecords: { demand: ({ mode }) => allowed(mode === INTERNAL || mode === INJECTION || mode === PRIVATE_ENDPOINT) },
  publicIpAddress: { setting: 'gateway.publicAddress', demand: ({ mode }) => allowed(mode === EXTERNAL) },
  foundryPrivateEndpoints: { setting: 'foundryPrivateEndpoint', demand: besideGateway },
  applicationGateway: { setting: 'edge', demand: asApplicationGateway },
  firewall: { setting: 'firewall', demand: asFirewall },
  dnat: { demand: asFirewall },
  callerRanges: { setting: 'callerRanges', demand: besideGateway },
  allowWideCallerRanges: { setting: 'allowWideCallerRanges', demand: besideGateway },
  tenantHeader: { setting: 'tenantHeader', demand: besideGateway },
  workspaceId: { demand: besideGateway },
};

/** Parts of the settings that are not a property of `TopologyIngress`, or are several. */
const OF_SETTINGS: readonly TopologyDemand[] = [
  { setting: 'network', demand: withGateway },
  { setting: 'network.firewallManagementSubnet', demand: ({ makes }) => needed(makes?.basicFirewall === true) },
  { setting: 'gateway.network', demand: ({ leavesChoice }) => allowed(leavesChoice) },
  {
    setting: 'gateway.customDomain',
    demand: ({ mode, edge }) => (edge === 'firewall' ? 'needed' : allowed(mode !== undefined)),
  },
];

/** Which parts each topology requires, allows, or does not support, by their names in the construct and in the settings. */
export const TOPOLOGY_DEMANDS: readonly TopologyDemand[] = [
  ...(Object.keys(OF_PROPERTIES) as Part[]).map((property) => ({ property, ...OF_PROPERTIES[property] })),
  ...OF_SETTINGS,
];
