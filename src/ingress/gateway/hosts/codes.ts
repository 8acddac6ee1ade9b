import { codes } from '../../../core/validation/code';

/** What can be wrong of host records of a gateway. docs/messages.md is made of it. */
export const HOST_CODES = codes({
  DuplicateHostZone: {
    meaning: 'Zones for host records have one name, so that only one would get the records.',
    remedy: 'List the one that is linked to the network.',
  },
  HostZonesUnknown: {
    meaning: 'No zones are given for host records, or they are known only after apply.',
    remedy: 'Give known ids, or new zones.',
  },
  NoZoneForHost: {
    meaning: 'No zone given for host records holds the host.',
    remedy: 'Add a zone that the host ends with.',
  },
});
