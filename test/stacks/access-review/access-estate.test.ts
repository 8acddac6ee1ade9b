import type { Construct } from 'constructs';
import { ConnectionKind, FoundryConnection } from '../../../src/foundry/connections';
import { OwnData } from '../../../src/foundry/capability-hosts';
import { FoundryNetwork } from '../../../src/foundry/network';
import { makeStores, PRIVATE } from '../../foundry/data-stores/samples';
import { makeAccount, makeProject, makeSubnet } from '../../foundry/estate-samples';
import { FINE, verdictOf } from '../../people/guardrails/guarded';
import { VAULT_ID } from '../../support/samples';
import { synthesize } from '../../support/synthesize';
import { rowsOf } from './access-rows';

/** An estate with data stores of its own, in a network of its own. */
function build(scope: Construct): void {
  const agentSubnet = makeSubnet(scope);
  const account = makeAccount(scope, { network: FoundryNetwork.virtualNetwork({ agentSubnet }) });
  const connectionName = 'secrets';
  new FoundryConnection(scope, 'Vault', {
    account,
    connectionName,
    kind: ConnectionKind.keyVault({ vaultId: VAULT_ID }),
  });
  new OwnData(scope, 'OwnData', { project: makeProject(scope, account), stores: makeStores(scope, PRIVATE) });
}

describe('the review of an estate', () => {
  const rows = rowsOf(synthesize(build), 'foundry').map(({ principal, role, scope, grantedBy, condition }) => [
    `${principal}: ${role} on ${scope}, by ${grantedBy}`,
    condition !== undefined,
  ]);

  test('says what each identity of it gets on its stores, and what gave it', () => {
    const project = 'test/Project/ManagedIdentity';
    expect(rows).toEqual(
      expect.arrayContaining([
        [`${project}: Foundry User on test/Account, by account.grants.runProject`, false],
        [`${project}: Cosmos DB Operator on test/Stores/Cosmos, by OwnData`, false],
        [`${project}: Search Index Data Contributor on test/Stores/Search, by OwnData`, false],
        [`${project}: Search Service Contributor on test/Stores/Search, by OwnData`, false],
        [`${project}: Storage Blob Data Contributor on test/Stores/Storage, by OwnData`, false],
        [`${project}: Storage Blob Data Owner on test/Stores/Storage, by OwnData`, true],
        [`test/Account/ManagedIdentity: Key Vault Secrets Officer on ${VAULT_ID}, by ConnectionKind.keyVault`, false],
      ]),
    );
    expect(rows.filter(([text]) => String(text).includes('Cosmos DB Built-in Data Contributor'))).toHaveLength(1);
    expect(rows).toHaveLength(8);
  });

  test('and the guardrails have nothing to say of it', () => {
    expect(verdictOf(build)).toMatchObject(FINE);
  });
});
