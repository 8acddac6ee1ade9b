import { REWRITES } from './application-gateway-rewrites';
import { blockName, type EdgeMember, type EdgeSite } from './edge-sites';

/** What the routing blocks refer to, by the key of the gateway; empty for the first, whose policy is that of the edge. */
export type PolicyIds = ReadonlyMap<string, string>;

/** Names by which the blocks refer to each other, without the key of a gateway. */
export const BLOCK_NAMES = {
  subnet: 'subnet',
  httpsPort: 'https',
  httpPort: 'http',
  pool: 'gateway',
  /** Empty pool and its settings: requests routed to it get an error. */
  nobody: 'nobody',
  probe: 'gateway-status',
  backend: 'gateway-https',
  rule: 'to-gateway',
  paths: 'paths',
  redirect: 'to-https',
  redirectRule: 'http-to-https',
} as const;

/** Neither host name nor probe can be picked from an empty pool. */
const NOBODY = { name: BLOCK_NAMES.nobody, port: 443, protocol: 'Https', cookieBasedAffinity: 'Disabled' };

/** Rules have one listener each, so their order does not matter, but Azure requires a unique priority for each. */
const PRIORITIES = { first: 10, firstRedirect: 20, others: 100, step: 10 } as const;

export const policyOf = (policyIds: PolicyIds, key: string | undefined): string | undefined =>
  key === undefined ? undefined : policyIds.get(key);

export const gatewayKey = (site: EdgeSite): string | undefined => site.members[0]?.key;

/** Whether requests to a host are routed by path. */
const isPathBased = ({ members }: EdgeSite): boolean => members.length > 1;

/** Settings in addition to those that all gateways share. */
export const furtherBackendSettings = (sites: readonly EdgeSite[]) => (sites.some(isPathBased) ? [NOBODY] : []);

/** Pools, path maps and rules that route requests to gateways. */
export function routingBlocks(sites: readonly EdgeSite[], policyIds: PolicyIds, redirectsHttp: boolean) {
  const maps = sites.filter(isPathBased).map((site) => pathMap(site, policyIds));
  return {
    backendAddressPool: [
      ...sites.flatMap(({ members }) => members.filter(({ key, poolKey }) => key === poolKey).map(pool)),
      ...(maps.length === 0 ? [] : [{ name: BLOCK_NAMES.nobody }]),
    ],
    urlPathMap: maps.length === 0 ? undefined : maps,
    requestRoutingRule: [
      ...sites.map(httpsRule),
      ...(redirectsHttp ? sites.map((site, index) => redirectRule(site, index)) : []),
    ],
    rewriteRuleSet: [REWRITES],
  };
}

function pool({ key, gateway }: EdgeMember) {
  return { name: blockName(BLOCK_NAMES.pool, key), fqdns: [gateway.gatewayHost] };
}

function pathMap(site: EdgeSite, policyIds: PolicyIds) {
  return {
    name: blockName(BLOCK_NAMES.paths, gatewayKey(site)),
    defaultBackendAddressPoolName: BLOCK_NAMES.nobody,
    defaultBackendHttpSettingsName: BLOCK_NAMES.nobody,
    defaultRewriteRuleSetName: REWRITES.name,
    pathRule: site.members.map(({ key, poolKey, apiPath }) => ({
      name: blockName(BLOCK_NAMES.pool, key),
      paths: [`/${apiPath}/*`],
      backendAddressPoolName: blockName(BLOCK_NAMES.pool, poolKey),
      backendHttpSettingsName: BLOCK_NAMES.backend,
      rewriteRuleSetName: REWRITES.name,
      firewallPolicyId: policyOf(policyIds, key),
    })),
  };
}

function httpsRule(site: EdgeSite, index: number) {
  const key = gatewayKey(site);
  const rule = {
    name: blockName(BLOCK_NAMES.rule, key),
    priority: index === 0 ? PRIORITIES.first : PRIORITIES.others + index * 2 * PRIORITIES.step,
    httpListenerName: listenerName('https', key),
  };
  if (isPathBased(site)) {
    return { ...rule, ruleType: 'PathBasedRouting', urlPathMapName: blockName(BLOCK_NAMES.paths, key) };
  }
  return {
    ...rule,
    ruleType: 'Basic',
    backendAddressPoolName: blockName(BLOCK_NAMES.pool, key),
    backendHttpSettingsName: BLOCK_NAMES.backend,
    rewriteRuleSetName: REWRITES.name,
  };
}

function redirectRule(site: EdgeSite, index: number) {
  const key = gatewayKey(site);
  return {
    name: blockName(BLOCK_NAMES.redirectRule, key),
    priority:
      index === 0 ? PRIORITIES.firstRedirect : PRIORITIES.others + index * 2 * PRIORITIES.step + PRIORITIES.step,
    ruleType: 'Basic',
    httpListenerName: listenerName('http', key),
    redirectConfigurationName: blockName(BLOCK_NAMES.redirect, key),
  };
}

/** Named `public` also with a private frontend: renaming the listener would replace it. */
export function listenerName(protocol: 'http' | 'https', key: string | undefined): string {
  return blockName(`public-${protocol}`, key);
}
