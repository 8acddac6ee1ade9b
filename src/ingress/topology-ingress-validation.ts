import type { Problems } from '../core/validation/problems';
import type { TopologyIngressProps } from './topology-ingress-props';
import { checkSubnetsApart } from './topology-ingress-subnets';
import type { GatewayOptions } from './gateway/api-management-gateway-props';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { GatewayTier } from './gateway/tiers/gateway-tier';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import type { IngressTopology } from './ingress-topology';
import { DEFAULT_TOPOLOGY, tiersOf, TOPOLOGIES, type TopologyFacts } from './topologies';
import { TOPOLOGY_DEMANDS } from './topology-demands';
import { INGRESS_CODES } from './codes';

/** A topology with its choices resolved. */
export interface ChosenTopology {
  readonly topology: IngressTopology;
  readonly facts: TopologyFacts;
  /** Undefined without a gateway. */
  readonly mode: GatewayNetworkMode | undefined;
}

/** The topology with its defaults resolved. */
export function chooseTopology({ topology, networkMode }: TopologyIngressProps): ChosenTopology {
  const chosen = topology ?? DEFAULT_TOPOLOGY;
  const facts = TOPOLOGIES[chosen];
  return { topology: chosen, facts, mode: networkMode ?? facts.modes[0] };
}

/**
 * The gateway's tier: the specified one, otherwise that of the topology, otherwise the only one that supports the network
 * mode.
 */
export function tierFor({ topology, facts, mode }: ChosenTopology, gateway?: GatewayOptions): GatewayTier | undefined {
  if (gateway?.tier !== undefined || facts.tier === undefined || mode === undefined) return gateway?.tier ?? facts.tier;
  const fitting = tiersOf(topology, mode);
  return fitting.includes(facts.tier) || fitting.length !== 1 ? facts.tier : fitting[0];
}

/** Throws all problems with parts that a topology requires or does not support. */
export function checkTopology(problems: Problems, props: TopologyIngressProps, chosen: ChosenTopology): void {
  const { topology, facts, mode } = chosen;
  const called = `topology ${topology} (${facts.words})`;
  for (const { property: part, demand } of TOPOLOGY_DEMANDS) {
    if (part === undefined) continue;
    const wanted = demand({ edge: facts.edge, mode, leavesChoice: facts.modes.length > 1 });
    problems.when(wanted === 'needed' && props[part] === undefined, INGRESS_CODES.MissingInTopology, () => ({
      message: `${called} needs ${part}`,
      remedy: `set ${part}, or choose another topology`,
    }));
    problems.when(wanted === 'refused' && props[part] !== undefined, INGRESS_CODES.NotInTopology, () => ({
      message: `${part} is set for ${called}, which does not support it`,
      remedy: `omit ${part}, or choose another topology`,
    }));
  }
  if (mode !== undefined) {
    checkGatewayOfTopology(problems, props, chosen, mode);
    checkSubnetsApart(problems, props, mode);
  }
  problems.throwIfAny();
}

function checkGatewayOfTopology(
  problems: Problems,
  { gateway }: TopologyIngressProps,
  chosen: ChosenTopology,
  mode: GatewayNetworkMode,
): void {
  const { topology, facts } = chosen;
  const fits = facts.modes.includes(mode);
  problems.when(!fits, INGRESS_CODES.NetworkNotInTopology, () => ({
    message: `topology ${topology} (${facts.words}) does not support a gateway with ${NETWORK_MODES[mode].words}`,
    remedy:
      facts.modes.length === 0
        ? 'omit networkMode'
        : `use ${facts.modes.map((one) => NETWORK_MODES[one].words).join(' or ')}, or choose another topology`,
  }));
  const tiers = tiersOf(topology, mode);
  const tier = tierFor(chosen, gateway);
  problems.when(fits && tier !== undefined && !tiers.includes(tier), INGRESS_CODES.TierNotInTopology, () => ({
    message: `topology ${topology} (${facts.words}, ${NETWORK_MODES[mode].words}) does not support a gateway of tier ${tier ?? ''}`,
    remedy: `use ${tiers.join(' or ')}, or choose another topology`,
  }));
}
