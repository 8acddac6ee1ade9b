/**
 * Zones under which a Foundry account answers through its private endpoint.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns#ai--machine-learning (read 2026-11-20)
 */
export const FOUNDRY_ZONE_NAMES: readonly string[] = [
  'privatelink.cognitiveservices.azure.com',
  'privatelink.openai.azure.com',
  'privatelink.services.ai.azure.com',
];
