import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../validation/problems';
import { REGIONS } from './regions';
import { location } from '../validation/rules';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';

/** A region that Azure has opened, or given zones, since this library's list was read. */
export interface NewerRegion {
  /** Name that programs use, such as `eastus2`. */
  readonly regionName: string;
  /**
   * Number of its availability zones, 0 to 3.
   * @default 0
   */
  readonly zoneCount?: number;
}

/** Properties of `NewerRegions`. */
export interface NewerRegionsProps {
  /** Regions that this library does not know, or knows with fewer zones. */
  readonly regions: NewerRegion[];
}

/**
 * Regions of Azure that are newer than the list this library holds locations against, for the stack that they are made in.
 *
 * A location that is in neither list is an error, since Azure would tell of a misspelt one only during apply. Make it
 * before what stands in these regions. Throws `InvalidLocation`, `InvalidZoneCount` and `ListKnownLater`.
 *
 * @see https://learn.microsoft.com/azure/reliability/regions-list
 */
export class NewerRegions extends Construct {
  /**
   * Number of zones by region, as the stack of a construct knows them.
   *
   * @internal
   */
  public static _regionsFor(scope: IConstruct | undefined): ReadonlyMap<string, number> {
    const stack = scope?.node.scopes.find((one) => TerraformStack.isStack(one));
    const lists = (stack?.node.findAll() ?? []).filter((one): one is NewerRegions => one instanceof NewerRegions);
    if (lists.length === 0) return REGIONS;
    const newer = lists.flatMap(({ regions }) => regions);
    return new Map([...REGIONS, ...newer.map((one) => [one.regionName, one.zoneCount ?? 0] as const)]);
  }

  private readonly regions: readonly NewerRegion[];

  public constructor(scope: Construct, id: string, props: NewerRegionsProps) {
    super(scope, id);
    const problems = Problems.in(this);
    problems.checkKnown('regions', props.regions);
    this.regions = isLiteral(props.regions) ? props.regions : [];
    this.regions.forEach(({ regionName, zoneCount }, index) => {
      problems.check(`regions[${index}].regionName`, regionName, location);
      problems.checkRange(AZURE_CODES.InvalidZoneCount, `regions[${index}].zoneCount`, zoneCount, 0, 3);
    });
    problems.throwIfAny();
  }
}
