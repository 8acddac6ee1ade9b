import type { FoundryIdentity } from '../../src';
import type { IdentitySettings } from '../settings/estate/estate-account-settings';

export function identityOf(settings: IdentitySettings): FoundryIdentity;
export function identityOf(settings: IdentitySettings | undefined): FoundryIdentity | undefined;
/** A user-assigned identity as the settings have it. */
export function identityOf(settings: IdentitySettings | undefined): FoundryIdentity | undefined {
  if (settings === undefined) return undefined;
  const { id, ...ids } = settings;
  return { identityId: id, ...ids };
}
