import type { Resolved } from '../../core/terraform/present';
import { Consent } from './consent';
import type { MayCallOptions } from './may-call-options';

/** What an app may do at a resource, with all defaults resolved. */
export type MayCallPlan = Resolved<MayCallOptions, 'scopes' | 'appRoles' | 'consent' | 'isKnownClient'>;

/** Resolves the defaults of what an app may do. */
export function planMayCall(options: MayCallOptions): MayCallPlan {
  return {
    scopes: options.scopes ?? [],
    appRoles: options.appRoles ?? [],
    consent: options.consent ?? Consent.NONE,
    isKnownClient: options.isKnownClient ?? false,
  };
}
