import { HOST_ENDINGS } from '../../core/azure/account-hosts';

/**
 * Zones under which a Foundry account answers through its private endpoint.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns#ai--machine-learning (read 2026-11-20)
 */
export const FOUNDRY_ZONE_NAMES: readonly string[] = [
  HOST_ENDINGS.COGNITIVE_SERVICES,
  HOST_ENDINGS.OPENAI,
  HOST_ENDINGS.FOUNDRY,
].map((ending) => `privatelink${ending}`);
