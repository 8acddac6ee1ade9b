import { cliCodes } from '../errors/code';

/** Codes of cards that agents publish. docs/messages.md is generated from them. */
export const PUBLISHED_CARD_CODES = cliCodes({
  CardInvalid: {
    meaning: 'What the agent publishes is not a card of A2A 0.3 or 1.0.',
    remedy: 'Every field that is wrong is named: correct them where the card is published.',
  },
  CardIsPage: {
    meaning: 'The address answers with a page for people, such as a sign-in, and not with a card.',
    remedy: 'Give the address of the card itself, or save the card and name it as `cardFile`.',
  },
  CardNotFound: {
    meaning: 'No card was found at the address.',
    remedy: 'Give the whole address of the card, which the developers of the agent know.',
  },
  CardNotPublic: {
    meaning: 'The card is shown to callers that are signed in.',
    remedy: 'Save the card as a file, and name it as `cardFile` in the settings.',
  },
  CardNotReached: {
    meaning: 'The host of the card has no address, refuses, does not answer in time, or breaks off.',
    remedy: 'Look at the address, `HTTPS_PROXY` and `NO_PROXY`; a slow host is given more time with `--timeout`.',
  },
  CardNotServed: {
    meaning: 'The host answers with an error, or leads from one address to the next without an end.',
    remedy: 'Ask later, or give the address of the card itself.',
  },
  CardNotWritten: {
    meaning: 'The file of `--out` is there already, or cannot be written.',
    remedy: 'Another file, or move this one away.',
  },
  CardTooLarge: {
    meaning: 'What the address sends is larger than any card.',
    remedy: 'Give the address of the card itself.',
  },
});
