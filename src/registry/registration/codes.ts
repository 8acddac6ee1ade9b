import { codes } from '../../core/validation/code';

/** Codes of registrations of Agent 365. docs/messages.md is generated from it. */
export const REGISTRATION_CODES = codes({
  ManagingAppOftenRefused: {
    kind: 'warning',
    meaning: 'An entry names an app that manages it, which the service often refuses.',
    remedy: 'List `ownerIds`, and leave `managedByAppId` out.',
  },
});
