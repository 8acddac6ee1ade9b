import type { Construct } from 'constructs';
import { type ApiManagementGateway, type ApiManagementGatewayProps, GatewayTier } from '../../../src';
import { GatewayHostRecords, GatewayNetwork, GatewayPublicIp } from '../../../src/ingress/gateway';
import { azapi } from '../../support/azapi';
import { CERTIFICATE, existingSubnet, named, newGateway, output, outputOf, ref, subnetId } from '../../support/ingress';
import { codesOf } from '../../support/errors';
import { IDENTITY_ID, NETWORK_ID, SUBSCRIPTION, TOKEN, VAULT_ID, zoneId, groupId } from '../../support/samples';
import type { Found, StackJson } from '../../support/stack-json';
import { newStack, synthesize } from '../../support/synthesize';

const DNS_GROUP_ID = groupId('rg-dns');
const SERVICE = 'azurerm_api_management';
const RECORD = 'Microsoft.Network/privateDnsZones/A';
const PUBLIC_IP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip`;
const DOMAIN = { hostName: 'agents.contoso.com', certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID };

/** A gateway whose host is its own. */
function made(
  props: (scope: Construct) => Partial<ApiManagementGatewayProps>,
  use?: (scope: Construct, gateway: ApiManagementGateway) => void,
): StackJson {
  return synthesize((scope) => {
    const gateway = newGateway(scope, { publicHostName: undefined, ...props(scope) });
    use?.(scope, gateway);
  });
}
const subnet = (scope: Construct) => existingSubnet(scope, 'gateway');
const SUBNET = { virtual_network_configuration: { subnet_id: subnetId('gateway') } };
/** What sets the host names of a service, and what closes its public access. */
function changesOf(stack: StackJson): [Found, Found] {
  const changes = stack.ofType('azapi_update_resource');
  const [domain] = changes.filter(({ config }) => config.sensitive_body !== undefined);
  const [closed] = changes.filter(({ config }) => config.sensitive_body === undefined);
  if (domain === undefined || closed === undefined) throw new Error('a change of the service is missing');
  return [domain, closed];
}
const OLD_TLS_OFF = {
  backend_ssl30_enabled: false,
  backend_tls10_enabled: false,
  backend_tls11_enabled: false,
  frontend_ssl30_enabled: false,
  frontend_tls10_enabled: false,
  frontend_tls11_enabled: false,
  triple_des_ciphers_enabled: false,
};

test.each([
  [
    'classic without a network',
    () => ({ tier: GatewayTier.BASIC, network: GatewayNetwork.none() }),
    { sku_name: 'Basic_1', security: OLD_TLS_OFF },
  ],
  [
    'Consumption, which has no units and no protocols to switch off',
    () => ({ tier: GatewayTier.CONSUMPTION, network: GatewayNetwork.none() }),
    { sku_name: 'Consumption_0' },
  ],
  [
    'classic, called from outside',
    (scope: Construct) => ({
      tier: GatewayTier.PREMIUM,
      network: GatewayNetwork.external({
        subnet: subnet(scope),
        publicIpAddress: GatewayPublicIp.fromPublicIpAddressId(scope, 'Ip', PUBLIC_IP_ID),
      }),
    }),
    {
      sku_name: 'Premium_1',
      virtual_network_type: 'External',
      ...SUBNET,
      public_ip_address_id: PUBLIC_IP_ID,
      security: OLD_TLS_OFF,
    },
  ],
  [
    'classic, called from within',
    (scope: Construct) => ({
      tier: GatewayTier.DEVELOPER,
      network: GatewayNetwork.internal({ subnet: subnet(scope) }),
    }),
    { sku_name: 'Developer_1', virtual_network_type: 'Internal', ...SUBNET, security: OLD_TLS_OFF },
  ],
  [
    'v2 with its way out through a network',
    (scope: Construct) => ({ network: GatewayNetwork.integration({ integrationSubnet: subnet(scope) }) }),
    { sku_name: 'StandardV2_1', virtual_network_type: 'External', ...SUBNET },
  ],
  [
    'Premium v2, injected',
    (scope: Construct) => ({
      tier: GatewayTier.PREMIUM_V2,
      units: 3,
      network: GatewayNetwork.injection({ subnet: subnet(scope) }),
    }),
    {
      sku_name: 'PremiumV2_3',
      virtual_network_type: 'Internal',
      ...SUBNET,
      lifecycle: { ignore_changes: ['zones'] },
    },
  ],
  [
    'classic behind a private endpoint, whose public access is closed afterwards',
    (scope: Construct) => ({
      tier: GatewayTier.STANDARD,
      network: GatewayNetwork.privateEndpoint({ privateEndpointSubnet: existingSubnet(scope, 'endpoints') }),
    }),
    {
      sku_name: 'Standard_1',
      security: OLD_TLS_OFF,
      lifecycle: { ignore_changes: ['public_network_access_enabled'] },
    },
  ],
  [
    'Premium in three zones',
    (scope: Construct) => ({
      tier: GatewayTier.PREMIUM,
      units: 3,
      zones: ['1', '2', '3'],
      network: GatewayNetwork.internal({ subnet: subnet(scope) }),
    }),
    {
      sku_name: 'Premium_3',
      zones: ['1', '2', '3'],
      virtual_network_type: 'Internal',
      ...SUBNET,
      security: OLD_TLS_OFF,
    },
  ],
])('the service is %s', (_, props: (scope: Construct) => Partial<ApiManagementGatewayProps>, expected) => {
  const stack = made(props);
  expect(stack.only(SERVICE).config).toEqual({
    name: 'apim-agents',
    resource_group_name: 'rg-ingress',
    location: 'eastus2',
    publisher_name: 'Contoso',
    publisher_email: 'platform@contoso.com',
    min_api_version: '2021-08-01',
    identity: { type: 'SystemAssigned' },
    ...expected,
  });
});

test('only a gateway with a private endpoint has its public access closed, and only it makes one', () => {
  const open = made((scope) => ({ network: GatewayNetwork.integration({ integrationSubnet: subnet(scope) }) }));
  expect(open.ofType('azapi_update_resource')).toEqual([]);
  expect(open.ofType('azurerm_private_endpoint')).toEqual([]);
  expect(open.ofType('azurerm_public_ip')).toEqual([]);
});

describe('zones of Premium v2, which azurerm refuses', () => {
  const stack = made((scope) => ({
    tier: GatewayTier.PREMIUM_V2,
    units: 2,
    zones: ['1', '2'],
    network: GatewayNetwork.injection({ subnet: subnet(scope) }),
  }));
  const service = stack.only(SERVICE);
  const zones = stack.onlyAzapi('Microsoft.ApiManagement/service', 'azapi_update_resource');

  test('are set by azapi, and left alone by azurerm', () => {
    expect(zones.config).toMatchObject({ resource_id: ref(service, 'id'), body: { zones: ['1', '2'] } });
    expect(service.config).toMatchObject({ lifecycle: { ignore_changes: ['zones'] } });
    expect(service.config.zones).toBeUndefined();
  });

  test('are set before the API is made', () => {
    expect(stack.follows(stack.only('Microsoft.ApiManagement/service/apis'), zones)).toBe(true);
  });
});

describe('a custom domain', () => {
  const stack = made((scope) => ({
    network: GatewayNetwork.privateEndpoint({
      integrationSubnet: subnet(scope),
      privateEndpointSubnet: existingSubnet(scope, 'endpoints'),
      hostRecords: GatewayHostRecords.inNewZones({ resourceGroupId: DNS_GROUP_ID, virtualNetworkId: NETWORK_ID }),
    }),
    customDomains: [DOMAIN],
  }));
  const service = stack.only(SERVICE);
  const [domain, closed] = changesOf(stack);
  const off = stack.only('azapi_resource_action');
  const identity = stack.only('azurerm_user_assigned_identity');
  const wait = stack.only('time_sleep');
  const endpoint = stack.only('azurerm_private_endpoint');

  test('is read with an identity that may read the one certificate, which the service has, too', () => {
    expect(service.config.identity).toEqual({
      type: 'SystemAssigned, UserAssigned',
      identity_ids: [ref(identity, 'id')],
    });
    const host = {
      type: 'Proxy',
      hostName: 'agents.contoso.com',
      keyVaultId: CERTIFICATE,
      identityClientId: ref(identity, 'client_id'),
      certificateSource: 'KeyVault',
      defaultSslBinding: false,
      negotiateClientCertificate: false,
    };
    expect(domain.config).toMatchObject({
      type: 'Microsoft.ApiManagement/service@2024-05-01',
      resource_id: ref(service, 'id'),
      sensitive_body: { properties: { hostnameConfigurations: [host] } },
    });
    expect(off.config.depends_on).toEqual([wait.address, endpoint.address]);
    expect(stack.only('azurerm_role_assignment').config.scope).toBe(`${VAULT_ID}/secrets/agents-cert`);
  });

  test('comes once the role has spread and the private endpoint stands, and before public access is closed', () => {
    expect(stack.follows(domain, wait)).toBe(true);
    expect(endpoint.config.depends_on).toBeUndefined();
    expect(closed.config.depends_on).toEqual([domain.address]);
    expect(domain.config.depends_on).toEqual([off.address]);
    expect(stack.follows(stack.only('Microsoft.ApiManagement/service/apis'), closed)).toBe(true);
  });

  // Removing it writes the whole service, which Azure refuses without a private endpoint once public access is off.
  test('goes before the private endpoint when all is destroyed', () => {
    expect(off.config).toMatchObject({
      when: 'destroy',
      method: 'PATCH',
      ignore_not_found: true,
      body: { properties: { hostnameConfigurations: [] } },
    });
    for (const one of [domain, off]) {
      expect(stack.follows(one, endpoint)).toBe(true);
      expect(stack.follows(endpoint, one)).toBe(false);
    }
  });

  test('is named in a private zone of its own, with the address of the private endpoint', () => {
    expect(stack.ofType('Microsoft.Network/privateDnsZones').map(({ config }) => config.name)).toEqual([
      'agents.contoso.com',
    ]);
    expect(stack.only(RECORD).config).toEqual({
      ...azapi(`${RECORD}@2024-06-01`, ref(stack.only('Microsoft.Network/privateDnsZones'), 'id'), '@', {
        ttl: 300,
        aRecords: [{ ipv4Address: `\${${endpoint.address}.private_service_connection[0].private_ip_address}` }],
      }),
    });
  });
});

test('an identity brought along reads the certificate without a role, a wait or an identity of its own', () => {
  const stack = made(() => ({
    network: GatewayNetwork.none(),
    customDomains: [
      {
        hostName: 'agents.contoso.com',
        certificateSecretId: CERTIFICATE,
        identityId: IDENTITY_ID,
        identityClientId: '44444444-4444-4444-8444-444444444444',
      },
    ],
    identityIds: [IDENTITY_ID],
  }));
  expect(stack.only(SERVICE).config.identity).toEqual({
    type: 'SystemAssigned, UserAssigned',
    identity_ids: [IDENTITY_ID],
  });
  expect(stack.ofType('time_sleep')).toEqual([]);
  expect(stack.ofType('azurerm_role_assignment')).toEqual([]);
  expect(stack.only('azapi_update_resource').config.sensitive_body).toMatchObject({
    properties: { hostnameConfigurations: [{ identityClientId: '44444444-4444-4444-8444-444444444444' }] },
  });
});

describe('the hosts of a classic gateway that is called from within', () => {
  const HOSTS = ['', 'portal.', 'developer.', 'management.', 'scm.'].map((part) => `apim-agents.${part}azure-api.net`);
  const inZones = (zones: string[]) =>
    made((scope) => ({
      tier: GatewayTier.DEVELOPER,
      network: GatewayNetwork.internal({ subnet: subnet(scope), hostRecords: GatewayHostRecords.inZones(zones) }),
    }));

  test('are each named in a zone of its own, which the network reads before the edge does', () => {
    const stack = made(
      (scope) => ({
        tier: GatewayTier.DEVELOPER,
        network: GatewayNetwork.internal({
          subnet: subnet(scope),
          hostRecords: GatewayHostRecords.inNewZones({ resourceGroupId: DNS_GROUP_ID, virtualNetworkId: NETWORK_ID }),
        }),
      }),
      (scope, gateway) => {
        output(scope, 'waits', String(gateway.dependables.length));
      },
    );
    expect(stack.ofType('Microsoft.Network/privateDnsZones').map(({ config }) => config.name)).toEqual(
      [...HOSTS].sort(),
    );
    expect(stack.ofType(RECORD)).toHaveLength(5);
    for (const record of stack.ofType(RECORD)) {
      expect(record.config.body?.properties?.aRecords).toBe(
        `\${[for address in ${stack.only(SERVICE).address}.private_ip_addresses : { ipv4Address = address }]}`,
      );
    }
    expect(stack.ofType('Microsoft.Network/privateDnsZones/virtualNetworkLinks')).toHaveLength(5);
    // The API, five records and five links.
    expect(outputOf(stack, 'waits')).toBe('11');
  });

  test('are named in a zone that exists, by what comes before its name', () => {
    const stack = inZones([zoneId('azure-api.net')]);
    expect(stack.ofType('Microsoft.Network/privateDnsZones')).toEqual([]);
    expect(
      stack
        .ofType(RECORD)
        .map(({ config }) => String(config.name))
        .sort(),
    ).toEqual([
      'apim-agents',
      'apim-agents.developer',
      'apim-agents.management',
      'apim-agents.portal',
      'apim-agents.scm',
    ]);
    expect(named(stack, RECORD, 'apim-agents').config).toMatchObject({
      parent_id: zoneId('azure-api.net'),
    });
  });

  test('take the longest zone that fits', () => {
    const stack = inZones([zoneId('azure-api.net'), zoneId('apim-agents.azure-api.net')]);
    expect(named(stack, RECORD, '@').config.parent_id).toBe(zoneId('apim-agents.azure-api.net'));
    expect(named(stack, RECORD, 'apim-agents.portal').config.parent_id).toBe(zoneId('azure-api.net'));
  });

  test.each([
    ['no zone holds them', [zoneId('contoso.com')], Array<string>(5).fill('NoZoneForHost')],
    ['a zone only looks like it', [zoneId('zure-api.net')], Array<string>(5).fill('NoZoneForHost')],
    ['no zone is given', [], ['HostZonesUnknown']],
    ['a zone is known only after apply', [TOKEN], ['HostZonesUnknown']],
    ['an id is that of something else', [NETWORK_ID], ['InvalidResourceId', ...Array<string>(5).fill('NoZoneForHost')]],
  ])('are refused where %s', (_, zones, expected) => {
    expect(codesOf(() => inZones(zones))).toEqual(expected);
  });
});

describe('the private address', () => {
  const addressOf = (props: (scope: Construct) => Partial<ApiManagementGatewayProps>) =>
    made(props, (scope, gateway) => {
      output(scope, 'address', gateway.privateAddress);
    });

  test('is that of the service in a network', () => {
    const stack = addressOf((scope) => ({
      tier: GatewayTier.PREMIUM_V2,
      network: GatewayNetwork.injection({ subnet: subnet(scope) }),
    }));
    expect(outputOf(stack, 'address')).toBe(`\${element(${stack.only(SERVICE).address}.private_ip_addresses, 0)}`);
  });

  test('is that of the private endpoint', () => {
    const stack = addressOf((scope) => ({
      network: GatewayNetwork.privateEndpoint({ privateEndpointSubnet: existingSubnet(scope, 'endpoints') }),
    }));
    const { address } = stack.only('azurerm_private_endpoint');
    expect(outputOf(stack, 'address')).toBe(`\${${address}.private_service_connection[0].private_ip_address}`);
  });

  test('is an error where there is none', () => {
    const gateway = newGateway(newStack(), { network: GatewayNetwork.none(), publicHostName: undefined });
    expect(codesOf(() => gateway.privateAddress)).toEqual(['NoPrivateAddress']);
  });
});

test('other hosts may come and go: what belongs to one stays where it is', () => {
  const hosts = ['a.contoso.com', 'b.contoso.com'];
  const withHosts = (names: string[]) =>
    made((scope) => ({
      tier: GatewayTier.DEVELOPER,
      network: GatewayNetwork.internal({
        subnet: subnet(scope),
        hostRecords: GatewayHostRecords.inNewZones({ resourceGroupId: DNS_GROUP_ID, virtualNetworkId: NETWORK_ID }),
      }),
      customDomains: names.map((hostName) => ({ ...DOMAIN, hostName })),
    }));
  const both = withHosts(hosts);
  const second = withHosts(hosts.slice(1));
  for (const type of [
    'azurerm_user_assigned_identity',
    'Microsoft.Network/privateDnsZones',
    'azurerm_role_assignment',
  ]) {
    expect(both.ofType(type)).toEqual(expect.arrayContaining(second.ofType(type)));
  }
});

test.each([
  ['Premium', GatewayTier.PREMIUM],
  ['Premium v2', GatewayTier.PREMIUM_V2],
])('an empty list of zones is none, in %s', (_, tier) => {
  const stack = made(() => ({ tier, zones: [], network: GatewayNetwork.none() }));
  expect(stack.only(SERVICE).config.zones).toBeUndefined();
  expect(stack.ofType('azapi_update_resource')).toEqual([]);
});
