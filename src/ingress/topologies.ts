import { GatewayNetworkMode } from './gateway/tiers/gateway-network-mode';
import { GatewayTier } from './gateway/tiers/gateway-tier';
import { GATEWAY_TIERS } from './gateway/tiers/gateway-tiers';
import { IngressTopology } from './ingress-topology';

const { EXTERNAL, INTERNAL, INTEGRATION, INJECTION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

/** What is in front of a gateway. */
export type EdgeKind = 'none' | 'application-gateway' | 'firewall';

/** Parts of a topology. */
export interface TopologyFacts {
  readonly words: string;
  /** Family of the gateway's tier; undefined without a gateway. */
  readonly family?: 'classic' | 'v2';
  /** Ways to connect the gateway; the first is the default. */
  readonly modes: readonly GatewayNetworkMode[];
  readonly tier?: GatewayTier;
  readonly edge: EdgeKind;
}

/** The supported combinations of two independent choices: gateway networking and edge. */
export const TOPOLOGIES: Readonly<Record<IngressTopology, TopologyFacts>> = {
  [IngressTopology.V2_PUBLIC]: {
    words: 'a public v2 gateway',
    family: 'v2',
    modes: [INTEGRATION],
    tier: GatewayTier.STANDARD_V2,
    edge: 'none',
  },
  [IngressTopology.CLASSIC_PUBLIC]: {
    words: 'a public classic gateway',
    family: 'classic',
    modes: [EXTERNAL],
    tier: GatewayTier.PREMIUM,
    edge: 'none',
  },
  [IngressTopology.V2_APPLICATION_GATEWAY]: {
    words: 'a private v2 gateway behind Application Gateway',
    family: 'v2',
    modes: [PRIVATE_ENDPOINT, INJECTION],
    tier: GatewayTier.STANDARD_V2,
    edge: 'application-gateway',
  },
  [IngressTopology.CLASSIC_APPLICATION_GATEWAY]: {
    words: 'a private classic gateway behind Application Gateway',
    family: 'classic',
    modes: [INTERNAL],
    tier: GatewayTier.PREMIUM,
    edge: 'application-gateway',
  },
  [IngressTopology.V2_FIREWALL]: {
    words: 'a private v2 gateway behind Azure Firewall',
    family: 'v2',
    modes: [PRIVATE_ENDPOINT, INJECTION],
    tier: GatewayTier.STANDARD_V2,
    edge: 'firewall',
  },
  [IngressTopology.CLASSIC_FIREWALL]: {
    words: 'a private classic gateway behind Azure Firewall',
    family: 'classic',
    modes: [INTERNAL],
    tier: GatewayTier.PREMIUM,
    edge: 'firewall',
  },
  [IngressTopology.MANAGED]: { words: "Foundry's own endpoint", modes: [], edge: 'none' },
};

export const DEFAULT_TOPOLOGY = IngressTopology.V2_APPLICATION_GATEWAY;

/** Tiers that support a topology with a network mode. */
export function tiersOf(topology: IngressTopology, mode: GatewayNetworkMode): GatewayTier[] {
  return Object.values(GatewayTier).filter(
    (tier) => GATEWAY_TIERS[tier].family === TOPOLOGIES[topology].family && GATEWAY_TIERS[tier].modes.includes(mode),
  );
}
