import { cliCodes } from '../errors/code';

/** Codes of the agent in Foundry. docs/messages.md is generated from them. */
export const AGENT_CODES = cliCodes({
  NotTaken: {
    meaning: 'Foundry took the endpoint and shows another one.',
    remedy: 'Something else writes it, too. Look, and run it again.',
  },
});
