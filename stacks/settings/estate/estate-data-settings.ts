import { z } from 'zod';
import { capabilityHosts, dataStores } from '../../../src';
import { groupNameOrId, OWN_DATA_ROLE_WAIT, SHAPES, STORE_NAMES } from '../../../src/internal';
import { between, by, id, isObject, key, oneOf, text, whole, words } from '../values/settings-values';

const { SearchTier, StorageRedundancy } = dataStores;
const { AccountHost, CosmosDataScope, StorageRoleBeforeHost } = capabilityHosts;

/** Words of the settings for what the library calls by its enums. */
export const REDUNDANCIES = {
  local: StorageRedundancy.LOCAL,
  zones: StorageRedundancy.ZONES,
  regions: StorageRedundancy.REGIONS,
  'zones-and-regions': StorageRedundancy.ZONES_AND_REGIONS,
} as const;
export const SEARCH_TIERS = {
  basic: SearchTier.BASIC,
  standard: SearchTier.STANDARD,
  standard2: SearchTier.STANDARD2,
  standard3: SearchTier.STANDARD3,
} as const;
export const STORAGE_ROLES = {
  'blob-data-contributor': StorageRoleBeforeHost.BLOB_DATA_CONTRIBUTOR,
  'account-contributor': StorageRoleBeforeHost.ACCOUNT_CONTRIBUTOR,
  both: StorageRoleBeforeHost.BOTH,
} as const;
export const COSMOS_SCOPES = { account: CosmosDataScope.ACCOUNT, database: CosmosDataScope.DATABASE } as const;
export const ACCOUNT_HOSTS = { 'created-here': AccountHost.CREATED_HERE, existing: AccountHost.EXISTING } as const;

const COUNT = { error: 'must be a whole number of 1 or more' };
const count = z.number(COUNT).int(COUNT).min(1, COUNT);
const location = text.optional().describe('with id: its location; left out: that of the data');

/** A store that is made has choices, and one that exists has a location. */
const store = <T extends z.ZodObject>(schema: T) =>
  between(oneOf(schema, ['name', 'id'], 'needs name (to make it) or id (of one that exists), not both'), (value) => {
    const given = value as Readonly<Record<string, unknown>>;
    if (given.name !== undefined && given.id !== undefined) return [];
    return Object.keys(given)
      .filter((one) => Object.hasOwn(schema.shape, one) && given[one] !== undefined && one !== 'name' && one !== 'id')
      .filter((one) => (one === 'location') === (given.id === undefined))
      .filter((one) => one !== 'throughputLimit')
      .map((one) => ({
        path: [one],
        message:
          one === 'location'
            ? 'describes a store that exists; remove it, or give id instead of name'
            : 'belongs to a store that is made; remove it, or give name instead of id',
      }));
  });

const storage = store(
  z.strictObject({
    name: by(STORE_NAMES.storage).optional().describe('unique in Azure'),
    id: id(SHAPES.storageAccount).optional(),
    location,
    redundancy: words(REDUNDANCIES)
      .optional()
      .describe('never changes; left out: zones, or regions where there are no zones'),
  }),
);
const cosmos = store(
  z.strictObject({
    name: by(STORE_NAMES.cosmos).optional().describe('unique in Azure'),
    id: id(SHAPES.cosmosAccount).optional(),
    location,
    throughputLimit: count.optional().describe('RU/s; each project needs 3000; left out: no limit'),
    serverless: z.boolean().optional().describe('billed by request; never changes; left out: false'),
    zoneRedundant: z.boolean().optional().describe('never changes; left out: false'),
  }),
);
const search = store(
  z.strictObject({
    name: by(STORE_NAMES.search).optional().describe('unique in Azure'),
    id: id(SHAPES.searchService).optional().describe('it has to accept Microsoft Entra tokens'),
    location,
    tier: words(SEARCH_TIERS).optional().describe('may move up, never down; left out: standard'),
    replicas: count.optional().describe('left out: 1'),
    partitions: count.optional().describe('1, 2, 3, 4, 6 or 12; left out: 1'),
    acceptsKeys: z.boolean().optional().describe('whether it takes API keys; left out: false'),
  }),
);

const dataSet = between(
  z.strictObject({
    resourceGroup: by(groupNameOrId)
      .optional()
      .describe(
        'existing resource group: its name in the subscription of the file, or its full id; left out: that of the account',
      ),
    location: text.optional().describe('left out: that of the account'),
    storage,
    cosmos,
    search,
    privateEndpoints: z
      .strictObject({
        resourceGroup: by(groupNameOrId)
          .optional()
          .describe('in the subscription of the network; left out: that of the stores'),
        includesQueues: z.boolean().optional().describe('for the Azure Functions tool; left out: false'),
        includesExisting: z.boolean().optional().describe('also to stores that exist; left out: false'),
      })
      .optional()
      .describe('in network.privateEndpointSubnet, one after the other; left out: none'),
    publicNetworkAccess: z.boolean().optional().describe('whether the Internet reaches what is made; left out: false'),
    outboundRulePrefix: key
      .optional()
      .describe('what names of its rules in a managed network begin with, where they never change; left out: its key'),
  }),
  ({ cosmos: given }) =>
    isObject(given) && given.serverless === true && given.throughputLimit !== undefined
      ? [{ path: ['cosmos', 'throughputLimit'], message: 'has no meaning for a serverless account; remove it' }]
      : [],
);

/** Data stores by names that projects choose them by. */
export const data = z.record(key, dataSet);

/** How a project uses its data stores: mostly what sources disagree about. */
export const ownData = z.strictObject({
  strictBlobIsolation: z
    .boolean()
    .optional()
    .describe(
      "limits blob operations to the project's own containers, by a condition of this library; left out: false",
    ),
  storageRole: words(STORAGE_ROLES).optional().describe('before the host is made; left out: blob-data-contributor'),
  cosmosScope: words(COSMOS_SCOPES).optional().describe('where its identity may write; left out: account'),
  usesQueues: z.boolean().optional().describe('for the Azure Functions tool; left out: false'),
  allowsOtherLocations: z.boolean().optional().describe('stores may be in other locations; left out: false'),
  accountHost: words(ACCOUNT_HOSTS)
    .optional()
    .describe('with account.id: who makes the capability host of the account'),
  roleWaitSeconds: whole(OWN_DATA_ROLE_WAIT).optional().describe('left out: 120'),
});

export type DataSettings = z.infer<typeof dataSet>;
export type OwnDataSettings = z.infer<typeof ownData>;

interface Given {
  readonly data?: unknown;
  readonly projects?: unknown;
  readonly network?: unknown;
}

/** Which stores a project uses, and what private endpoints need. */
export function dataMistakes({ data: sets, projects, network }: Given) {
  const names = isObject(sets) ? Object.keys(sets) : [];
  const ofProjects = Object.entries(isObject(projects) ? projects : {}).flatMap(([name, one]: [string, unknown]) => {
    if (!isObject(one)) return [];
    const chosen = 'data' in one ? one.data : undefined;
    const path = ['projects', name, 'data'];
    if (chosen === undefined) {
      const message = `is missing; give one of ${names.join(', ')}`;
      const isLost = 'ownData' in one && one.ownData !== undefined && names.length === 0;
      if (isLost) {
        return [
          {
            path: ['projects', name, 'ownData'],
            message: 'belongs to data stores, and there are none; remove it, or add data',
          },
        ];
      }
      return names.length > 1 ? [{ path, message }] : [];
    }
    if (typeof chosen !== 'string' || names.includes(chosen)) return [];
    return [
      {
        path,
        message: `is not one of foundry.data; ${names.length === 0 ? 'add it there' : `give one of ${names.join(', ')}`}`,
      },
    ];
  });
  const hasSubnet =
    isObject(network) && 'privateEndpointSubnet' in network && network.privateEndpointSubnet !== undefined;
  const ofSets = Object.entries(isObject(sets) ? sets : {}).flatMap(([name, one]: [string, unknown]) =>
    isObject(one) && 'privateEndpoints' in one && one.privateEndpoints !== undefined && !hasSubnet
      ? [
          {
            path: ['data', name, 'privateEndpoints'],
            message: 'needs network.privateEndpointSubnet, which is missing; add it',
          },
        ]
      : [],
  );
  return [...ofProjects, ...ofSets];
}
