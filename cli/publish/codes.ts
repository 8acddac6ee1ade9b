import { cliCodes } from '../errors/code';

/** Codes of publishing. docs/messages.md is generated from them. */
export const PUBLISH_CODES = cliCodes({
  PublicationInvalid: {
    meaning: 'The publication would be refused.',
    remedy: 'Correct the options; all mistakes are named at once.',
  },
});
