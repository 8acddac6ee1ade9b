import { PrivateDnsZone } from '@cdktf/provider-azurerm/lib/private-dns-zone';
import { PrivateDnsZoneVirtualNetworkLink } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { checkArmId, SHAPES } from './arm-id';
import { Problems } from './problems';
import { resourceGroupName } from './rules';
import { checkTags, TAG_LIMITS } from './tag-rules';

/** Where private DNS zones are made and which network reads them. */
export interface LinkedPrivateDnsZonesSpec {
  readonly resourceGroupName: string;
  readonly virtualNetworkId: string;
  readonly tags?: { readonly [key: string]: string };
}

/**
 * Private DNS zones and their links to one network. The name of a zone, which is fixed, is its construct id.
 *
 * @internal
 */
export abstract class LinkedPrivateDnsZones extends Construct {
  /** Ids of the zones. */
  public readonly zoneIds: string[];
  /** What others can depend on. */
  public readonly dependables: ITerraformDependable[];

  protected constructor(scope: Construct, id: string, zoneNames: readonly string[], spec: LinkedPrivateDnsZonesSpec) {
    super(scope, id);
    const problems = Problems.in(this);
    checkTags(problems, spec.tags, TAG_LIMITS.privateDnsZone);
    problems.check('resourceGroupName', spec.resourceGroupName, resourceGroupName);
    checkArmId(problems, 'virtualNetworkId', spec.virtualNetworkId, SHAPES.virtualNetwork);
    problems.throwIfAny();

    const made = zoneNames.map((zoneName) => {
      const zoneScope = new Construct(this, zoneName);
      const zone = new PrivateDnsZone(zoneScope, 'Resource', {
        name: zoneName,
        resourceGroupName: spec.resourceGroupName,
        tags: spec.tags,
      });
      const link = new PrivateDnsZoneVirtualNetworkLink(zoneScope, 'Link', {
        name: 'network',
        resourceGroupName: spec.resourceGroupName,
        privateDnsZoneName: zone.name,
        virtualNetworkId: spec.virtualNetworkId,
        registrationEnabled: false,
        tags: spec.tags,
      });
      return { zone, link };
    });
    this.zoneIds = made.map(({ zone }) => zone.id);
    this.dependables = made.map(({ link }) => link);
  }
}
