import { Fn, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { Principal } from '../../access/principal';
import { awaitRole } from '../../access/role-wait';
import { asArgument, isLiteral } from '../../core/terraform/tokens';
import { UpdateResource } from '../../providers/azapi/update-resource';
import { accountWrite } from '../existing/account-write';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { ACCOUNT_TYPE } from '../existing/foundry-types';
import { waitOfKey } from './foundry-account-plan';
import type { CustomerManagedKey } from './foundry-account-props';

/** Who may manage the key of an account, in the order in which one may follow another. */
export const KEY_OWNERS = ['Microsoft-managed', 'customer-managed'] as const;

/** Who manages the key of an account. */
export function keyOwner(key: CustomerManagedKey | undefined): string {
  const [microsoft, customer] = KEY_OWNERS;
  return key === undefined ? microsoft : customer;
}

/** Whether the account has to be there before it is encrypted with the key: its own identity reads it. */
export function isEncryptedLater(key: CustomerManagedKey | undefined): key is CustomerManagedKey {
  return key !== undefined && key.identity === undefined;
}

/** Encryption as the account is made with it: with the key where an identity is there that reads it, else for now without. */
export function encryptionBody(key: CustomerManagedKey | undefined): object {
  if (key === undefined) return {};
  // In the body and ignored from then on: what an update leaves out, the service would drop.
  return { encryption: isEncryptedLater(key) ? { keySource: 'Microsoft.CognitiveServices' } : withKey(key) };
}

/** The role on the vault for an identity that is there before the account. Gives what stands once it counts. */
export function letIdentityReadKey(scope: Construct, key: CustomerManagedKey | undefined): ITerraformDependable[] {
  if (key?.identity === undefined) return [];
  const place = new Construct(scope, 'Key');
  const label = `${scope.node.path}/KeyIdentity`;
  return letReadKey(place, key, Principal.managedIdentity(key.identity.principalId, label));
}

/** Lets the account's own identity read the key, and has the account encrypted with it then. */
export function encryptWithOwnIdentity(
  account: Construct & IFoundryAccount,
  key: CustomerManagedKey | undefined,
): ITerraformDependable[] {
  if (!isEncryptedLater(key)) return [];
  const place = new Construct(account, 'Key');
  const update = new UpdateResource(place, 'Resource', {
    type: ACCOUNT_TYPE,
    resourceId: account.accountId,
    body: { properties: { encryption: withKey(key) } },
    responseExportValues: {},
    dependsOn: letReadKey(place, key, account.managedIdentity),
    ...accountWrite(place, ACCOUNT_TYPE, account),
  });
  return [update];
}

function letReadKey(place: Construct, key: CustomerManagedKey, principal: Principal): ITerraformDependable[] {
  if (key.vaultId === undefined) return [];
  const { dependables } = grantRole(place, {
    verb: 'UseKey',
    role: AzureRole.KEY_VAULT_CRYPTO_USER,
    principal,
    scopeId: key.vaultId,
    grantedBy: 'FoundryAccount.customerManagedKey',
    hasDerivedName: true,
  });
  return awaitRole(place, 'RoleCounts', { scopeId: key.vaultId, principal, dependables }, waitOfKey(key));
}

function withKey({ keyId, identity }: CustomerManagedKey): object {
  const { vaultUri, name, version } = partsOf(keyId);
  return {
    keySource: 'Microsoft.KeyVault',
    keyVaultProperties: {
      keyVaultUri: vaultUri,
      keyName: name,
      ...(version === '' ? {} : { keyVersion: version }),
      ...(identity === undefined ? {} : { identityClientId: identity.clientId }),
    },
  };
}

/** `https://{vault}/keys/{name}`, and a version behind it or none. */
function partsOf(keyId: string): { readonly vaultUri: string; readonly name: string; readonly version: string } {
  if (isLiteral(keyId)) {
    const [, , host = '', , name = '', version = ''] = keyId.split('/');
    return { vaultUri: `https://${host}/`, name, version };
  }
  const parts = Fn.split('/', asArgument(keyId));
  const part = (index: number): string => Fn.element(parts, index) as string;
  const version = Fn.join('', Fn.slice(parts, 5, Fn.lengthOf(parts)) as string[]);
  return { vaultUri: `https://${part(2)}/`, name: part(4), version };
}
