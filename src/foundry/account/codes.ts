import { codes } from '../../core/validation/code';

/** What can be wrong of the private way to an account. docs/messages.md is made of it. */
export const FOUNDRY_ACCOUNT_CODES = codes({
  IncompletePrivateDnsZones: {
    meaning: "`privateDnsZoneIds` lacks one of the account's zones.",
    remedy: 'Add it, or leave all out.',
  },
  NoEndpointName: {
    meaning: 'No name of 2 to 80 characters follows from the construct path.',
    remedy: 'Give `privateEndpointName`.',
  },
});
