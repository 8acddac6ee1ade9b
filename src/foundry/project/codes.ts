import { codes } from '../../core/validation/code';

/** What can be wrong of projects. docs/messages.md is made of it. */
export const PROJECT_CODES = codes({
  CustomerKeyWithoutOwnData: {
    kind: 'warning',
    meaning: 'An account has a customer-managed key, and agents of a project keep their data with Microsoft.',
    remedy: 'Call `useOwnData`, or leave `customerManagedKey` out.',
  },
  InvalidProjectName: {
    meaning: 'The name of a project breaks its rules.',
    remedy: 'Rename it: letters, digits, `-`, `_` and `.`, 2 to 64 of them.',
  },
  LocationNotKnown: {
    meaning: 'Neither a project nor its account tells a location.',
    remedy: 'Give `location`, such as `swedencentral`.',
  },
  ProjectsMixed: {
    kind: 'warning',
    meaning: 'Some projects of an account have data stores of yours, and others do not.',
    remedy: 'Call `useOwnData` for all of them, or create the others in another account.',
  },
});
