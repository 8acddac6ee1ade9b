import { codes } from '../../core/validation/code';

/** Codes of data stores. docs/messages.md is generated from them. */
export const DATA_CODES = codes({
  DataStoreAmbiguous: {
    meaning: 'A data store is given both as one to create and as one that exists.',
    remedy: 'Give its name, or the id of the one that exists.',
  },
  DataStoreMissing: {
    meaning: 'One of the three data stores is missing: agents use all of them or none.',
    remedy: 'Give a name for it, or the id of one that exists.',
  },
  DataStoreOptionUnused: {
    meaning: 'An option of a data store is given that only applies to one that is created.',
    remedy: 'Leave the option out, or give a name instead of the id of a store that exists.',
  },
  InvalidCosmosAccountName: {
    meaning: 'The name of a Cosmos DB account breaks its rules.',
    remedy: 'Rename it: lower-case letters, digits and inner `-`, 3 to 44 of them.',
  },
  InvalidSearchServiceName: {
    meaning: 'The name of a search service breaks its rules.',
    remedy: 'Rename it: lower-case letters, digits and single inner `-`, 2 to 60 of them.',
  },
  InvalidSearchUnits: {
    meaning: 'Replicas and partitions of a search service are outside what its tier allows.',
    remedy: 'Correct them; the message gives the limits.',
  },
  InvalidStorageAccountName: {
    meaning: 'The name of a storage account breaks its rules.',
    remedy: 'Rename it: lower-case letters and digits, 3 to 24 of them.',
  },
  InvalidThroughputLimit: {
    meaning: 'The limit of total throughput is below what one project needs, or is given for a serverless account.',
    remedy: 'Give 3000 RU/s for each project or more, or leave it out.',
  },
  NoEndpointsForZones: {
    meaning: '`includesQueues` lacks its private DNS zone, or a zone for queues is given without it.',
    remedy: 'Set `includesQueues` and give `queueZoneId`, or neither.',
  },
  RedundancyWithoutZones: {
    meaning: 'Storage redundancy or a Cosmos DB account by zones is chosen in a location without availability zones.',
    remedy: 'Choose `StorageRedundancy.REGIONS`, leave `cosmosZoneRedundant` out, or choose another location.',
  },
  WrongDataStoreZone: {
    meaning: 'A private DNS zone has not the name under which the data store is looked up.',
    remedy: 'Give the id of the zone that the message names.',
  },
});
