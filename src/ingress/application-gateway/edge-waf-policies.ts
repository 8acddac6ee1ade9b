import type { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { Construct } from 'constructs';
import type { ApplicationGatewayEdgeProps } from './application-gateway-edge-props';
import type { EdgeCallers } from './edge-caller-validation';
import { nameOfWafPolicy } from './edge-names';
import { createEdgeWafPolicy } from '../waf/edge-waf-policy';
import { DEFAULT_QUERY_PARAMETERS } from '../waf/waf-query-rule';
import { TeamsAddressRanges } from '../callers/teams-address-ranges';
import { DEFAULT_TENANT_HEADER } from '../callers/teams-messages';

/** WAF policies of an edge. */
export interface EdgeWafPolicies {
  /** That of the first gateway, which also applies to all requests without a more specific policy. */
  readonly own: WebApplicationFirewallPolicy;
  readonly idsOfOthers: ReadonlyMap<string, string>;
}

/**
 * One policy for each gateway. Azure applies only the most specific policy and does not merge policies, so each contains
 * all rules.
 */
export function createEdgeWafPolicies(
  edge: Construct,
  props: ApplicationGatewayEdgeProps,
  places: ReadonlyMap<string, Construct>,
): EdgeWafPolicies {
  const others = props.otherGateways ?? [];
  const callerRanges = (callers: EdgeCallers) =>
    props.sourceRewritten === true
      ? undefined
      : (callers.callerRanges ?? props.callerRanges ?? TeamsAddressRanges.DEFAULT);
  const create = (scope: Construct, callers: EdgeCallers, key?: string) =>
    createEdgeWafPolicy(scope, {
      name: nameOfWafPolicy(props.edgeName, key),
      resourceGroupName: props.resourceGroupName,
      location: props.location,
      waf: props,
      isRemovable: key !== undefined,
      callerRanges: callerRanges(callers),
      tenantHeader: callers.tenantHeader ?? props.tenantHeader ?? DEFAULT_TENANT_HEADER,
      tenantIds: callers.tenantIds ?? props.tenantIds,
      paths: callers.allowedPaths,
      prefix: `/${callers.gateway.apiPath}/`,
      queryParameters: callers.allowedQueryParameters ?? props.allowedQueryParameters ?? DEFAULT_QUERY_PARAMETERS,
      rateLimit: props.rateLimit,
      customRules: props.customRules,
      tags: props.tags,
    });
  const own = create(edge, props);
  const ids = others.map((other) => [other.key, create(places.get(other.key) ?? edge, other, other.key).id] as const);
  return { own, idsOfOthers: new Map(ids) };
}
