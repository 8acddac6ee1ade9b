import type { IConstruct } from 'constructs';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';
import { DnatTranslation } from './dnat-translation';
import type { FirewallDnatEdgeProps } from './firewall-dnat-edge-props';

/** Priority between those of the groups that the portal creates for DNAT rules (100) and for network rules (200). */
const DEFAULT_PRIORITY = 150;

type PlacedDnatEdge = Placed<FirewallDnatEdgeProps, 'resourceGroupId' | 'location' | 'tags'>;

/** An edge with all defaults resolved. */
export type DnatEdgePlan = Resolved<PlacedDnatEdge, 'callerRanges' | 'priority' | 'translation'>;

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planDnatEdge(problems: Problems, edge: IConstruct, given: FirewallDnatEdgeProps): DnatEdgePlan {
  const props = inPlace(problems, edge, given, 'resourceGroupId', 'location', 'tags');
  problems.demand({ edgeName: props.edgeName, firewall: props.firewall, target: props.target });
  return {
    ...props,
    callerRanges: props.callerRanges ?? TeamsAddressRanges.DEFAULT,
    priority: props.priority ?? DEFAULT_PRIORITY,
    translation: props.translation ?? DnatTranslation.ADDRESS,
  };
}
