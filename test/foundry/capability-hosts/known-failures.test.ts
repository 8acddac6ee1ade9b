import { AgentDefinition, FoundryAgent } from '../../../src';
import { FoundryNetwork } from '../../../src/foundry/network';
import type { Config } from '../../support/stack-json';
import { synthesize } from '../../support/synthesize';
import { DataStorePrivateDnsZones } from '../../../src/foundry/data-stores';
import { NETWORK_ID } from '../../support/samples';
import { subnetAt } from '../../support/subnets';
import { makeStores, STORE_TYPES } from '../data-stores/samples';
import { ENDPOINTS_ID, expectOrder, GROUP_ID, makeAccount, makeProject, makeSubnet, TYPES } from '../estate-samples';

const ACCOUNT_HOST = 'Microsoft.CognitiveServices/accounts/capabilityHosts';
const HOST = 'Microsoft.CognitiveServices/accounts/projects/capabilityHosts';
const CONNECTION = 'Microsoft.CognitiveServices/accounts/projects/connections';
const SQL = 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments';

const stack = synthesize((scope) => {
  const network = FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) });
  const account = makeAccount(scope, { network });
  account.addPrivateEndpoint('Endpoint', { subnet: subnetAt(ENDPOINTS_ID) });
  const project = makeProject(scope, account);
  const { zones } = new DataStorePrivateDnsZones(scope, 'Zones', {
    resourceGroupId: GROUP_ID,
    virtualNetworkId: NETWORK_ID,
  });
  project.useOwnData(makeStores(scope, { privateEndpoints: { subnet: subnetAt(ENDPOINTS_ID), zones } }));
  new FoundryAgent(scope, 'Agent', {
    project,
    agentName: 'helpdesk',
    definition: AgentDefinition.prompt({ model: 'gpt-4.1' }),
  });
});
const [host, project, account] = [HOST, TYPES.project, TYPES.account].map((type) => stack.onlyAzapi(type));
const retried = ({ retry }: Config) => (retry as { error_message_regex: string[] }).error_message_regex;

describe('failures that users have reported, and that the definition prevents', () => {
  test('foundry-samples 312: 409 on a host of an account that has one of its own', () => {
    expect(stack.azapi(ACCOUNT_HOST)).toEqual([]);
  });

  test('foundry-samples 810: a host that takes over two hours', () => {
    expect(host?.config.timeouts).toEqual({ create: '6h', update: '6h', delete: '6h' });
  });

  test('foundry-samples 203: a host that names its own account as a model connection', () => {
    expect(host?.config.body?.properties).not.toHaveProperty('aiServicesConnections');
  });

  test('azure-dev 6960 and azurerm 22939: writes to one account that meet', () => {
    const children = [HOST, TYPES.project, CONNECTION].flatMap((type) => stack.azapi(type));
    for (const { config } of children) {
      expect(config.locks).toEqual([`\${${account?.address}.id}`]);
      expect(retried(config)).toEqual(expect.arrayContaining(['RequestConflict', 'conflicting state']));
    }
  });

  test('azurerm 31712: private endpoints to an account that is not ready', () => {
    for (const { config } of stack.azapi(TYPES.endpoint))
      expect(retried(config)).toContain('AccountProvisioningStateInvalid');
  });

  test('azurerm 32614: 412 where something is deleted right after what it holds', () => {
    for (const type of [HOST, CONNECTION, TYPES.project, TYPES.account])
      for (const { config } of stack.azapi(type)) {
        expect(config.delete_headers).toEqual({ 'If-Match': '*' });
        expect(retried(config)).toContain('IfMatchPreconditionFailed');
      }
  });

  test('azapi 894: parents that are deleted before what they hold; stores before those who use them', () => {
    const agent = stack.only('azapi_data_plane_resource');
    const connection = stack.azapi(CONNECTION)[0];
    const storage = stack.onlyAzapi(STORE_TYPES.storage);
    if (host === undefined || project === undefined || account === undefined || connection === undefined)
      throw new Error('incomplete');
    expectOrder(stack, [agent, host, connection, project, account, stack.onlyAzapi(TYPES.subnet)]);
    expectOrder(stack, [host, connection, storage]);
  });

  test('foundry-samples PR 601: 403 on Cosmos DB with a role on the database or a container only', () => {
    const { scope } = stack.onlyAzapi(SQL).config.body?.properties as { scope: string };
    expect(scope).toBe(`\${${stack.onlyAzapi(STORE_TYPES.cosmos).address}.id}`);
  });

  test('search that answers agents with 403, since it accepts keys only', () => {
    expect(stack.onlyAzapi(STORE_TYPES.search).config.body?.properties).toMatchObject({ disableLocalAuth: true });
  });

  test('a timeout of 60000 ms: a host that is created before names lead to its stores', () => {
    for (const zones of stack.azapi(TYPES.zoneGroup)) if (host !== undefined) expectOrder(stack, [host, zones]);
    expect(stack.azapi(TYPES.zoneGroup)).toHaveLength(3);
    const links = stack.azapi('Microsoft.Network/privateDnsZones/virtualNetworkLinks');
    for (const link of links) if (host !== undefined) expectOrder(stack, [host, link]);
    expect(links).toHaveLength(3);
  });

  test('destruction that waits for more than it needs: only for the subnet of the agents', () => {
    const waits = stack.ofType('time_sleep').filter(({ config }) => config.destroy_duration !== undefined);
    expect(waits.map(({ config }) => config.destroy_duration)).toEqual(['15m']);
  });
});
