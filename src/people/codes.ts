import { codes } from '../core/validation/code';

/** Codes of personas. docs/messages.md is generated from them. */
export const PEOPLE_CODES = codes({
  PersonaNeedsScope: {
    meaning: 'A persona has principals, and none of its scopes is given.',
    remedy: 'Set the prop that is named.',
  },
});
