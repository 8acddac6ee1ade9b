import type { IConstruct } from 'constructs';
import { inPlace } from '../core/azure/stack-place';
import type { Resolved } from '../core/terraform/present';
import type { Problems } from '../core/validation/problems';
import { TeamsAddressRanges } from './callers/teams-address-ranges';
import { DEFAULT_TENANT_HEADER } from './callers/teams-messages';
import type { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import type { GatewayTier } from './gateway/tiers/gateway-tier';
import type { IngressTopology } from './ingress-topology';
import { DEFAULT_TOPOLOGY, tiersOf, TOPOLOGIES, type TopologyFacts } from './topologies';
import { TOPOLOGY_DEMANDS } from './topology-demands';
import type { TopologyIngressProps } from './topology-ingress-props';

/** What a stack supplies if the topology requires it. */
export const FROM_STACK = ['resourceGroupId', 'location', 'tenantIds'] as const;

/** A topology with its choices resolved. */
interface ChosenTopology {
  readonly topology: IngressTopology;
  readonly facts: TopologyFacts;
  /** Undefined without a gateway. */
  readonly mode: GatewayNetworkMode | undefined;
}

/** An ingress with all defaults resolved. */
export interface TopologyPlan extends Resolved<
  TopologyIngressProps,
  'topology' | 'tenantHeader' | 'foundryPrivateEndpoints'
> {
  readonly facts: TopologyFacts;
  /** Undefined without a gateway. */
  readonly mode: GatewayNetworkMode | undefined;
  /** The specified tier, otherwise that of the topology, otherwise the only one that supports the network mode. */
  readonly tier: GatewayTier | undefined;
  /** Ranges that are allowed to call, wherever they are checked. */
  readonly allowedRanges: string[];
}

/**
 * Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies: here, for the topology, and not
 * again for each of its parts.
 */
export function planTopology(problems: Problems, ingress: IConstruct, given: TopologyIngressProps): TopologyPlan {
  const chosen = chooseTopology(given);
  const { facts, mode } = chosen;
  const choice = { edge: facts.edge, mode, leavesChoice: facts.modes.length > 1 };
  const demanded = FROM_STACK.filter((part) =>
    TOPOLOGY_DEMANDS.some(({ property, demand }) => property === part && demand(choice) === 'needed'),
  );
  const always = mode === undefined ? [] : (['workspaceId', 'tags'] as const);
  return {
    ...inPlace(problems, ingress, given, ...demanded, ...always),
    ...chosen,
    tier: tierFor(chosen, given.gateway?.tier),
    tenantHeader: given.tenantHeader ?? DEFAULT_TENANT_HEADER,
    allowedRanges: given.callerRanges ?? TeamsAddressRanges.DEFAULT,
    foundryPrivateEndpoints: given.foundryPrivateEndpoints ?? [],
  };
}

function chooseTopology({ topology = DEFAULT_TOPOLOGY, networkMode }: TopologyIngressProps): ChosenTopology {
  const facts = TOPOLOGIES[topology];
  return { topology, facts, mode: networkMode ?? facts.modes[0] };
}

function tierFor({ topology, facts, mode }: ChosenTopology, given: GatewayTier | undefined): GatewayTier | undefined {
  if (given !== undefined || facts.tier === undefined || mode === undefined) return given ?? facts.tier;
  const fitting = tiersOf(topology, mode);
  return fitting.includes(facts.tier) || fitting.length !== 1 ? facts.tier : fitting[0];
}
