import {
  type ApplicationGatewayOptions,
  DnatTranslation,
  type FirewallDnatOptions,
  FirewallTier,
  type GatewayOptions,
  WafExclusion,
  WafMode,
} from '../src';
import { type IngressSettings, TIERS } from './ingress-settings';

const WAF_MODES = { prevention: WafMode.PREVENTION, detection: WafMode.DETECTION };
const TRANSLATIONS = { address: DnatTranslation.ADDRESS, fqdn: DnatTranslation.FQDN };

/** Tiers of Azure Firewall by the words of the settings. */
export const FIREWALL_TIERS = {
  basic: FirewallTier.BASIC,
  standard: FirewallTier.STANDARD,
  premium: FirewallTier.PREMIUM,
};

/** The gateway as the settings have it. */
export function gatewayOptions({ gateway, publicHostName }: IngressSettings): GatewayOptions | undefined {
  if (gateway === undefined) return undefined;
  const { name, tier, customDomain, units, zones, apiPath, publisherName, publisherEmail, applicationInsights } =
    gateway;
  return {
    gatewayName: name,
    publisherName,
    publisherEmail,
    tier: tier && TIERS[tier],
    units,
    zones,
    apiPath,
    applicationInsights,
    customDomains: customDomain && [{ ...customDomain, hostName: customDomain.hostName ?? publicHostName ?? '' }],
  };
}

/** Application Gateway as the settings have it. */
export function applicationGatewayOptions({ edge: given }: IngressSettings): ApplicationGatewayOptions | undefined {
  if (given === undefined) return undefined;
  const { name, wafMode, excludeActivities, ...edge } = given;
  return {
    ...edge,
    edgeName: name,
    sourceRewritten: edge.firewallRanges && true,
    wafMode: wafMode && WAF_MODES[wafMode],
    exclusions: excludeActivities && WafExclusion.activities(),
  };
}

/** How Azure Firewall passes on, as the settings have it. */
export function dnatOptions({ firewall }: IngressSettings): FirewallDnatOptions | undefined {
  return (
    firewall && {
      edgeName: firewall.name,
      priority: firewall.priority,
      translation: firewall.translation && TRANSLATIONS[firewall.translation],
    }
  );
}
