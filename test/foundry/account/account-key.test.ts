import { type FoundryAccountProps } from '../../../src';
import { FoundryNetwork, ManagedIsolation } from '../../../src/foundry/network';
import { TOKEN, VAULT_ID } from '../../support/samples';
import { stepIn, stepsBackOf } from '../../support/moved';
import { synthesize } from '../../support/synthesize';
import { makeStores } from '../data-stores/samples';
import { expectOrder, IDENTITY, makeAccount, makeProject, named, TYPES } from '../estate-samples';

const propertiesOf = (changes: Partial<FoundryAccountProps>) =>
  synthesize((scope) => {
    makeAccount(scope, changes);
  }).onlyAzapi(TYPES.account).config.body?.properties ?? {};

describe("a key of one's own", () => {
  const keyId = 'https://kv.vault.azure.net/keys/foundry/0123456789abcdef0123456789abcdef';

  test('is there from the beginning where a user-assigned identity reads it, whose role counts before', () => {
    const stack = synthesize((scope) => {
      makeAccount(scope, { customerManagedKey: { keyId, vaultId: VAULT_ID, identity: IDENTITY } });
    });
    const account = stack.onlyAzapi(TYPES.account);
    expect(account.config).toMatchObject({
      identity: [{ type: 'SystemAssigned, UserAssigned', identity_ids: [IDENTITY.identityId] }],
      body: {
        properties: {
          encryption: {
            keySource: 'Microsoft.KeyVault',
            keyVaultProperties: {
              keyVaultUri: 'https://kv.vault.azure.net/',
              keyName: 'foundry',
              keyVersion: '0123456789abcdef0123456789abcdef',
              identityClientId: IDENTITY.clientId,
            },
          },
        },
      },
    });
    expect(account.config).not.toHaveProperty('ignore_body_changes');
    expect(stack.ofType('azapi_update_resource')).toEqual([]);
    const role = stack.only('azurerm_role_assignment');
    expect(role.config).toMatchObject({ scope: VAULT_ID, principal_id: IDENTITY.principalId });
    expect(stack.follows(stack.only('time_sleep'), role)).toBe(true);
    expect(stack.follows(account, stack.only('time_sleep'))).toBe(true);
  });

  test("comes in a second step where the account's own identity reads it: account, role, wait, update", () => {
    const stack = synthesize((scope) => {
      const account = makeAccount(scope, {
        customerManagedKey: { keyId: 'https://kv.vault.azure.net/keys/foundry', vaultId: VAULT_ID },
      });
      makeProject(scope, account);
    });
    const account = stack.onlyAzapi(TYPES.account);
    expect(account.config).toMatchObject({
      body: { properties: { encryption: { keySource: 'Microsoft.CognitiveServices' } } },
      ignore_body_changes: ['properties.encryption'],
    });
    const update = stack.only('azapi_update_resource');
    expect(update.config.body?.properties).toEqual({
      encryption: {
        keySource: 'Microsoft.KeyVault',
        keyVaultProperties: { keyVaultUri: 'https://kv.vault.azure.net/', keyName: 'foundry' },
      },
    });
    const role = named(stack.ofType('azurerm_role_assignment'), 'Account_Key');
    expect(role.config.role_definition_id).toMatch(/12338af0-0e69-4776-bea7-57ae8d297424$/);
    const wait = stack.only('time_sleep');
    expectOrder(stack, [update, wait, role]);
    expect(stack.follows(stack.onlyAzapi(TYPES.project), update)).toBe(true);
    const ofProject = stack
      .ofType('azurerm_role_assignment')
      .filter(({ address }) => address.includes('Project_UseKey'));
    expect(ofProject.map(({ config }) => config.scope)).toEqual([VAULT_ID]);
  });

  test('may come later and be another one, and never go: that stops the plan with a sentence', () => {
    const keptOf = (customerManagedKey: FoundryAccountProps['customerManagedKey']) => {
      const stack = synthesize((scope) => {
        makeAccount(scope, { customerManagedKey });
      });
      const kept = named(stack.ofType('terraform_data'), 'encryption');
      const [{ condition, error_message: message } = { condition: '', error_message: '' }] = (
        kept.config.lifecycle as { postcondition: { condition: string; error_message: string }[] }
      ).postcondition;
      const back = stepsBackOf(stack).map(({ from, to }) => [from, to].map(stepIn));
      return { address: kept.address, back, condition, message };
    };
    const without = keptOf(undefined);
    expect(without.back).toEqual([['customer-managed', 'Microsoft-managed']]);
    expect(without.condition).toBe(
      '${(lower(try(self.output.value, "Microsoft-managed")) == lower("Microsoft-managed"))}',
    );
    expect(without.message).toMatch(
      /^The encryption key of Foundry account 'contoso' goes one way: it is '.*', and 'Microsoft-managed' is asked for\. Set it back, or /,
    );
    const [one, other] = [keptOf({ keyId }), keptOf({ keyId: 'https://other.vault.azure.net/keys/foundry' })];
    expect(one).toEqual(other);
    expect(one.back).toEqual([]);
    expect(one.address).not.toBe(without.address);
  });

  test('of an account is warned of where Microsoft keeps the data of its agents', () => {
    const warningsOf = (usesOwnData: boolean, customerManagedKey?: FoundryAccountProps['customerManagedKey']) =>
      synthesize((scope) => {
        const project = makeProject(scope, makeAccount(scope, { customerManagedKey }));
        if (usesOwnData) project.useOwnData(makeStores(scope));
      }).warnings.join();
    expect(warningsOf(false, { keyId })).toContain('[CustomerKeyWithoutOwnData]');
    expect(warningsOf(true, { keyId })).not.toContain('[CustomerKeyWithoutOwnData]');
    expect(warningsOf(false)).not.toContain('[CustomerKeyWithoutOwnData]');
  });

  test("counts for the project's identity before the host of the project is created", () => {
    const stack = synthesize((scope) => {
      makeProject(scope, makeAccount(scope, { customerManagedKey: { keyId, vaultId: VAULT_ID } })).useOwnData(
        makeStores(scope),
      );
    });
    const [key] = stack.ofType('azurerm_role_assignment').filter(({ address }) => address.includes('Project_UseKey'));
    const [wait] = stack.ofType('time_sleep').filter(({ address }) => address.includes('RolesCount'));
    expect(key !== undefined && wait !== undefined && stack.follows(wait, key)).toBe(true);
  });

  test('may be known later', () => {
    const later = { keyId: TOKEN, identity: IDENTITY };
    const { encryption } = propertiesOf({ customerManagedKey: later }) as {
      encryption: { keyVaultProperties: object };
    };
    expect(encryption.keyVaultProperties).toMatchObject({
      keyVaultUri: 'https://${element(split("/", local.later), 2)}/',
      keyName: '${element(split("/", local.later), 4)}',
      keyVersion: '${join("", slice(split("/", local.later), 5, length(split("/", local.later))))}',
    });
  });

  test.each<[boolean, Partial<FoundryAccountProps>]>([
    [true, { allowedFqdns: ['contoso.com'] }],
    [true, { allowedFqdns: ['vault.azure.net'] }],
    [false, { allowedFqdns: ['contoso.com', 'KV.vault.azure.net'] }],
    [false, { allowedFqdns: ['contoso.com', TOKEN] }],
    [false, {}],
    [false, { allowedFqdns: ['contoso.com'], customerManagedKey: { keyId: TOKEN } }],
    [false, { allowedFqdns: ['contoso.com'], customerManagedKey: undefined }],
  ])('is warned of where its vault is not among the hosts that the account reaches: %p for %j', (isWarned, changes) => {
    const { warnings } = synthesize((scope) => {
      makeAccount(scope, { customerManagedKey: { keyId }, ...changes });
    });
    expect(warnings.join().includes("allowedFqdns lacks 'kv.vault.azure.net'")).toBe(isWarned);
  });

  test('in a managed network is warned of', () => {
    const stack = synthesize((scope) => {
      makeAccount(scope, {
        network: FoundryNetwork.managed({ isolation: ManagedIsolation.ALLOW_INTERNET_OUTBOUND }),
        customerManagedKey: { keyId },
      });
    });
    expect(stack.warnings.join()).toContain('[CustomerKeyInManagedNetwork]');
  });
});
