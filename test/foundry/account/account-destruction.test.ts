import { type FoundryAccountProps } from '../../../src';
import { AgentSubnet, FoundryNetwork } from '../../../src/foundry/network';
import { SUBNET_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { makeAccount, makeSubnet, TYPES } from '../estate-samples';

describe('destruction of an account', () => {
  const made = (changes: Partial<FoundryAccountProps> = {}) =>
    synthesize((scope) => {
      makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet: makeSubnet(scope) }), ...changes });
    });

  test('purges what is left of it, by an action that was made before it and does not refer to it', () => {
    const stack = made();
    const purge = stack.onlyAzapi(TYPES.purge, 'azapi_resource_action');
    expect(purge.config).toMatchObject({
      method: 'DELETE',
      when: 'destroy',
      ignore_not_found: true,
      resource_id:
        '/subscriptions/00000000-0000-4000-8000-000000000001/providers/Microsoft.CognitiveServices/locations/swedencentral' +
        '/resourceGroups/rg-foundry/deletedAccounts/contoso',
      retry: { error_message_regex: ['RequestConflict'] },
    });
    expect(stack.follows(stack.onlyAzapi(TYPES.account), purge)).toBe(true);
  });

  test('goes account, purge, wait, subnet; the wait is for destruction alone', () => {
    const stack = made();
    const wait = stack.only('time_sleep');
    expect(wait.config).toEqual({ destroy_duration: '15m', depends_on: [stack.onlyAzapi(TYPES.subnet).address] });
    expect(stack.follows(stack.onlyAzapi(TYPES.purge, 'azapi_resource_action'), wait)).toBe(true);
    expect(stack.follows(wait, stack.onlyAzapi(TYPES.subnet))).toBe(true);
  });

  test('goes on trying to destroy the subnet for as long as the service holds it', () => {
    expect(made().onlyAzapi(TYPES.subnet).config).toMatchObject({
      retry: { error_message_regex: expect.arrayContaining(['InUseSubnetCannotBeDeleted']) as unknown },
      timeouts: { delete: '4h' },
    });
  });

  test('waits for nothing where the subnet stays, or no wait is asked for', () => {
    const stays = synthesize((scope) => {
      const agentSubnet = AgentSubnet.fromSubnetId(scope, 'AgentSubnet', SUBNET_ID);
      makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet }) });
    });
    expect(stays.ofType('time_sleep')).toEqual([]);
    expect(made({ subnetReleaseMinutes: 0 }).ofType('time_sleep')).toEqual([]);
    const stack = made({ subnetReleaseMinutes: 0 });
    const purge = stack.onlyAzapi(TYPES.purge, 'azapi_resource_action');
    expect(stack.follows(purge, stack.onlyAzapi(TYPES.subnet))).toBe(true);
  });

  test('leaves it to be restored where that is asked for, and says what that means for the subnet', () => {
    const stack = made({ purgesOnDestroy: false });
    expect(stack.ofType('azapi_resource_action')).toEqual([]);
    expect(stack.warnings.join()).toContain('[SubnetHeldByDeletedAccount]');
    expect(stack.follows(stack.onlyAzapi(TYPES.account), stack.onlyAzapi(TYPES.subnet))).toBe(true);
  });
});
