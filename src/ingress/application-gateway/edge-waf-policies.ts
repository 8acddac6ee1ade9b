import type { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import { Construct } from 'constructs';
import { type EdgePlan, planCallers } from './application-gateway-edge-plan';
import type { EdgeCallers } from './edge-caller-validation';
import { nameOfWafPolicy } from './edge-names';
import { RESPONSES_KEY, responsesWaf } from './edge-responses-plan';
import { createEdgeWafPolicy } from '../waf/edge-waf-policy';
import { DEFAULT_QUERY_PARAMETERS } from '../waf/waf-query-rule';

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
  plan: EdgePlan,
  places: ReadonlyMap<string, Construct>,
): EdgeWafPolicies {
  const create = (scope: Construct, callers: EdgeCallers, key?: string) =>
    createEdgeWafPolicy(scope, {
      ...planCallers(plan, callers),
      name: nameOfWafPolicy(plan.edgeName, key),
      resourceGroupName: plan.resourceGroupName,
      location: plan.location,
      waf: plan,
      isRemovable: key !== undefined,
      paths: callers.allowedPaths,
      prefix: `/${callers.gateway.apiPath}/`,
      rateLimit: plan.rateLimit,
      customRules: plan.customRules,
      tags: plan.tags,
    });
  const own = create(edge, plan);
  const responses = createResponsesPolicy(edge, plan);
  const ids = plan.otherGateways.map(
    (other) => [other.key, create(places.get(other.key) ?? edge, other, other.key).id] as const,
  );
  return { own, idsOfOthers: new Map([...responses, ...ids]) };
}

/** The policy for Responses requests: applications do not say their tenant in a header, and their texts are others. */
function createResponsesPolicy(edge: Construct, plan: EdgePlan): [key: string, policyId: string][] {
  const { responses } = plan;
  if (responses === undefined) return [];
  const policy = createEdgeWafPolicy(new Construct(edge, 'Responses'), {
    callerRanges: plan.sourceRewritten ? undefined : responses.callerRanges,
    tenantHeader: undefined,
    tenantIds: [],
    queryParameters: DEFAULT_QUERY_PARAMETERS,
    name: nameOfWafPolicy(plan.edgeName, RESPONSES_KEY),
    resourceGroupName: plan.resourceGroupName,
    location: plan.location,
    waf: responsesWaf(plan, responses),
    isRemovable: true,
    paths: responses.allowedPaths,
    prefix: `/${responses.apiPath}/`,
    rateLimit: plan.rateLimit,
    customRules: plan.customRules,
    tags: plan.tags,
  });
  return [[RESPONSES_KEY, policy.id]];
}
