import type { DataStoresPlan } from './agent-data-stores-plan';
import type { DataStoreKind } from './data-store-kinds';

/**
 * Request bodies of stores that are created here: no keys, no anonymous access, closed to the Internet unless asked for.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup (read 2026-11-28)
 */
export const STORE_BODIES: Readonly<Record<DataStoreKind, (plan: DataStoresPlan) => object>> = {
  storage: ({ publicAccess, storageRedundancy }) => ({
    kind: 'StorageV2',
    sku: { name: storageRedundancy },
    properties: {
      accessTier: 'Hot',
      minimumTlsVersion: 'TLS1_2',
      supportsHttpsTrafficOnly: true,
      allowSharedKeyAccess: false,
      defaultToOAuthAuthentication: true,
      allowBlobPublicAccess: false,
      allowCrossTenantReplication: false,
      publicNetworkAccess: publicAccess,
      networkAcls: { bypass: 'AzureServices', defaultAction: publicAccess === 'Enabled' ? 'Allow' : 'Deny' },
    },
  }),
  cosmos: (plan) => ({
    kind: 'GlobalDocumentDB',
    properties: {
      databaseAccountOfferType: 'Standard',
      consistencyPolicy: { defaultConsistencyLevel: 'Session' },
      locations: [{ locationName: plan.location, failoverPriority: 0, isZoneRedundant: plan.cosmosZoneRedundant }],
      disableLocalAuth: true,
      minimalTlsVersion: 'Tls12',
      publicNetworkAccess: plan.publicAccess,
      ...(plan.cosmosServerless ? { capabilities: [{ name: 'EnableServerless' }] } : {}),
      ...(plan.cosmosThroughputLimit === undefined
        ? {}
        : { capacity: { totalThroughputLimit: plan.cosmosThroughputLimit } }),
    },
  }),
  search: (plan) => ({
    sku: { name: plan.searchTier },
    properties: {
      replicaCount: plan.searchReplicas,
      partitionCount: plan.searchPartitions,
      hostingMode: 'Default',
      publicNetworkAccess: plan.publicAccess === 'Enabled' ? 'Enabled' : 'Disabled',
      // The service refuses authOptions where keys are off; it accepts tokens then without them.
      ...(plan.searchAcceptsKeys
        ? {
            disableLocalAuth: false,
            authOptions: { aadOrApiKey: { aadAuthFailureMode: 'http401WithBearerChallenge' } },
          }
        : { disableLocalAuth: true }),
    },
  }),
};
