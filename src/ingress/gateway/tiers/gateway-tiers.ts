import type { Range } from '../../../core/validation/problems';
import { PolicyTierFamily } from '../../../policy/document/policy-tier-family';
import { GatewayNetworkMode } from './gateway-network-mode';
import { GatewayTier } from './gateway-tier';
import { SubnetPurpose } from '../../subnet/subnet-purpose';
import { TIER_CODES } from './codes';

const { NONE, EXTERNAL, INTERNAL, INTEGRATION, INJECTION, PRIVATE_ENDPOINT } = GatewayNetworkMode;

/** Capabilities of a tier of API Management that this library uses. */
export interface TierFacts {
  /** Classic tiers, v2 tiers and Consumption are different platforms under one name. */
  readonly family: PolicyTierFamily;
  readonly units: { readonly min: number; readonly max: number };
  readonly modes: readonly GatewayNetworkMode[];
  /** What sets availability zones: azurerm, azapi (azurerm does not support it, issue 31652), or none. */
  readonly zones: 'azurerm' | 'azapi' | 'none';
  readonly hostNames: 'one' | 'many';
  /** Whether the service supports Azure Monitor resource logs. */
  readonly logs: boolean;
  readonly circuitBreaker: boolean;
}

const CLASSIC = {
  family: PolicyTierFamily.CLASSIC,
  zones: 'none',
  hostNames: 'one',
  logs: true,
  circuitBreaker: true,
} as const;
const V2 = { family: PolicyTierFamily.V2, zones: 'none', hostNames: 'one', logs: true, circuitBreaker: true } as const;

/**
 * Sources, read 2026-11-21: learn.microsoft.com/azure/api-management/api-management-features,
 * /virtual-network-concepts, /private-endpoint and /api-management-gateways-overview.
 */
export const GATEWAY_TIERS: Readonly<Record<GatewayTier, TierFacts>> = {
  [GatewayTier.DEVELOPER]: {
    ...CLASSIC,
    units: { min: 1, max: 1 },
    modes: [NONE, EXTERNAL, INTERNAL, PRIVATE_ENDPOINT],
    hostNames: 'many',
  },
  [GatewayTier.BASIC]: { ...CLASSIC, units: { min: 1, max: 2 }, modes: [NONE, PRIVATE_ENDPOINT] },
  [GatewayTier.STANDARD]: { ...CLASSIC, units: { min: 1, max: 4 }, modes: [NONE, PRIVATE_ENDPOINT] },
  [GatewayTier.PREMIUM]: {
    ...CLASSIC,
    units: { min: 1, max: 12 },
    modes: [NONE, EXTERNAL, INTERNAL, PRIVATE_ENDPOINT],
    zones: 'azurerm',
    hostNames: 'many',
  },
  [GatewayTier.BASIC_V2]: { ...V2, units: { min: 1, max: 10 }, modes: [NONE] },
  [GatewayTier.STANDARD_V2]: { ...V2, units: { min: 1, max: 10 }, modes: [NONE, INTEGRATION, PRIVATE_ENDPOINT] },
  [GatewayTier.PREMIUM_V2]: {
    ...V2,
    units: { min: 1, max: 30 },
    modes: [NONE, INTEGRATION, INJECTION, PRIVATE_ENDPOINT],
    zones: 'azapi',
  },
  [GatewayTier.CONSUMPTION]: {
    family: PolicyTierFamily.CONSUMPTION,
    units: { min: 0, max: 0 },
    modes: [NONE],
    zones: 'none',
    hostNames: 'one',
    logs: false,
    circuitBreaker: false,
  },
};

/** Units that any tier allows; each tier has its own limits. */
export const UNITS_OF_ANY_TIER: Range = {
  code: TIER_CODES.InvalidUnits,
  min: 1,
  max: Math.max(...Object.values(GATEWAY_TIERS).map(({ units }) => units.max)),
};

/** Facts about each network mode. */
export interface ModeFacts {
  /** The value in azurerm; the v2 tiers use the values of the classic tiers with another meaning. */
  readonly virtualNetworkType?: 'External' | 'Internal';
  /** Whether it can be reached from the Internet. */
  readonly open: boolean;
  /** Its name in messages. */
  readonly words: string;
  /** The purpose of its subnet. */
  readonly subnet?: SubnetPurpose;
}

export const NETWORK_MODES: Readonly<Record<GatewayNetworkMode, ModeFacts>> = {
  [NONE]: { open: true, words: 'no network' },
  [EXTERNAL]: {
    open: true,
    virtualNetworkType: 'External',
    words: 'an external network',
    subnet: SubnetPurpose.GATEWAY_EXTERNAL,
  },
  [INTERNAL]: {
    open: false,
    virtualNetworkType: 'Internal',
    words: 'an internal network',
    subnet: SubnetPurpose.GATEWAY_INTERNAL,
  },
  [INTEGRATION]: {
    open: true,
    virtualNetworkType: 'External',
    words: 'outbound integration',
    subnet: SubnetPurpose.GATEWAY_INTEGRATION,
  },
  [INJECTION]: {
    open: false,
    virtualNetworkType: 'Internal',
    words: 'injection',
    subnet: SubnetPurpose.GATEWAY_INJECTION,
  },
  [PRIVATE_ENDPOINT]: { open: false, words: 'a private endpoint', subnet: SubnetPurpose.GATEWAY_INTEGRATION },
};
