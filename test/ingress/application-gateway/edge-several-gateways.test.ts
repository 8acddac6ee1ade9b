import { TerraformVariable } from 'cdktf';
import { newEdge, CERTIFICATE, outputOf, output, PUBLIC_HOST, ref, warned } from '../../support/ingress';
import { gatewayAt, otherGateway, type OtherRow } from '../../support/edge';
import { IDENTITY_ID, OTHER_TENANT, TENANT, VAULT_ID } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';

const TYPE = 'azurerm_application_gateway';
const POLICY = 'azurerm_web_application_firewall_policy';
const PARTNERS = 'partners.contoso.com';
const OTHER_CERTIFICATE = 'https://kv.vault.azure.net/secrets/partners';

const edgeWith = (rows: readonly OtherRow[], changes: Parameters<typeof newEdge>[1] = {}): StackJson =>
  synthesize((scope) =>
    newEdge(scope, { otherGateways: rows.map((row, index) => otherGateway(scope, row, index)), ...changes }),
  );
const configOf = (stack: StackJson) => stack.only(TYPE).config;
const policyOf = (stack: StackJson, name: string) => {
  const [found, ...more] = stack.ofType(POLICY).filter((policy) => policy.config.name === name);
  if (found === undefined || more.length > 0) throw new Error(`no one policy ${name}`);
  return found;
};

describe('two gateways under one host', () => {
  const stack = edgeWith([{ key: 'sales', path: 'sales', tenantIds: [OTHER_TENANT] }]);
  const config = configOf(stack);
  const sales = policyOf(stack, 'edge-waf-sales');

  test('share one listener, whose rule is by path', () => {
    expect(config.http_listener).toMatchObject([{ name: 'public-https', host_name: PUBLIC_HOST }]);
    expect(config.request_routing_rule).toEqual([
      {
        name: 'to-gateway',
        priority: 10,
        rule_type: 'PathBasedRouting',
        http_listener_name: 'public-https',
        url_path_map_name: 'paths',
      },
    ]);
  });

  test('get what is below their path, and nobody the rest', () => {
    const path = { backend_http_settings_name: 'gateway-https', rewrite_rule_set_name: 'headers' };
    expect(config.url_path_map).toEqual([
      {
        name: 'paths',
        default_backend_address_pool_name: 'nobody',
        default_backend_http_settings_name: 'nobody',
        default_rewrite_rule_set_name: 'headers',
        path_rule: [
          { ...path, name: 'gateway', paths: ['/agents/*'], backend_address_pool_name: 'gateway' },
          {
            ...path,
            name: 'gateway-sales',
            paths: ['/sales/*'],
            backend_address_pool_name: 'gateway-sales',
            firewall_policy_id: ref(sales, 'id'),
          },
        ],
      },
    ]);
    expect(config.backend_address_pool).toEqual([
      { name: 'gateway', fqdns: ['apim.azure-api.net'] },
      { name: 'gateway-sales', fqdns: ['apim-other0.azure-api.net'] },
      { name: 'nobody' },
    ]);
    expect(config.backend_http_settings).toEqual([
      expect.objectContaining({ name: 'gateway-https', pick_host_name_from_backend_address: true }),
      { name: 'nobody', port: 443, protocol: 'Https', cookie_based_affinity: 'Disabled' },
    ]);
  });

  test('leave the policy of the first on the resource', () => {
    expect(config.firewall_policy_id).toBe(ref(policyOf(stack, 'edge-waf'), 'id'));
  });

  test('have policies that differ in tenants and paths alone, and that of another one goes after its use', () => {
    const { name: _, custom_rules: own, ...rest } = policyOf(stack, 'edge-waf').config;
    const { name: __, custom_rules: others, ...otherRest } = sales.config;
    expect(otherRest).toEqual({ ...rest, lifecycle: { create_before_destroy: true } });
    expect(rest).not.toHaveProperty('lifecycle');
    expect(JSON.stringify(others)).toBe(
      JSON.stringify(own).replace(TENANT, OTHER_TENANT).replace('/agents/', '/sales/'),
    );
  });

  test('refuse paths that could mean another one', () => {
    const rules = sales.config.custom_rules as { name: string; priority: number }[];
    expect(rules.map(({ name, priority }) => [name, priority])).toEqual([
      ['BlockOtherSources', 10],
      ['BlockMissingTenant', 20],
      ['BlockOtherTenants', 30],
      ['BlockOtherMethods', 40],
      ['BlockPathTricks', 45],
      ['BlockOtherPaths', 50],
      ['BlockOtherQueries', 55],
    ]);
  });
});

describe('a gateway under a host of its own', () => {
  const stack = edgeWith([{ key: 'partners', host: PARTNERS, certificateSecretId: OTHER_CERTIFICATE }]);
  const config = configOf(stack);

  test('gets a listener with its certificate and policy', () => {
    expect(config.http_listener).toMatchObject([
      { name: 'public-https', host_name: PUBLIC_HOST, ssl_certificate_name: 'certificate' },
      {
        name: 'public-https-partners',
        host_name: PARTNERS,
        ssl_certificate_name: 'certificate-partners',
        firewall_policy_id: ref(policyOf(stack, 'edge-waf-partners'), 'id'),
      },
    ]);
    expect((config.http_listener as object[])[0]).not.toHaveProperty('firewall_policy_id');
    expect(config.ssl_certificate).toEqual([
      { name: 'certificate', key_vault_secret_id: CERTIFICATE },
      { name: 'certificate-partners', key_vault_secret_id: OTHER_CERTIFICATE },
    ]);
    expect(config).not.toHaveProperty('url_path_map');
    expect(config.request_routing_rule).toMatchObject([
      { name: 'to-gateway', priority: 10, rule_type: 'Basic' },
      {
        name: 'to-gateway-partners',
        priority: 120,
        rule_type: 'Basic',
        http_listener_name: 'public-https-partners',
        backend_address_pool_name: 'gateway-partners',
        rewrite_rule_set_name: 'headers',
      },
    ]);
  });

  test('has its certificate read by the one identity of the edge, which waits for the right', () => {
    const roles = stack.ofType('azurerm_role_assignment');
    expect(roles.map((role) => role.config.scope)).toEqual([
      `${VAULT_ID}/secrets/agents-cert`,
      `${VAULT_ID}/secrets/partners`,
    ]);
    expect(new Set(roles.map((role) => role.config.principal_id)).size).toBe(1);
    const waits = stack.ofType('time_sleep');
    expect(waits).toHaveLength(2);
    for (const wait of waits) expect(stack.follows(stack.only(TYPE), wait)).toBe(true);
  });

  test('keeps its addresses below its key', () => {
    const own = configOf(edgeWith([]));
    expect(stack.addresses.filter((address) => address.includes('partners')).length).toBe(3);
    expect(own.firewall_policy_id).toBe(config.firewall_policy_id);
  });
});

test('the certificate of the edge counts where none is given, and no secret is read twice', () => {
  const shared = edgeWith([
    { key: 'a', host: 'a.contoso.com' },
    { key: 'b', host: 'b.contoso.com', certificateSecretId: CERTIFICATE },
    { key: 'c', host: 'c.contoso.com', certificateSecretId: OTHER_CERTIFICATE },
    { key: 'd', host: 'd.contoso.com', certificateSecretId: OTHER_CERTIFICATE },
  ]);
  expect(
    (configOf(shared).http_listener as { ssl_certificate_name: string }[]).map((one) => one.ssl_certificate_name),
  ).toEqual(['certificate', 'certificate', 'certificate', 'certificate-c', 'certificate-c']);
  expect(shared.ofType('azurerm_role_assignment')).toHaveLength(2);
});

test('an identity brought along reads every certificate', () => {
  const stack = edgeWith([{ key: 'a', host: 'a.contoso.com', certificateSecretId: OTHER_CERTIFICATE }], {
    identityId: IDENTITY_ID,
  });
  expect(stack.ofType('azurerm_role_assignment')).toEqual([]);
  expect(configOf(stack).ssl_certificate).toHaveLength(2);
});

test('gateways that share another host are told apart by path there', () => {
  const stack = edgeWith([
    { key: 'a', host: PARTNERS, path: 'a' },
    { key: 'b', host: PARTNERS.toUpperCase(), path: 'b' },
  ]);
  const config = configOf(stack);
  expect(config.http_listener).toMatchObject([
    { name: 'public-https' },
    { name: 'public-https-a', firewall_policy_id: ref(policyOf(stack, 'edge-waf-a'), 'id') },
  ]);
  expect(config.url_path_map).toMatchObject([
    {
      name: 'paths-a',
      path_rule: [
        { paths: ['/a/*'], firewall_policy_id: ref(policyOf(stack, 'edge-waf-a'), 'id') },
        { paths: ['/b/*'], firewall_policy_id: ref(policyOf(stack, 'edge-waf-b'), 'id') },
      ],
    },
  ]);
});

test('another gateway before the others changes no names and no addresses of them', () => {
  const partners = { key: 'partners', host: PARTNERS, certificateSecretId: OTHER_CERTIFICATE };
  const alone = edgeWith([partners]);
  const second = edgeWith([{ key: 'sales', path: 'sales' }, partners]);
  expect(second.addresses).toEqual(expect.arrayContaining(alone.addresses));
  for (const block of ['http_listener', 'ssl_certificate', 'backend_address_pool']) {
    const names = (stack: StackJson) => (configOf(stack)[block] as { name: string }[]).map(({ name }) => name);
    expect(names(second)).toEqual(expect.arrayContaining(names(alone)));
  }
});

test('hosts that are known only after apply are one host where they are one reference', () => {
  const stack = synthesize((scope) => {
    const host = new TerraformVariable(scope, 'host', {}).stringValue;
    const other = new TerraformVariable(scope, 'other', {}).stringValue;
    newEdge(scope, {
      gateway: gatewayAt(scope, 'First', { host }),
      otherGateways: [
        otherGateway(scope, { key: 'same', host, path: 'same' }, 0),
        otherGateway(scope, { key: 'other', host: other }, 1),
      ],
    });
  });
  expect(configOf(stack).http_listener).toMatchObject([
    { name: 'public-https', host_name: '${var.host}' },
    { name: 'public-https-other', host_name: '${var.other}' },
  ]);
  expect(configOf(stack).url_path_map).toMatchObject([{ path_rule: [{ name: 'gateway' }, { name: 'gateway-same' }] }]);
});

describe('port 80', () => {
  const stack = edgeWith([{ key: 'partners', host: PARTNERS }], { redirectHttp: true });
  const config = configOf(stack);

  test('is answered with a permanent redirect to the same host', () => {
    expect(config.frontend_port).toEqual([
      { name: 'https', port: 443 },
      { name: 'http', port: 80 },
    ]);
    expect((config.http_listener as object[]).slice(2)).toEqual([
      {
        name: 'public-http',
        protocol: 'Http',
        frontend_ip_configuration_name: 'public',
        frontend_port_name: 'http',
        host_name: PUBLIC_HOST,
      },
      {
        name: 'public-http-partners',
        protocol: 'Http',
        frontend_ip_configuration_name: 'public',
        frontend_port_name: 'http',
        host_name: PARTNERS,
      },
    ]);
    const redirect = { redirect_type: 'Permanent', include_path: true, include_query_string: true };
    expect(config.redirect_configuration).toEqual([
      { ...redirect, name: 'to-https', target_listener_name: 'public-https' },
      { ...redirect, name: 'to-https-partners', target_listener_name: 'public-https-partners' },
    ]);
    const rules = config.request_routing_rule as { priority: number }[];
    expect(rules.slice(2)).toMatchObject([
      { name: 'http-to-https', rule_type: 'Basic', redirect_configuration_name: 'to-https' },
      { name: 'http-to-https-partners', rule_type: 'Basic', redirect_configuration_name: 'to-https-partners' },
    ]);
    expect(new Set(rules.map(({ priority }) => priority)).size).toBe(4);
  });

  test('is warned of', () => {
    expect(warned(stack, 'HttpListener')).toEqual(['test/Edge']);
    expect(warned(edgeWith([]), 'HttpListener')).toEqual([]);
  });
});

test('the host of the first gateway is that of the edge', () => {
  const stack = synthesize((scope) => {
    const edge = newEdge(scope, { otherGateways: [otherGateway(scope, { key: 'a', host: PARTNERS })] });
    output(scope, 'host', edge.publicHostName);
  });
  expect(outputOf(stack, 'host')).toBe(PUBLIC_HOST);
});
