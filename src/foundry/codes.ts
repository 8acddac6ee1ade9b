import { codes } from '../core/validation/code';

/** What can be wrong of an estate. docs/messages.md is made of it. */
export const FOUNDRY_ESTATE_CODES = codes({
  EstateAccountAmbiguous: {
    meaning: 'An estate has an account that is made and one that exists, or neither.',
    remedy: 'Give `account` or `existingAccount`, one of them.',
  },
  EstateDataStoresAmbiguous: {
    meaning: 'An id of data stores of an estate is given twice, or a project does not say which of several it uses.',
    remedy: 'Give each set of data stores its own id, and `dataStoresId` to each project.',
  },
  EstateModelAmbiguous: {
    meaning: 'A model of an estate names its content filter, or what it spills over to, in two ways.',
    remedy: 'Give the name, or the construct.',
  },
  EstateNameKnownLater: {
    meaning: 'The name of something in an estate is known only after apply, and would be a part of its construct id.',
    remedy: 'Give a name that is known, or make the construct itself.',
  },
  EstateNameTwice: {
    meaning: 'Two parts of an estate of one kind have the same name or id.',
    remedy: 'Rename one of them, or remove it.',
  },
  EstateNetworkAmbiguous: {
    meaning: 'The network of the agents of an estate is given twice, or for an account that exists.',
    remedy: 'Keep `account.network` or `network.agentSubnetPrefix`, and neither with `existingAccount`.',
  },
  InvalidEstateId: {
    meaning:
      'An id or name in an estate cannot be part of a construct id: it is empty, or that of another part of the estate.',
    remedy: 'Give an id or name that is not empty, and that no other part of the estate has.',
  },
  PrivateEndpointWithoutLocation: {
    meaning: 'A private endpoint to an existing account has no location, and that of the account is not known.',
    remedy: 'Give `location` of the endpoint or of the account.',
  },
  UnknownContentFilter: {
    meaning: 'A model of an estate names a content filter that neither the estate nor a new account has.',
    remedy: 'Correct the name, or add the filter.',
  },
  UnknownDataStores: {
    meaning: 'A project of an estate uses data stores that the estate does not have.',
    remedy: 'Correct `dataStoresId`, or add the data stores.',
  },
  UnknownSpillover: {
    meaning: 'A model of an estate spills over to one that is neither listed before it nor existing.',
    remedy: 'Correct the name, or list that one first.',
  },
});
