import type { Rule } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { hasUnseen, isBlank } from '../../core/validation/unseen';
import { isUtcTime } from '../../core/validation/utc-time';
import { REGISTRY_CODES } from './codes';

/** Ids of users, apps and agent identities in Microsoft Entra. */
export const DIRECTORY_ID = guid(REGISTRY_CODES.InvalidDirectoryId);

/** Ids of the other platform, of any form. */
export const SOURCE_ID: Rule = {
  code: REGISTRY_CODES.InvalidSourceAgentId,
  rule: 'must have 1 to 256 characters, all of which can be seen',
  remedy: 'give it as the platform of the agent shows it',
  holds: (value) => !isBlank(value) && !hasUnseen(value) && value.length <= 256,
};

/** It is a segment of an address. */
export const ENTRY_ID: Rule = {
  code: REGISTRY_CODES.InvalidRegistrationId,
  rule: "must not be empty, and may have no blank and none of / ? # % '",
  remedy: 'give the id as the registry shows it, such as a GUID',
  holds: (value) => /^[^\s/?#%']{1,256}$/.test(value) && !hasUnseen(value),
};

/** In the form in which Microsoft Graph answers, so that a plan sees no difference. */
export const SOURCE_TIME: Rule = {
  code: REGISTRY_CODES.InvalidSourceTime,
  rule: 'must be a time in UTC with whole seconds',
  remedy: "give it as '2026-01-31T12:00:00Z'",
  holds: (value) => isUtcTime(value) && isInCalendar(value),
};

/** The 31st of a month of 30 days becomes the first of the next one. */
function isInCalendar(value: string): boolean {
  return new Date(value).toISOString().slice(0, 10) === value.slice(0, 10);
}
