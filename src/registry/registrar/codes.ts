import { codes } from '../../core/validation/code';

/** Codes of who registers agents. docs/messages.md is generated from them. */
export const REGISTRAR_CODES = codes({
  PermissionOfAppsOnly: {
    meaning: 'A permission that only apps can have is granted to a person or a group.',
    remedy: 'Grant the job that the message names, which gives people their role.',
  },
  RoleOfPeopleOnly: {
    meaning: 'A role with which people look at agents is granted to an app.',
    remedy: 'Grant it to a person or a group.',
  },
});
