import type { Problems } from '../core/validation/problems';
import { INGRESS_CODES } from './codes';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import { tiersOf } from './topologies';
import { TOPOLOGY_DEMANDS } from './topology-demands';
import { FROM_STACK, type TopologyPlan } from './topology-ingress-plan';
import type { TopologyIngressProps } from './topology-ingress-props';
import { checkSubnetsApart } from './topology-ingress-subnets';

/** Throws all problems with parts that a topology requires or does not support. */
export function checkTopology(problems: Problems, given: TopologyIngressProps, plan: TopologyPlan): void {
  const { topology, facts, mode } = plan;
  const called = `topology ${topology} (${facts.words})`;
  for (const { property: part, demand } of TOPOLOGY_DEMANDS) {
    if (part === undefined) continue;
    const wanted = demand({ edge: facts.edge, mode, leavesChoice: facts.modes.length > 1 });
    const isOfStack = FROM_STACK.some((name) => name === part);
    problems.when(
      wanted === 'needed' && !isOfStack && given[part] === undefined,
      INGRESS_CODES.MissingInTopology,
      () => ({
        message: `${called} needs ${part}`,
        remedy: `set ${part}, or choose another topology`,
      }),
    );
    problems.when(wanted === 'refused' && given[part] !== undefined, INGRESS_CODES.NotInTopology, () => ({
      message: `${part} is set for ${called}, which does not support it`,
      remedy: `omit ${part}, or choose another topology`,
    }));
  }
  if (mode !== undefined) {
    checkGatewayOfTopology(problems, plan, mode);
    checkSubnetsApart(problems, plan, mode);
  }
  problems.throwIfAny();
}

function checkGatewayOfTopology(
  problems: Problems,
  { topology, facts, tier }: TopologyPlan,
  mode: GatewayNetworkMode,
): void {
  const fits = facts.modes.includes(mode);
  problems.when(!fits, INGRESS_CODES.NetworkNotInTopology, () => ({
    message: `topology ${topology} (${facts.words}) does not support a gateway with ${NETWORK_MODES[mode].words}`,
    remedy:
      facts.modes.length === 0
        ? 'omit networkMode'
        : `use ${facts.modes.map((one) => NETWORK_MODES[one].words).join(' or ')}, or choose another topology`,
  }));
  const tiers = tiersOf(topology, mode);
  problems.when(fits && tier !== undefined && !tiers.includes(tier), INGRESS_CODES.TierNotInTopology, () => ({
    message: `topology ${topology} (${facts.words}, ${NETWORK_MODES[mode].words}) does not support a gateway of tier ${tier ?? ''}`,
    remedy: `use ${tiers.join(' or ')}, or choose another topology`,
  }));
}
