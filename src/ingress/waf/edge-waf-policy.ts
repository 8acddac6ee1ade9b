import { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { Construct } from 'constructs';
import type { EdgeWafOptions } from './edge-waf-options';
import { bodyLimit, chosenSets } from './edge-waf-plan';
import { WafLogScrub, WafScrubVariable } from './waf-log-scrub';
import { managedRules } from './waf-managed-body';
import { WafMode } from './waf-mode';
import { type WafRuleSpec, wafRules } from './waf-callers-and-tenants';

/** Where the policy is created, and what it allows. */
export interface EdgeWafPolicySpec extends WafRuleSpec {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly waf: EdgeWafOptions;
  /** Whether the policy may be deleted while its gateway remains: the gateway must then be detached from it first. */
  readonly isRemovable: boolean;
  readonly tags: { readonly [key: string]: string } | undefined;
}

/**
 * The WAF policy of one gateway behind an edge.
 *
 * The maximum body size is also the inspection limit, so nothing is allowed without inspection. Rule sets on the older
 * engine have no separate inspection limit.
 */
export function createEdgeWafPolicy(scope: Construct, spec: EdgeWafPolicySpec): WebApplicationFirewallPolicy {
  const bodyKilobytes = spec.waf.maxBodyKilobytes ?? bodyLimit(spec.waf).byDefault;
  const [{ isOnNewEngine }] = chosenSets(spec.waf);
  return new WebApplicationFirewallPolicy(scope, 'WafPolicy', {
    name: spec.name,
    resourceGroupName: spec.resourceGroupName,
    location: spec.location,
    policySettings: {
      enabled: true,
      mode: spec.waf.wafMode === WafMode.OPEN_DETECTION ? 'Detection' : 'Prevention',
      requestBodyCheck: true,
      maxRequestBodySizeInKb: bodyKilobytes,
      requestBodyInspectLimitInKb: isOnNewEngine ? bodyKilobytes : undefined,
      logScrubbing: logScrubbing(spec.waf),
    },
    customRules: wafRules(spec),
    managedRules: managedRules(spec.waf),
    tags: spec.tags,
    // Without it Terraform destroys a removed resource before it updates the resources that refer to it.
    lifecycle: spec.isRemovable ? { createBeforeDestroy: true } : undefined,
  });
}

/** Tokens are masked first; an address matches every value and has no selector. */
function logScrubbing({ leaveLogsUnscrubbed, scrub = [] }: EdgeWafOptions) {
  if (leaveLogsUnscrubbed === true) return { enabled: false };
  const token = new WafLogScrub({ variable: WafScrubVariable.REQUEST_HEADER_NAMES, selector: 'Authorization' });
  return {
    enabled: true,
    rule: [token, ...scrub].map(({ variable, selector }) => ({
      enabled: true,
      matchVariable: variable,
      selectorMatchOperator: selector === undefined ? 'EqualsAny' : 'Equals',
      selector,
    })),
  };
}
