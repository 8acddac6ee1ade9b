import { FoundryAccount, FoundryPrivateEndpoint, gateways, GatewayTier } from '../../../src';
import { azapiInTurn } from '../../support/azapi';
import {
  awaited,
  awaiting,
  existingNetwork,
  existingSubnet,
  GATEWAY_ZONE_ID,
  newGateway,
  output,
  outputOf,
  ref,
  subnetId,
  tokenNumber,
} from '../../support/ingress';
import { ACCOUNT_ID, NETWORK_ID, PRIVATE_ENDPOINT_ID, WORKSPACE_ID, groupId } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const SERVICE = 'azurerm_api_management';
const PUBLIC_ACCESS = 'Microsoft.ApiManagement/service';

describe('a gateway with defaults, in subnets that exist', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, { workspaceId: WORKSPACE_ID, tags: { team: 'agents' } });
    awaiting(scope, gateway.dependables);
    output(scope, 'host', gateway.gatewayHost);
    output(scope, 'api', gateway.apiName);
  });
  const service = stack.only(SERVICE);
  const endpoint = stack.only('azurerm_private_endpoint');
  const closed = stack.onlyAzapi(PUBLIC_ACCESS, 'azapi_update_resource');
  const api = stack.only('Microsoft.ApiManagement/service/apis');

  test('is a Standard v2 service with VNet integration, whose public access others may change', () => {
    expect(service.config).toEqual({
      name: 'apim-agents',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      publisher_name: 'Contoso',
      publisher_email: 'platform@contoso.com',
      sku_name: 'StandardV2_1',
      virtual_network_type: 'External',
      virtual_network_configuration: { subnet_id: subnetId('integration') },
      min_api_version: '2021-08-01',
      identity: { type: 'SystemAssigned' },
      tags: { team: 'agents' },
      lifecycle: { ignore_changes: ['public_network_access_enabled'] },
    });
  });

  test('has a private endpoint with a record in the zone given', () => {
    expect(endpoint.config).toEqual({
      name: 'apim-agents-gateway',
      resource_group_name: 'rg-ingress',
      location: 'eastus2',
      subnet_id: subnetId('endpoints'),
      private_service_connection: {
        name: 'apim-agents-gateway',
        private_connection_resource_id: ref(service, 'id'),
        is_manual_connection: false,
        subresource_names: ['Gateway'],
      },
      private_dns_zone_group: { name: 'default', private_dns_zone_ids: [GATEWAY_ZONE_ID] },
      tags: { team: 'agents' },
    });
  });

  test('has its public access switched off once the private endpoint stands', () => {
    expect(closed.config).toMatchObject({
      type: 'Microsoft.ApiManagement/service@2024-05-01',
      resource_id: ref(service, 'id'),
      body: { properties: { publicNetworkAccess: 'Disabled' } },
      depends_on: [endpoint.address],
    });
  });

  test('holds one API over https without subscription key, made once public access is off', () => {
    expect(api.config).toEqual({
      ...azapiInTurn(
        'Microsoft.ApiManagement/service/apis@2024-05-01',
        ref(service, 'id'),
        ref(service, 'id'),
        'agents',
        {
          displayName: 'Foundry agents',
          description: 'Bot messages for Foundry agents. Each operation checks the token of its bot.',
          path: 'agents',
          protocols: ['https'],
          subscriptionRequired: false,
        },
      ),
      delete_query_parameters: { deleteRevisions: ['true'] },
      depends_on: [closed.address],
    });
  });

  test('sends the gateway logs to the workspace', () => {
    expect(stack.only('azurerm_monitor_diagnostic_setting').config).toEqual({
      name: 'to-workspace',
      target_resource_id: ref(service, 'id'),
      log_analytics_workspace_id: WORKSPACE_ID,
      enabled_log: [{ category: 'GatewayLogs' }, { category: 'GatewayLlmLogs' }],
    });
  });

  test('tells its host, its API and what to wait for', () => {
    expect(outputOf(stack, 'host')).toBe('apim-agents.azure-api.net');
    expect(outputOf(stack, 'api')).toBe('agents');
    expect([...(awaited(stack) ?? [])].sort()).toEqual([closed.address, api.address].sort());
  });

  test('makes nothing else', () => {
    expect(stack.addresses).toHaveLength(6);
  });
});

describe('a gateway with choices of its own', () => {
  const stack = synthesize((scope) =>
    newGateway(scope, {
      tier: GatewayTier.PREMIUM_V2,
      units: 3,
      apiPath: 'bots/v1',
      network: existingNetwork(scope),
    }),
  );

  test('takes tier, units and path', () => {
    expect(stack.only(SERVICE).config.sku_name).toBe('PremiumV2_3');
    expect(stack.only('Microsoft.ApiManagement/service/apis').config.body?.properties?.path).toBe('bots/v1');
  });

  test('leaves the record to somebody else where no zone is given, and their change alone', () => {
    const { config } = stack.only('azurerm_private_endpoint');
    expect(config).not.toHaveProperty('private_dns_zone_group');
    expect(config.lifecycle).toEqual({ ignore_changes: ['private_dns_zone_group'] });
  });

  test('keeps no logs where there is no workspace', () => {
    expect(stack.ofType('azurerm_monitor_diagnostic_setting')).toEqual([]);
  });
});

test('a private endpoint waits for what its network says, such as a private DNS zone', () => {
  const stack = synthesize((scope) => {
    const zone = new gateways.GatewayPrivateDnsZone(scope, 'Zone', {
      resourceGroupId: groupId('rg-dns'),
      virtualNetworkId: NETWORK_ID,
    });
    const network = gateways.GatewayNetwork.privateEndpoint({
      privateEndpointSubnet: existingSubnet(scope, 'endpoints'),
      dependables: zone.dependables,
    });
    newGateway(scope, { network });
  });
  expect(stack.only('azurerm_private_endpoint').config.depends_on).toEqual([
    stack.only('Microsoft.Network/privateDnsZones/virtualNetworkLinks').address,
  ]);
  expect(stack.only(SERVICE).config.depends_on).toBeUndefined();
});

test('a number of units known only after apply becomes part of the tier then', () => {
  const stack = synthesize((scope) => newGateway(scope, { units: tokenNumber() }));
  expect(stack.only(SERVICE).config.sku_name).toBe('StandardV2_${local.later}');
});

describe('a gateway that was told of a private way to an account', () => {
  const scope = newStack();
  const account = (id: string, accountId: string) => FoundryAccount.fromAccountId(scope, id, accountId);
  const later = account('Later', '${local.account}');
  const ways = [account('Known', ACCOUNT_ID), later].map((to, index) =>
    FoundryPrivateEndpoint.fromPrivateEndpointId(scope, `Way${index}`, to, PRIVATE_ENDPOINT_ID),
  );
  const gateway = newGateway(scope, { foundryPrivateEndpoints: ways });

  test.each([
    ['the account itself', ACCOUNT_ID, true],
    ['its id in other case', ACCOUNT_ID.toUpperCase(), true],
    ['another account', ACCOUNT_ID.replace(/acc$/, 'other'), false],
    ['the same id known only after apply', '${local.account}', true],
    ['another id known only after apply', '${LOCAL.account}', false],
  ])('knows %s: %s: %s', (what, accountId, known) => {
    expect(gateway.hasPrivatePathTo(account(`Of ${what}`, accountId))).toBe(known);
  });
});
