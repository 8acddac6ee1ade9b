import type { Check } from '../check';
import { field } from '../field';
import { failed, ok } from '../finding';
import type { Read } from '../read-resource';

/** The agent's endpoint speaks the Activity protocol, which Bot Service delivers in. */
export function activityProtocol(readAgent: Read): Check {
  return {
    name: 'activity protocol is on',
    run: async (probe, signal) => {
      const { found, finding } = await readAgent(probe, signal);
      if (finding !== undefined) return finding;
      const protocols = field(found, 'agent_endpoint', 'protocol_configuration');
      return typeof field(protocols, 'activity') === 'object' && field(protocols, 'activity') !== null
        ? ok('Foundry', `the endpoint speaks ${Object.keys(protocols as object).join(', ')}`)
        : failed('Foundry', 'the endpoint does not speak it: run foundry-agents activate');
    },
  };
}
