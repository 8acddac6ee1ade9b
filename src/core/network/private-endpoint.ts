import { PrivateEndpoint } from '@cdktf/provider-azurerm/lib/private-endpoint';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { withinStack } from '../terraform/within-stack';
import type { ISubnet } from './subnet-interface';
import { withZoneLinks } from './zone-links';

/** What the private endpoints of this library differ in. */
export interface PrivateEndpointSpec {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly subnet: ISubnet;
  readonly targetId: string;
  /** Group id (azurerm: subresource name) of the target, such as `account` or `Gateway`. */
  readonly group: string;
  readonly zoneIds: readonly string[] | undefined;
  readonly tags: Record<string, string> | undefined;
  /** What must exist before, in addition to subnet and links of zones. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * A private endpoint to one target. Without zones the records are managed outside this stack, most often by Azure Policy,
 * whose later change of the zone group must not appear as drift.
 */
export function createPrivateEndpoint(scope: Construct, spec: PrivateEndpointSpec): PrivateEndpoint {
  return new PrivateEndpoint(scope, 'Resource', {
    name: spec.name,
    resourceGroupName: spec.resourceGroupName,
    location: spec.location,
    subnetId: spec.subnet.subnetId,
    privateServiceConnection: {
      name: spec.name,
      privateConnectionResourceId: spec.targetId,
      isManualConnection: false,
      subresourceNames: [spec.group],
    },
    ...(spec.zoneIds === undefined
      ? { lifecycle: { ignoreChanges: ['private_dns_zone_group'] } }
      : { privateDnsZoneGroup: { name: 'default', privateDnsZoneIds: [...spec.zoneIds] } }),
    tags: spec.tags,
    dependsOn: withinStack(scope, withZoneLinks(scope, spec.zoneIds, [...spec.subnet.dependables, ...spec.dependsOn])),
  });
}
