import type { Check } from '../check';
import { list, text } from '../field';
import { failed, ok } from '../finding';
import type { Read } from '../read-resource';

/** What lets Bot Service in; which of the two goes by the scope of the publication. */
const BOT_SCHEMES = ['BotServiceRbac', 'BotServiceTenant'];

/** The agent's endpoint takes tokens of Bot Service. */
export function authorizationSchemes(readAgent: Read): Check {
  return {
    name: 'bot may call the agent',
    run: async (probe, signal) => {
      const { found, finding } = await readAgent(probe, signal);
      if (finding !== undefined) return finding;
      const schemes = list(found, 'agent_endpoint', 'authorization_schemes').map(
        (scheme) => text(scheme, 'type') ?? '',
      );
      const given = `authorization schemes: ${schemes.join(', ') || 'none'}`;
      return schemes.some((scheme) => BOT_SCHEMES.includes(scheme))
        ? ok('Foundry', given)
        : failed('Foundry', `${given}; none is of Bot Service: run foundry-agents activate`);
    },
  };
}
