import {
  type ApplicationGatewayOptions,
  DnatTranslation,
  type FirewallDnatOptions,
  FirewallTier,
  type GatewayOptions,
  waf,
} from '../../src';
import { WAF_LIMITS } from '../../src/internal';
import type { IngressSettings } from '../settings/ingress-settings';
import { TIERS_BY_WORD } from '../settings/values/tier-words';

const WAF_MODES_BY_WORD = {
  prevention: waf.WafMode.PREVENTION,
  trial: waf.WafMode.TRIAL,
  'open-detection': waf.WafMode.OPEN_DETECTION,
};
const RULE_SETS_BY_WORD = { 'drs-2.1': waf.WafRuleSet.DRS_2_1, 'owasp-3.2': waf.WafRuleSet.OWASP_3_2 };
/** Bytes of a body that every gateway reads, and every edge allows. */
const USUAL_BODY = 256 * 1024;
const TRANSLATIONS_BY_WORD = { address: DnatTranslation.ADDRESS, fqdn: DnatTranslation.FQDN };

/** Tiers of Azure Firewall by the words of the settings. */
export const FIREWALL_TIERS_BY_WORD = {
  basic: FirewallTier.BASIC,
  standard: FirewallTier.STANDARD,
  premium: FirewallTier.PREMIUM,
};

/** The gateway as the settings have it. */
export function gatewayOptions({ gateway, publicHostName }: IngressSettings): GatewayOptions | undefined {
  if (gateway === undefined) return undefined;
  const { name, tier, customDomain, units, zones, apiPath, publisherName, publisherEmail, applicationInsights } =
    gateway;
  const { responses } = gateway;
  return {
    gatewayName: name,
    publisherName,
    publisherEmail,
    tier: tier && TIERS_BY_WORD[tier],
    units,
    zones,
    apiPath,
    responses,
    applicationInsights,
    customDomains: customDomain && [{ ...customDomain, hostName: customDomain.hostName ?? publicHostName ?? '' }],
  };
}

/**
 * Application Gateway as the settings have it. What a bot's messages may hold, the edge allows, too.
 *
 * @param largestBody bytes of the largest body that a bot takes, where that is more than usual
 */
export function applicationGatewayOptions(
  { edge: given }: IngressSettings,
  largestBody = 0,
): ApplicationGatewayOptions | undefined {
  if (given === undefined) return undefined;
  const { name, wafMode, ruleSet, judgeTexts, exclusions, ...edge } = given;
  return {
    ...edge,
    edgeName: name,
    judgeActivities: judgeTexts,
    sourceRewritten: edge.firewallRanges && true,
    wafMode: wafMode && WAF_MODES_BY_WORD[wafMode],
    maxBodyKilobytes: edge.maxBodyKilobytes ?? (largestBody > USUAL_BODY ? kilobytes(largestBody) : undefined),
    defaultRuleSet: ruleSet && RULE_SETS_BY_WORD[ruleSet],
    exclusions: exclusions?.map((exclusion) => new waf.WafExclusion(exclusion)),
  };
}

function kilobytes(bytes: number): number {
  return Math.min(Math.ceil(bytes / 1024), WAF_LIMITS.bodyKilobytes);
}

/** How Azure Firewall passes on, as the settings have it. */
export function dnatOptions({ firewall }: IngressSettings): FirewallDnatOptions | undefined {
  return (
    firewall && {
      edgeName: firewall.name,
      priority: firewall.priority,
      translation: firewall.translation && TRANSLATIONS_BY_WORD[firewall.translation],
    }
  );
}
