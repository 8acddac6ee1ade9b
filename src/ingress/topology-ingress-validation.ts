import type { Problems } from '../core/validation/problems';
import { INGRESS_CODES } from './codes';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import { NETWORK_MODES } from './gateway/tiers/gateway-tiers';
import type { IngressTopology } from './ingress-topology';
import { tiersOf, TOPOLOGIES } from './topologies';
import { TOPOLOGY_DEMANDS } from './topology-demands';
import { FROM_STACK, type TopologyPlan } from './topology-ingress-plan';
import type { TopologyIngressProps } from './topology-ingress-props';
import { checkSubnetsApart } from './topology-ingress-subnets';

/** How a construct that chooses the topology itself reports what the topology does not support. */
export interface TopologyWords {
  /** What the caller can do other than to change the part. */
  readonly otherwise: string;
  /** What the caller knows the topology by, and the network of its gateway if that matters. */
  readonly called: (topology: IngressTopology, mode?: GatewayNetworkMode) => string;
  /** Parts that it checks itself, with the names of its own properties. */
  readonly checkedBefore: readonly (keyof TopologyIngressProps)[];
}

const OWN_WORDS: TopologyWords = {
  otherwise: 'choose another topology',
  called: (topology, mode) =>
    `topology ${topology} (${TOPOLOGIES[topology].words})${mode === undefined ? '' : ` with ${NETWORK_MODES[mode].words}`}`,
  checkedBefore: [],
};

/** Throws all problems with parts that a topology requires or does not support. */
export function checkTopology(
  problems: Problems,
  given: TopologyIngressProps,
  plan: TopologyPlan,
  words: TopologyWords = OWN_WORDS,
): void {
  const { topology, facts, mode } = plan;
  const { otherwise, checkedBefore } = words;
  const called = words.called(topology);
  for (const { property: part, demand } of TOPOLOGY_DEMANDS) {
    if (part === undefined || checkedBefore.includes(part)) continue;
    const wanted = demand({ edge: facts.edge, mode, leavesChoice: facts.modes.length > 1 });
    const isOfStack = FROM_STACK.some((name) => name === part);
    problems.when(
      wanted === 'needed' && !isOfStack && given[part] === undefined,
      INGRESS_CODES.MissingInTopology,
      () => ({
        message: `${called} needs ${part}`,
        remedy: `set ${part}, or ${otherwise}`,
      }),
    );
    problems.when(wanted === 'refused' && given[part] !== undefined, INGRESS_CODES.NotInTopology, () => ({
      message: `${part} is set for ${called}, which does not support it`,
      remedy: `omit ${part}, or ${otherwise}`,
    }));
  }
  if (mode !== undefined) {
    checkGatewayOfTopology(problems, plan, mode, words);
    checkSubnetsApart(problems, plan, mode);
  }
  problems.throwIfAny();
}

function checkGatewayOfTopology(
  problems: Problems,
  { topology, facts, tier }: TopologyPlan,
  mode: GatewayNetworkMode,
  { otherwise, called }: TopologyWords,
): void {
  const fits = facts.modes.includes(mode);
  problems.when(!fits, INGRESS_CODES.NetworkNotInTopology, () => ({
    message: `${called(topology)} does not support a gateway with ${NETWORK_MODES[mode].words}`,
    remedy:
      facts.modes.length === 0
        ? 'omit networkMode'
        : `use ${facts.modes.map((one) => NETWORK_MODES[one].words).join(' or ')}, or ${otherwise}`,
  }));
  const tiers = tiersOf(topology, mode);
  problems.when(fits && tier !== undefined && !tiers.includes(tier), INGRESS_CODES.TierNotInTopology, () => ({
    message: `${called(topology, mode)} does not support a gateway of tier ${tier ?? ''}`,
    remedy: `use ${tiers.join(' or ')}, or ${otherwise}`,
  }));
}
