import type { Resolved } from '../../core/terraform/present';
import type { ManagedNetworkOptions } from './managed-network-options';

/** A managed network with all defaults resolved. */
export type ManagedNetworkPlan = Resolved<ManagedNetworkOptions, 'roleWaitSeconds' | 'rules' | 'settleSeconds'>;

/** Resolves the defaults. */
export function planManagedNetwork(options: ManagedNetworkOptions): ManagedNetworkPlan {
  return {
    ...options,
    roleWaitSeconds: options.roleWaitSeconds ?? 60,
    rules: options.rules ?? [],
    settleSeconds: options.settleSeconds ?? 600,
  };
}
