import { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { Construct } from 'constructs';
import type { EdgeWafOptions } from './edge-waf-options';
import { WafLogScrub, WafScrubVariable } from './waf-log-scrub';
import { bodyLimit } from './waf-limits';
import { managedRules } from './waf-managed-body';
import { WafMode } from './waf-mode';
import { chosenSets } from './waf-rule-sets';
import { type WafRuleSpec, wafRules } from './waf-blocking';

/** Where the policy is made, and what it lets through. */
export interface EdgeWafPolicySpec extends WafRuleSpec {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly waf: EdgeWafOptions;
  /** Whether the policy may go while its gateway stays: the gateway then has to let go of it first. */
  readonly isRemovable: boolean;
  readonly tags: { readonly [key: string]: string } | undefined;
}

/**
 * The WAF policy of one gateway behind an edge.
 *
 * The longest body is also what is inspected, so that nothing passes unseen. Sets on the older engine have no limit of
 * their own for that.
 */
export function createEdgeWafPolicy(scope: Construct, spec: EdgeWafPolicySpec): WebApplicationFirewallPolicy {
  const bodyKilobytes = spec.waf.maxBodyKilobytes ?? bodyLimit(spec.waf).byDefault;
  const [{ isOnNewEngine }] = chosenSets(spec.waf.defaultRuleSet, spec.waf.botRuleSet);
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
    // Without it Terraform destroys what is no longer in the configuration before it changes what refers to it.
    lifecycle: spec.isRemovable ? { createBeforeDestroy: true } : undefined,
  });
}

/** Tokens are kept out of the logs first; an address takes every value and no name. */
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
