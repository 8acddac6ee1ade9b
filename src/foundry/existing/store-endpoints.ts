/**
 * Endpoints of data stores by their names, in the public cloud: agents do not answer in others.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns (read 2026-11-28)
 */
export const STORE_ENDPOINTS = {
  storage: (name: string) => `https://${name}.blob.core.windows.net/`,
  cosmos: (name: string) => `https://${name}.documents.azure.com:443/`,
  search: (name: string) => `https://${name}.search.windows.net`,
} as const;
