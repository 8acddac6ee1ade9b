import { codes } from '../../../core/validation/code';

/** Codes of problems with the host records of a gateway. docs/messages.md is generated from it. */
export const HOST_CODES = codes({
  DuplicateHostZone: {
    meaning: 'Zones for host records have the same name, so only one would get the records.',
    remedy: 'List only the zone that is linked to the network.',
  },
  HostZonesUnknown: {
    meaning: 'No zones are set for host records, or they are known only after apply.',
    remedy: 'Use ids that are known at synthesis, or new zones.',
  },
  NoZoneForHost: {
    meaning: 'No zone for host records matches the host.',
    remedy: 'Add a zone whose name is a suffix of the host.',
  },
});
