import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../azure/arm-id';
import { createLinkedZone } from './private-dns-zone';
import { noteZoneLink } from './zone-links';
import { Problems } from '../validation/problems';
import { RESOURCE_GROUP_ID } from '../azure/resource-group';
import { inPlace } from '../azure/stack-place';
import { checkTags, TAG_LIMITS } from '../azure/tag-validation';

/** Where private DNS zones are created and which network they are linked to. */
export interface LinkedPrivateDnsZonesSpec {
  /** @default - that of the `FoundryAgentsStack`; required in another stack */
  readonly resourceGroupId?: string;
  readonly virtualNetworkId: string;
  readonly tags?: { readonly [key: string]: string };
}

/**
 * Private DNS zones and their links to one network. The name of a zone, which is fixed, is its construct id.
 *
 * @internal
 */
export abstract class LinkedPrivateDnsZones extends Construct {
  /** Ids of the zones. A private endpoint that is given one of them waits for its link to the network. */
  public readonly zoneIds: string[];
  /** What others can depend on. */
  public readonly dependables: ITerraformDependable[];

  protected constructor(scope: Construct, id: string, zoneNames: readonly string[], given: LinkedPrivateDnsZonesSpec) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    const spec = inPlace(problems, this, given, 'resourceGroupId', 'tags');
    checkTags(problems, spec.tags, TAG_LIMITS.privateDnsZone);
    problems.check('resourceGroupId', spec.resourceGroupId, RESOURCE_GROUP_ID);
    requireArmId(problems, 'virtualNetworkId', spec.virtualNetworkId, SHAPES.virtualNetwork);
    problems.throwIfAny();

    const { resourceGroupId, virtualNetworkId, tags } = spec;
    const made = zoneNames.map((zoneName) =>
      createLinkedZone(new Construct(this, zoneName), { zoneName, resourceGroupId, virtualNetworkId, tags }),
    );
    this.zoneIds = made.map(({ zone, link }) => {
      const zoneId = zone.id;
      noteZoneLink(this, zoneId, link);
      return zoneId;
    });
    this.dependables = made.map(({ link }) => link);
  }
}
