import { cliCodes } from '../errors/code';

/** Codes of questions to the person at the terminal. docs/messages.md is generated from them. */
export const SESSION_CODES = cliCodes({
  NobodyToAsk: {
    meaning: 'Nobody is at the terminal to agree.',
    remedy: 'Look at `--dry-run`, then add `--yes`.',
  },
  NotAgreed: {
    meaning: 'The question was not answered with y.',
    remedy: 'What it asked about was not done.',
  },
});
