import { codes } from '../core/validation/code';

/** What can be wrong of accounts, projects and the private way to them. docs/messages.md is made of it. */
export const FOUNDRY_CODES = codes({
  HostOfOtherName: {
    kind: 'warning',
    meaning: '`host` does not begin with the name of the account.',
    remedy: 'Leave it out, or see that it is the custom subdomain of this account.',
  },
  IncompletePrivateDnsZones: {
    meaning: "`privateDnsZoneIds` lacks one of the account's zones.",
    remedy: 'Add it, or leave all out.',
  },
  InvalidHost: {
    meaning: '`host` of an account is no host of Foundry in the public cloud, under which agents answer.',
    remedy: 'Give a full name such as `contoso.services.ai.azure.com`.',
  },
  NoEndpointName: {
    meaning: 'No name of 2 to 80 characters follows from the construct path.',
    remedy: 'Give `privateEndpointName`.',
  },
});
