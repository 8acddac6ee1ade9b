import type { Construct } from 'constructs';
import { ApiManagementGateway, type EdgeGateway, type IApiManagementGateway } from '../../src';
import { PUBLIC_HOST } from './ingress';
import { GATEWAY_ID } from './samples';
import type { Config, StackJson } from './stack-json';
import { type WafRequest, WafSimulator } from './waf';

/** A gateway that exists, under a host and path. */
export function gatewayAt(
  scope: Construct,
  id: string,
  where: { readonly host?: string; readonly path?: string } = {},
): IApiManagementGateway {
  return ApiManagementGateway.fromGatewayAttributes(scope, id, {
    gatewayId: GATEWAY_ID.replace(/apim$/, `apim-${id.toLowerCase()}`),
    publicHostName: where.host ?? PUBLIC_HOST,
    apiName: 'bots',
    apiPath: where.path,
  });
}

/** Another gateway behind an edge, as data: a table can print it. */
export interface OtherRow extends Omit<EdgeGateway, 'gateway'> {
  readonly host?: string;
  readonly path?: string;
}

export function otherGateway(scope: Construct, { host, path, ...rest }: OtherRow, index = 0): EdgeGateway {
  return { ...rest, gateway: gatewayAt(scope, `Other${index}`, { host, path }) };
}

/** A request as the edge sees it. */
export interface EdgeRequest extends WafRequest {
  readonly host: string;
  readonly port: number;
}

interface Listener {
  readonly name: string;
  readonly host_name: string;
  readonly frontend_port_name: string;
  readonly firewall_policy_id?: string;
}

interface RoutingRule {
  readonly http_listener_name: string;
  readonly rule_type: string;
  readonly backend_address_pool_name?: string;
  readonly url_path_map_name?: string;
  readonly redirect_configuration_name?: string;
}

interface PathRule {
  readonly paths: readonly string[];
  readonly backend_address_pool_name: string;
  readonly firewall_policy_id?: string;
}

interface PathMap {
  readonly name: string;
  readonly default_backend_address_pool_name: string;
  readonly path_rule: readonly PathRule[];
}

/** How the edge reads a path before it looks for the pool. Azure does not say, so that both have to be safe. */
export type PathReading = 'as written' | 'resolved';

/**
 * What the synthesized edge answers: `no listener`, `redirect`, `refused by {rule}`, or the host of the gateway that
 * gets the request (`nobody` for a pool without one). Redirects come before the firewall; the policy of the path rule
 * counts before that of the listener, and that before the gateway's.
 */
export function answerOf(stack: StackJson, request: EdgeRequest, reading: PathReading = 'as written'): string {
  const { config } = stack.only('azurerm_application_gateway');
  const ports = config.frontend_port as { name: string; port: number }[];
  const port = ports.find((one) => one.port === request.port)?.name;
  const listener = (config.http_listener as Listener[]).find(
    (one) => one.frontend_port_name === port && one.host_name.toLowerCase() === request.host.toLowerCase(),
  );
  if (listener === undefined) return 'no listener';
  const rule = single((config.request_routing_rule as RoutingRule[]).filter(onListener(listener)));
  if (rule.redirect_configuration_name !== undefined) return 'redirect';
  const pathRule = pathRuleOf(config, rule, pathOf(request.uri, reading));
  const policyId = pathRule?.firewall_policy_id ?? listener.firewall_policy_id ?? String(config.firewall_policy_id);
  const refused = WafSimulator.of(policyOf(stack, policyId)).judge(request).blockedBy;
  if (refused !== undefined) return `refused by ${refused}`;
  return hostOf(config, pathRule?.backend_address_pool_name ?? poolOf(config, rule));
}

const onListener =
  ({ name }: Listener) =>
  (rule: RoutingRule) =>
    rule.http_listener_name === name;

function pathOf(uri: string, reading: PathReading): string {
  const [path = ''] = uri.split('?');
  if (reading === 'as written') return path;
  const decoded = decodeURIComponent(path).replaceAll('\\', '/');
  return new URL(`https://host${decoded.replace(/\/{2,}/g, '/')}`).pathname;
}

function mapOf(config: Config, rule: RoutingRule): PathMap | undefined {
  if (rule.rule_type === 'Basic') return undefined;
  return single((config.url_path_map as PathMap[]).filter(({ name }) => name === rule.url_path_map_name));
}

/** Path rules are looked at in order and without case. */
function pathRuleOf(config: Config, rule: RoutingRule, path: string): PathRule | undefined {
  return mapOf(config, rule)?.path_rule.find(({ paths }) =>
    paths.some((pattern) => path.toLowerCase().startsWith(pattern.replace(/\*$/, '').toLowerCase())),
  );
}

function poolOf(config: Config, rule: RoutingRule): string {
  return mapOf(config, rule)?.default_backend_address_pool_name ?? rule.backend_address_pool_name ?? '';
}

function hostOf(config: Config, pool: string): string {
  const pools = config.backend_address_pool as { name: string; fqdns?: string[] }[];
  return single(pools.filter(({ name }) => name === pool)).fqdns?.[0] ?? 'nobody';
}

function policyOf(stack: StackJson, id: string): Config {
  const policies = stack.ofType('azurerm_web_application_firewall_policy');
  return single(policies.filter(({ address }) => id === `\${${address}.id}`)).config;
}

function single<T>(found: readonly T[]): T {
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`expected one, found ${found.length}`);
  return first;
}
