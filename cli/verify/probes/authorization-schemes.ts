import { BOT_SCHEME } from '../../agent/publish-scopes';
import type { Probe } from '../probe-client/probe';
import { failed, ok } from '../probe-client/finding';
import { readEndpoint } from '../probe-client/read-endpoint';
import type { Read } from '../probe-client/read-resource';

/** The agent's endpoint takes tokens of Bot Service. Which of its schemes goes by the scope of the publication. */
export function authorizationSchemes(readAgent: Read): Probe {
  return {
    name: 'bot may call the agent',
    run: async (client, signal) => {
      const { endpoint, finding } = await readEndpoint(readAgent, client, signal);
      if (finding !== undefined) return finding;
      const schemes = endpoint.authorization_schemes.map(({ type }) => type);
      const given = `authorization schemes: ${schemes.join(', ') || 'none'}`;
      return schemes.some((scheme) => BOT_SCHEME.test(scheme))
        ? ok('Foundry', given)
        : failed('Foundry', `${given}; none is for Bot Service: run foundry-agents activate`);
    },
  };
}
