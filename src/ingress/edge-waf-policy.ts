import { WebApplicationFirewallPolicy } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { Construct } from 'constructs';
import { type WafRuleSpec, wafRules } from './waf-rules';

/** Where the policy is made, and what it lets through. */
export interface EdgeWafPolicySpec extends WafRuleSpec {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly mode: string;
  readonly tags: { readonly [key: string]: string } | undefined;
}

/**
 * The firewall policy of an edge.
 *
 * Activities are small (attachments are links); 512 KB leaves room. Newer managed sets than these are not taken by
 * azurerm 4.55.
 */
export function createEdgeWafPolicy(scope: Construct, spec: EdgeWafPolicySpec): WebApplicationFirewallPolicy {
  return new WebApplicationFirewallPolicy(scope, 'WafPolicy', {
    name: spec.name,
    resourceGroupName: spec.resourceGroupName,
    location: spec.location,
    policySettings: {
      enabled: true,
      mode: spec.mode,
      requestBodyCheck: true,
      maxRequestBodySizeInKb: 512,
      logScrubbing: {
        enabled: true,
        rule: [
          {
            enabled: true,
            matchVariable: 'RequestHeaderNames',
            selectorMatchOperator: 'Equals',
            selector: 'Authorization',
          },
        ],
      },
    },
    customRules: wafRules(spec),
    managedRules: {
      managedRuleSet: [
        { type: 'Microsoft_DefaultRuleSet', version: '2.1' },
        { type: 'Microsoft_BotManagerRuleSet', version: '1.1' },
      ],
    },
    tags: spec.tags,
  });
}
