import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../validation/problems';
import { REGIONS, ZONE_COUNT } from './regions';
import { location } from '../validation/rules';
import { isLiteral } from '../terraform/tokens';
import type { NewerRegionsProps } from './newer-regions-props';

/** Zones by region of stacks with newer regions, so that no location is looked up by walking the stack. */
const NEWER = new WeakMap<IConstruct, ReadonlyMap<string, number>>();

/**
 * Azure regions that are newer than this library's list of locations, for the stack that this is created in.
 *
 * A location that is in neither list is an error, since Azure would report a misspelt one only during apply. Create it
 * before the resources in these regions. Throws `InvalidLocation`, `InvalidZoneCount` and `ListKnownLater`.
 *
 * @see https://learn.microsoft.com/azure/reliability/regions-list
 */
export class NewerRegions extends Construct {
  /**
   * Number of zones by region, for the stack of a construct.
   *
   * @internal
   */
  public static _regionsFor(scope: IConstruct | undefined): ReadonlyMap<string, number> {
    const stack = scope?.node.scopes.find((one) => TerraformStack.isStack(one));
    return (stack && NEWER.get(stack)) ?? REGIONS;
  }

  public constructor(scope: Construct, id: string, props: NewerRegionsProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.checkKnown('regions', props.regions);
    const regions = isLiteral(props.regions) ? props.regions : [];
    regions.forEach(({ regionName, zoneCount }, index) => {
      problems.check(`regions[${index}].regionName`, regionName, location);
      problems.checkWithin(`regions[${index}].zoneCount`, zoneCount, ZONE_COUNT);
    });
    problems.throwIfAny();
    const newer = regions.map(({ regionName, zoneCount = 0 }) => [regionName, zoneCount] as const);
    NEWER.set(TerraformStack.of(this), new Map([...NewerRegions._regionsFor(this), ...newer]));
  }
}
