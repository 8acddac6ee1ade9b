import type { Problems } from '../core/validation/problems';
import type { AgentIngressProps } from './agent-ingress-props';
import { checkSubnetsApart } from './agent-ingress-subnets';
import type { GatewayOptions } from './gateway/api-management-gateway-props';
import { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { GatewayTier } from './gateway/tiers/gateway-tier';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import { IngressTopology } from './ingress-topology';
import { type EdgeKind, tiersOf, TOPOLOGIES, type TopologyFacts } from './topologies';

/** A topology with the choices it leaves made. */
export interface ChosenTopology {
  readonly topology: IngressTopology;
  readonly facts: TopologyFacts;
  /** Nothing where there is no gateway. */
  readonly mode: GatewayNetworkMode | undefined;
}

/** The topology with its defaults filled in. */
export function chooseTopology({ topology, networkMode }: AgentIngressProps): ChosenTopology {
  const chosen = topology ?? IngressTopology.V2_APPLICATION_GATEWAY;
  const facts = TOPOLOGIES[chosen];
  return { topology: chosen, facts, mode: networkMode ?? facts.modes[0] };
}

/** The gateway's tier: what is given, else the topology's, else the only one that can be connected in this way. */
export function tierFor({ topology, facts, mode }: ChosenTopology, gateway?: GatewayOptions): GatewayTier | undefined {
  if (gateway?.tier !== undefined || facts.tier === undefined || mode === undefined) return gateway?.tier ?? facts.tier;
  const fitting = tiersOf(topology, mode);
  return fitting.includes(facts.tier) || fitting.length !== 1 ? facts.tier : fitting[0];
}

type Demand = 'needed' | 'allowed' | 'refused';
const needed = (condition: boolean): Demand => (condition ? 'needed' : 'refused');
const allowed = (condition: boolean): Demand => (condition ? 'allowed' : 'refused');
const { EXTERNAL, INTERNAL, INJECTION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

type Part = Exclude<keyof AgentIngressProps, 'topology' | 'tags'>;

/** Which parts a topology needs, may have, or has no place for. */
const DEMANDS: Readonly<Record<Part, (edge: EdgeKind, mode: GatewayNetworkMode | undefined) => Demand>> = {
  resourceGroupName: (_, mode) => needed(mode !== undefined),
  location: (_, mode) => needed(mode !== undefined),
  tenantIds: (edge) => needed(edge === 'application-gateway'),
  gateway: (_, mode) => needed(mode !== undefined),
  networkMode: (_, mode) => allowed(mode !== undefined),
  publicHostName: (edge, mode) => (edge === 'none' ? allowed(mode !== undefined) : 'needed'),
  gatewaySubnet: (_, mode) => needed(mode !== undefined),
  privateEndpointSubnet: (_, mode) => needed(mode === PRIVATE_ENDPOINT),
  edgeSubnet: (edge) => needed(edge === 'application-gateway'),
  gatewayZoneId: (_, mode) => allowed(mode === PRIVATE_ENDPOINT),
  hostRecords: (_, mode) => allowed(mode === INTERNAL || mode === INJECTION || mode === PRIVATE_ENDPOINT),
  networkDependables: (_, mode) => allowed(mode !== undefined),
  publicIpAddressId: (_, mode) => allowed(mode === EXTERNAL),
  foundryPrivateEndpoints: (_, mode) => allowed(mode !== undefined),
  applicationGateway: (edge) => needed(edge === 'application-gateway'),
  firewall: (edge) => needed(edge === 'firewall'),
  dnat: (edge) => needed(edge === 'firewall'),
  callerRanges: (_, mode) => allowed(mode !== undefined),
  allowWideCallerRanges: (_, mode) => allowed(mode !== undefined),
  tenantHeader: (_, mode) => allowed(mode !== undefined),
  workspaceId: (_, mode) => allowed(mode !== undefined),
};

/** Throws what a topology lacks, or has no place for. */
export function checkTopology(problems: Problems, props: AgentIngressProps, chosen: ChosenTopology): void {
  const { topology, facts, mode } = chosen;
  const called = `topology ${topology} (${facts.words})`;
  for (const [part, demand] of Object.entries(DEMANDS) as [Part, (typeof DEMANDS)[Part]][]) {
    const wanted = demand(facts.edge, mode);
    problems.when(wanted === 'needed' && props[part] === undefined, 'MissingInTopology', () => ({
      message: `${called} needs ${part}`,
      remedy: `give ${part}, or choose another topology`,
    }));
    problems.when(wanted === 'refused' && props[part] !== undefined, 'NotInTopology', () => ({
      message: `${part} is given for ${called}, which has no place for it`,
      remedy: `leave ${part} out, or choose another topology`,
    }));
  }
  if (mode !== undefined) {
    checkGateway(problems, props, chosen, mode);
    checkSubnetsApart(problems, props, mode);
  }
  problems.throwIfAny();
}

function checkGateway(
  problems: Problems,
  { gateway }: AgentIngressProps,
  chosen: ChosenTopology,
  mode: GatewayNetworkMode,
): void {
  const { topology, facts } = chosen;
  const fits = facts.modes.includes(mode);
  problems.when(!fits, 'NetworkNotInTopology', () => ({
    message: `topology ${topology} (${facts.words}) cannot have a gateway with ${NETWORK_MODES[mode].words}`,
    remedy:
      facts.modes.length === 0
        ? 'leave networkMode out'
        : `take ${facts.modes.map((one) => NETWORK_MODES[one].words).join(' or ')}, or choose another topology`,
  }));
  const tiers = tiersOf(topology, mode);
  const tier = tierFor(chosen, gateway);
  problems.when(fits && tier !== undefined && !tiers.includes(tier), 'TierNotInTopology', () => ({
    message: `topology ${topology} (${facts.words}, ${NETWORK_MODES[mode].words}) cannot have a gateway of tier ${tier ?? ''}`,
    remedy: `take ${tiers.join(' or ')}, or choose another topology`,
  }));
}
