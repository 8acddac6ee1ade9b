import { ApiManagementGateway } from '../../../src';
import {
  awaited,
  awaiting,
  CERTIFICATE,
  newEdge,
  output,
  outputOf,
  PUBLIC_HOST,
  ref,
  subnetId,
} from '../../support/ingress';
import { GATEWAY_ID, IDENTITY_ID, WORKSPACE_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';

const TYPE = 'azurerm_application_gateway';

describe('an edge with defaults', () => {
  const stack = synthesize((scope) => {
    const edge = newEdge(scope, { workspaceId: WORKSPACE_ID, tags: { team: 'agents' } });
    awaiting(scope, edge.dependables);
    output(scope, 'address', edge.publicIpAddress);
    output(scope, 'host', edge.publicHostName);
  });
  const gateway = stack.only(TYPE);
  const publicIp = stack.only('azurerm_public_ip');

  test('is an Application Gateway with one https listener before the gateway', () => {
    expect(gateway.config).toEqual({
      name: 'edge',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      tags: { team: 'agents' },
      zones: ['1', '2', '3'],
      sku: { name: 'WAF_v2', tier: 'WAF_v2' },
      autoscale_configuration: { min_capacity: 2, max_capacity: 5 },
      identity: { type: 'UserAssigned', identity_ids: [ref(stack.only('azurerm_user_assigned_identity'), 'id')] },
      ssl_policy: { policy_type: 'Predefined', policy_name: 'AppGwSslPolicy20220101S' },
      firewall_policy_id: ref(stack.only('azurerm_web_application_firewall_policy'), 'id'),
      gateway_ip_configuration: [{ name: 'subnet', subnet_id: subnetId('edge') }],
      frontend_ip_configuration: [{ name: 'public', public_ip_address_id: ref(publicIp, 'id') }],
      frontend_port: [{ name: 'https', port: 443 }],
      ssl_certificate: [{ name: 'certificate', key_vault_secret_id: CERTIFICATE }],
      backend_address_pool: [{ name: 'gateway', fqdns: ['apim.azure-api.net'] }],
      probe: [
        {
          name: 'gateway-status',
          protocol: 'Https',
          path: '/status-0123456789abcdef',
          interval: 30,
          timeout: 30,
          unhealthy_threshold: 3,
          pick_host_name_from_backend_http_settings: true,
          match: { status_code: ['200'] },
        },
      ],
      backend_http_settings: [
        {
          name: 'gateway-https',
          port: 443,
          protocol: 'Https',
          cookie_based_affinity: 'Disabled',
          request_timeout: 120,
          pick_host_name_from_backend_address: true,
          probe_name: 'gateway-status',
        },
      ],
      http_listener: [
        {
          name: 'public-https',
          frontend_ip_configuration_name: 'public',
          frontend_port_name: 'https',
          protocol: 'Https',
          ssl_certificate_name: 'certificate',
          host_name: PUBLIC_HOST,
        },
      ],
      request_routing_rule: [
        {
          name: 'to-gateway',
          priority: 10,
          rule_type: 'Basic',
          http_listener_name: 'public-https',
          backend_address_pool_name: 'gateway',
          backend_http_settings_name: 'gateway-https',
          rewrite_rule_set_name: 'headers',
        },
      ],
      rewrite_rule_set: [
        {
          name: 'headers',
          rewrite_rule: [
            {
              name: 'trust-no-caller',
              rule_sequence: 100,
              request_header_configuration: [
                { header_name: 'X-Forwarded-For', header_value: '{var_client_ip}' },
                { header_name: 'X-Original-Host', header_value: '{var_host}' },
                { header_name: 'X-Forwarded-Host', header_value: '' },
                { header_name: 'Forwarded', header_value: '' },
              ],
            },
            {
              name: 'tell-little',
              rule_sequence: 110,
              response_header_configuration: [
                { header_name: 'Server', header_value: '' },
                { header_name: 'X-Powered-By', header_value: '' },
                { header_name: 'Strict-Transport-Security', header_value: 'max-age=31536000' },
              ],
            },
          ],
        },
      ],
      depends_on: [stack.only('time_sleep').address],
    });
  });

  test('holds a static public address in all zones', () => {
    expect(publicIp.config).toEqual({
      name: 'edge-ip',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      tags: { team: 'agents' },
      allocation_method: 'Static',
      sku: 'Standard',
      zones: ['1', '2', '3'],
    });
  });

  test('sends access and WAF logs to the workspace', () => {
    expect(stack.only('azurerm_monitor_diagnostic_setting').config).toEqual({
      name: 'to-workspace',
      target_resource_id: ref(gateway, 'id'),
      log_analytics_workspace_id: WORKSPACE_ID,
      enabled_log: [{ category: 'ApplicationGatewayAccessLog' }, { category: 'ApplicationGatewayFirewallLog' }],
    });
  });

  test('tells its address, its host and what to wait for', () => {
    expect(outputOf(stack, 'address')).toBe(ref(publicIp, 'ip_address'));
    expect(outputOf(stack, 'host')).toBe(PUBLIC_HOST);
    expect(awaited(stack)).toEqual([gateway.address]);
  });
});

describe('an edge with choices of its own', () => {
  const stack = synthesize((scope) =>
    newEdge(scope, {
      identityId: IDENTITY_ID,
      minCapacity: 0,
      maxCapacity: 2,
      requestTimeoutSeconds: 230,
      zones: ['2'],
    }),
  );
  const { config } = stack.only(TYPE);

  test('takes capacity, timeout and zones', () => {
    expect(config.autoscale_configuration).toEqual({ min_capacity: 0, max_capacity: 2 });
    expect(config.backend_http_settings).toMatchObject([{ request_timeout: 230 }]);
    expect(config.zones).toEqual(['2']);
    expect(stack.only('azurerm_public_ip').config.zones).toEqual(['2']);
  });

  test('keeps no logs where there is no workspace', () => {
    expect(stack.ofType('azurerm_monitor_diagnostic_setting')).toEqual([]);
  });
});

test('the edge rewrites neither URL nor host, so that the WAF looks at what the caller sent', () => {
  const stack = synthesize((scope) => newEdge(scope));
  const [set] = stack.only(TYPE).config.rewrite_rule_set as { rewrite_rule: Record<string, unknown>[] }[];
  const names = set?.rewrite_rule.flatMap((rule) => {
    expect(rule).not.toHaveProperty('url');
    return ((rule.request_header_configuration ?? []) as { header_name: string }[]).map((one) => one.header_name);
  });
  expect(names).toHaveLength(4);
  expect(names).not.toContain('Host');
  expect(names).not.toContain('Authorization');
});

test('zones that Azure chooses do not replace an edge, and those that are given do', () => {
  const lifecycleWith = (zones?: string[]) =>
    synthesize((scope) => newEdge(scope, { zones })).only(TYPE).config.lifecycle;
  expect(lifecycleWith([])).toEqual({ ignore_changes: ['zones'] });
  expect([lifecycleWith(), lifecycleWith(['1'])]).toEqual([undefined, undefined]);
});

test('an edge in a region without zones names none', () => {
  const stack = synthesize((scope) => newEdge(scope, { zones: [] }));
  expect(stack.only(TYPE).config).not.toHaveProperty('zones');
  expect(stack.only('azurerm_public_ip').config).not.toHaveProperty('zones');
});

test('an edge lets in what is below the path of its gateway, under the host of its gateway', () => {
  const stack = synthesize((scope) => {
    const gateway = ApiManagementGateway.fromGatewayAttributes(scope, 'Teams', {
      gatewayId: GATEWAY_ID,
      publicHostName: 'teams.contoso.com',
      apiPath: 'bots/v1',
    });
    newEdge(scope, { gateway });
  });
  const [, , , , , paths] = stack.only('azurerm_web_application_firewall_policy').config.custom_rules as object[];
  expect(paths).toMatchObject({ name: 'BlockOtherPaths', match_conditions: [{ match_values: ['/bots/v1/'] }] });
  expect(stack.only(TYPE).config.http_listener).toMatchObject([{ host_name: 'teams.contoso.com' }]);
});
