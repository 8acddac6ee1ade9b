import { TerraformData } from '../../../src/core/terraform/terraform-data';
import { createPrivateEndpoint, type PrivateEndpointSpec } from '../../../src/core/network/private-endpoint';
import { GATEWAY_ID, SUBNET_ID, zoneId } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { synthesize } from '../../support/synthesize';

const ZONE_ID = zoneId('privatelink.azure-api.net');

function configOf(changes: Partial<PrivateEndpointSpec>) {
  const stack = synthesize((scope) => {
    createPrivateEndpoint(scope, {
      name: 'pe-gateway',
      resourceGroupName: 'rg-ingress',
      location: 'eastus2',
      subnet: subnetAt(SUBNET_ID),
      targetId: GATEWAY_ID,
      group: 'Gateway',
      zoneIds: undefined,
      tags: undefined,
      dependsOn: [],
      ...changes,
    });
  });
  return stack.only('azurerm_private_endpoint').config;
}

const PLAIN = {
  name: 'pe-gateway',
  resource_group_name: 'rg-ingress',
  location: 'eastus2',
  subnet_id: SUBNET_ID,
  private_service_connection: {
    name: 'pe-gateway',
    private_connection_resource_id: GATEWAY_ID,
    is_manual_connection: false,
    subresource_names: ['Gateway'],
  },
};

describe('a private endpoint', () => {
  test('leaves its zone group to others where it is given no zones', () => {
    expect(configOf({})).toEqual({ ...PLAIN, lifecycle: { ignore_changes: ['private_dns_zone_group'] } });
  });

  test('owns its zone group where it is given zones', () => {
    expect(configOf({ zoneIds: [ZONE_ID], tags: { team: 'agents' } })).toEqual({
      ...PLAIN,
      private_dns_zone_group: { name: 'default', private_dns_zone_ids: [ZONE_ID] },
      tags: { team: 'agents' },
    });
  });

  test('waits for its subnet, and for what it depends on', () => {
    const stack = synthesize((scope) => {
      createPrivateEndpoint(scope, {
        name: 'pe',
        resourceGroupName: 'rg',
        location: 'eastus2',
        subnet: subnetAt(SUBNET_ID, [new TerraformData(scope, 'Subnet', {})]),
        targetId: GATEWAY_ID,
        group: 'Gateway',
        zoneIds: undefined,
        tags: undefined,
        dependsOn: [new TerraformData(scope, 'Rules', {})],
      });
    });
    expect(stack.only('azurerm_private_endpoint').config.depends_on).toEqual([
      'terraform_data.Subnet',
      'terraform_data.Rules',
    ]);
  });
});
