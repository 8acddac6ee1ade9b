import { PublicIp } from '@cdktf/provider-azurerm/lib/public-ip';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';

/** Input of a public address. */
export interface StaticPublicIpSpec {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly zones: string[];
  readonly domainNameLabel?: string;
  readonly provider?: TerraformProvider;
  readonly tags?: { readonly [key: string]: string };
}

/** A public address of the only kind that firewalls and gateways accept: Standard and static. */
export function createStaticPublicIp(scope: Construct, id: string, spec: StaticPublicIpSpec): PublicIp {
  return new PublicIp(scope, id, {
    ...spec,
    allocationMethod: 'Static',
    sku: 'Standard',
    zones: spec.zones.length === 0 ? undefined : spec.zones,
  });
}
