import { codes } from '../core/validation/code';

/** What can be wrong of personas. docs/messages.md is made of it. */
export const PEOPLE_CODES = codes({
  PersonaNeedsScope: {
    meaning: 'A persona has principals, and none of its scopes is given.',
    remedy: 'Give the prop that is named.',
  },
});
