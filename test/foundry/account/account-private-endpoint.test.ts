import { Fn } from 'cdktf';
import { foundryNetworks } from '../../../src';
import { ModelDeployment, FoundryModel } from '../../../src/foundry/model';
import { codesOf } from '../../support/errors';
import { NETWORK_ID, TOKEN, zoneId, groupId } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { newStack, synthesize } from '../../support/synthesize';
import { ENDPOINTS_ID, makeAccount, makeProject, OTHER_GROUP_ID, TYPES } from '../estate-samples';

describe('a private endpoint of an account', () => {
  const made = () =>
    synthesize((scope) => {
      const account = makeAccount(scope);
      const zones = new foundryNetworks.FoundryPrivateDnsZones(scope, 'Zones', {
        resourceGroupId: groupId('rg-dns'),
        virtualNetworkId: NETWORK_ID,
      });
      account.addPrivateEndpoint('Endpoint', {
        subnet: subnetAt(ENDPOINTS_ID),
        privateDnsZoneIds: zones.zoneIds,
      });
      makeProject(scope, account);
      new ModelDeployment(scope, 'Model', { account, model: FoundryModel.openAi('gpt-4.1', '2025-04-14') });
    });

  test('leads to group account, has all three zones in one group, and is tried again while the account is not ready', () => {
    const stack = made();
    const endpoint = stack.onlyAzapi(TYPES.endpoint);
    expect(endpoint.config.body?.properties).toMatchObject({
      subnet: { id: ENDPOINTS_ID },
      privateLinkServiceConnections: [{ properties: { groupIds: ['account'] } }],
    });
    expect(endpoint.config.retry).toMatchObject({
      error_message_regex: expect.arrayContaining(['AccountProvisioningStateInvalid']) as unknown,
    });
    const zones = stack.onlyAzapi(TYPES.zoneGroup).config.body?.properties?.privateDnsZoneConfigs as object[];
    expect(zones).toHaveLength(3);
    expect(stack.follows(endpoint, stack.onlyAzapi(TYPES.account))).toBe(true);
  });

  test('waits for the links of its zones, which nobody passes on', () => {
    const stack = made();
    const links = stack.azapi('Microsoft.Network/privateDnsZones/virtualNetworkLinks');
    expect(links).toHaveLength(3);
    for (const link of links) expect(stack.follows(stack.onlyAzapi(TYPES.endpoint), link)).toBe(true);
  });

  test('waits for its turn at the account and at its subnet', () => {
    const stack = made();
    const accountId = `\${${stack.onlyAzapi(TYPES.account).address}.id}`;
    expect(stack.onlyAzapi(TYPES.endpoint).config.locks).toEqual([accountId, ENDPOINTS_ID]);
    expect(stack.onlyAzapi(TYPES.zoneGroup).config.locks).toEqual([accountId, ENDPOINTS_ID]);
  });

  test('stands before projects and models, so that it meets none of their writes', () => {
    const stack = made();
    for (const child of [TYPES.project, TYPES.deployment])
      expect(stack.follows(stack.onlyAzapi(child), stack.onlyAzapi(TYPES.zoneGroup))).toBe(true);
  });

  test('may be in another group, subscription and location, without zones', () => {
    const stack = synthesize((scope) => {
      makeAccount(scope, { tags: { team: 'agents' } }).addPrivateEndpoint('Endpoint', {
        subnet: subnetAt(ENDPOINTS_ID),
        resourceGroupId: OTHER_GROUP_ID,
        location: 'northeurope',
        privateEndpointName: 'pe-foundry',
      });
    });
    expect(stack.onlyAzapi(TYPES.endpoint).config).toMatchObject({
      name: 'pe-foundry',
      parent_id: OTHER_GROUP_ID,
      location: 'northeurope',
      tags: { team: 'agents' },
    });
    expect(stack.azapi(TYPES.zoneGroup)).toEqual([]);
  });

  test('takes zones known later, each for itself', () => {
    const wayTo = (privateDnsZoneIds: string[]) =>
      codesOf(() =>
        makeAccount(newStack()).addPrivateEndpoint('Way', { subnet: subnetAt(ENDPOINTS_ID), privateDnsZoneIds }),
      );
    expect(wayTo([TOKEN, TOKEN, TOKEN])).toEqual([]);
    expect(wayTo(Fn.tolist([TOKEN]))).toEqual(['ListKnownLater']);
  });

  test('is refused with what is wrong with it', () => {
    const account = makeAccount(newStack());
    const wrong = {
      subnet: subnetAt('endpoints'),
      resourceGroupId: 'rg',
      location: 'nowhere',
      privateDnsZoneIds: [zoneId('privatelink.openai.azure.com')],
    };
    expect(codesOf(() => account.addPrivateEndpoint('Endpoint', wrong))).toEqual([
      'InvalidResourceId',
      'UnknownRegion',
      'InvalidResourceId',
      'IncompletePrivateDnsZones',
    ]);
  });
});
