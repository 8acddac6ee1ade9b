import type { IConstruct } from 'constructs';
import { nameOfGroup } from '../../core/azure/resource-group';
import { inPlace, type Placed } from '../../core/azure/stack-place';
import type { Resolved } from '../../core/terraform/present';
import type { Problems } from '../../core/validation/problems';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';
import { DEFAULT_CERTIFICATE_ACCESS_WAIT_SECONDS } from '../certificate/certificate-source';
import { DEFAULT_TENANT_HEADER } from '../callers/teams-messages';
import { DEFAULT_QUERY_PARAMETERS } from '../waf/waf-query-rule';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import type { EdgeCallers } from './edge-caller-validation';
import type { EdgeGateway } from './edge-gateway';
import { type EdgeResponsesPlan, planEdgeResponses } from './edge-responses-plan';

type PlacedEdge = Placed<
  ApplicationGatewayEdgeProps,
  'resourceGroupId' | 'location' | 'tenantIds' | 'workspaceId' | 'tags'
>;

/** Properties of which nothing more has a default. */
type WithDefaults = Resolved<
  PlacedEdge,
  | 'certificateAccessWaitSeconds'
  | 'customRules'
  | 'exclusions'
  | 'maxCapacity'
  | 'minCapacity'
  | 'otherGateways'
  | 'redirectHttp'
  | 'requestTimeoutSeconds'
  | 'sourceRewritten'
  | 'tenantHeader'
  | 'waitForGatewayHosts'
>;

/** An edge with all defaults resolved. */
export interface EdgePlan extends WithDefaults {
  readonly resourceGroupName: string;
  /** Undefined if requests to these paths are blocked. */
  readonly responses?: EdgeResponsesPlan;
}

/** Who may call a gateway behind an edge, with all defaults resolved. */
export interface EdgeCallersPlan {
  /** Undefined if the edge does not see the source. */
  readonly callerRanges: string[] | undefined;
  readonly tenantHeader: string;
  readonly tenantIds: string[];
  readonly queryParameters: readonly string[];
}

/** Resolves the defaults. Adds a problem for what neither the caller nor the stack supplies. */
export function planEdge(problems: Problems, edge: IConstruct, given: ApplicationGatewayEdgeProps): EdgePlan {
  const props = inPlace(problems, edge, given, 'resourceGroupId', 'location', 'tenantIds', 'workspaceId', 'tags');
  problems.demand({ edgeName: props.edgeName, subnet: props.subnet, gateway: props.gateway });
  return {
    ...props,
    resourceGroupName: nameOfGroup(props.resourceGroupId),
    certificateAccessWaitSeconds: props.certificateAccessWaitSeconds ?? DEFAULT_CERTIFICATE_ACCESS_WAIT_SECONDS,
    customRules: props.customRules ?? [],
    exclusions: props.exclusions ?? [],
    maxCapacity: props.maxCapacity ?? 5,
    minCapacity: props.minCapacity ?? 2,
    otherGateways: props.otherGateways ?? [],
    redirectHttp: props.redirectHttp ?? false,
    requestTimeoutSeconds: props.requestTimeoutSeconds ?? (props.responses === undefined ? 120 : 240),
    responses: planEdgeResponses(props.responses, props.gateway, props),
    sourceRewritten: props.sourceRewritten ?? false,
    tenantHeader: props.tenantHeader ?? DEFAULT_TENANT_HEADER,
    waitForGatewayHosts: props.waitForGatewayHosts ?? true,
  };
}

/** Who may call a gateway: what it does not specify itself is as for the edge. */
export function planCallers(edge: EdgePlan, callers: EdgeCallers = edge): EdgeCallersPlan {
  return {
    callerRanges: edge.sourceRewritten
      ? undefined
      : (callers.callerRanges ?? edge.callerRanges ?? TeamsAddressRanges.DEFAULT),
    tenantHeader: callers.tenantHeader ?? edge.tenantHeader,
    tenantIds: callers.tenantIds ?? edge.tenantIds,
    queryParameters: callers.allowedQueryParameters ?? edge.allowedQueryParameters ?? DEFAULT_QUERY_PARAMETERS,
  };
}

/** Vault of the certificate of another gateway. */
export function vaultOf(edge: EdgePlan, { certificateVaultId }: EdgeGateway): string | undefined {
  return certificateVaultId ?? edge.certificateVaultId;
}
