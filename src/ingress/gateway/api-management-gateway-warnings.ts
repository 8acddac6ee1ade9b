import type { IConstruct } from 'constructs';
import { hasNoZones, warnOfNoZones } from '../../core/azure/region-validation';
import type { ApiManagementGatewayProps } from './api-management-gateway-props';
import { warnOfWideCallers } from '../callers/caller-range-validation';
import type { GatewayTier } from './tiers/gateway-tier';
import { GATEWAY_TIERS, NETWORK_MODES } from './tiers/gateway-tiers';
import { ROUTE_CODES } from './routes/codes';
import { GATEWAY_CODES } from './codes';
import { NETWORK_CODES } from '../network/codes';
import { AZURE_CODES } from '../../core/azure/codes';
import { warn } from '../../core/validation/warn';

/** Warns of what is legal but weak. */
export function warnOfGateway(gateway: IConstruct, props: ApiManagementGatewayProps, tier: GatewayTier): void {
  const facts = GATEWAY_TIERS[tier];
  if ((props.foundryPrivateEndpoints ?? []).length === 0) {
    warn(
      gateway,
      ROUTE_CODES.NoPrivatePath,
      'the gateway was told of no private way to a Foundry account; if public access to the account is ' +
        'off, messages end here. Give it a FoundryPrivateEndpoint, or state an existing one',
    );
  }
  if (NETWORK_MODES[props.network.mode].open) {
    warn(
      gateway,
      GATEWAY_CODES.PublicGateway,
      props.callerRanges === undefined
        ? 'the gateway is open to the whole Internet; give it callerRanges such as ' +
            'TeamsAddressRanges.DEFAULT, or put an edge before a private gateway'
        : 'the gateway is open to the Internet and refuses other sources itself; an edge before a ' +
            'private gateway would keep them away',
    );
  }
  warnOfWideCallers(gateway, 'callerRanges', props.callerRanges);
  if (props.workspaceId === undefined && facts.logs) {
    warn(
      gateway,
      NETWORK_CODES.NoDiagnostics,
      'the gateway keeps no logs, so that nobody sees what it refuses; give it a workspaceId',
    );
  }
  if (facts.zones === 'none') return;
  if (hasNoZones(gateway, props.location)) {
    warnOfNoZones(gateway, 'the gateway', props.location, props.zones);
  } else if ((props.zones ?? []).length === 0) {
    warn(
      gateway,
      AZURE_CODES.NoZones,
      'the gateway stands in one zone, as far as is known, and fails with it; give it zones, and a unit for each',
    );
  }
}
