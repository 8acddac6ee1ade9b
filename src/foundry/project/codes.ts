import { codes } from '../../core/validation/code';

/** What can be wrong of projects. docs/messages.md is made of it. */
export const PROJECT_CODES = codes({
  InvalidProjectName: {
    meaning: 'The name of a project breaks its rules.',
    remedy: 'Rename it: letters, digits, `-`, `_` and `.`, 2 to 64 of them.',
  },
  LocationNotKnown: {
    meaning: 'Neither a project nor its account tells a location.',
    remedy: 'Give `location`.',
  },
});
