import { Principal } from '../../src';
import type { PrincipalSettings } from '../settings/values/settings-values';

/** Somebody of the settings, as grants take them. */
export function principalOf(settings: PrincipalSettings): Principal {
  if (settings.group !== undefined) return Principal.group(settings.group);
  if (settings.user !== undefined) return Principal.user(settings.user);
  if (settings.servicePrincipal !== undefined) return Principal.servicePrincipal(settings.servicePrincipal);
  return Principal.managedIdentity(settings.managedIdentity ?? '');
}
