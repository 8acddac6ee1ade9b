import type { Check } from '../probing/check';
import { failed, ok } from '../probing/finding';
import { readEndpoint } from '../probing/read-endpoint';
import type { Read } from '../probing/read-resource';

/** The agent's endpoint speaks the Activity protocol, which Bot Service delivers in. */
export function activityProtocol(readAgent: Read): Check {
  return {
    name: 'activity protocol is on',
    run: async (probe, signal) => {
      const { endpoint, finding } = await readEndpoint(readAgent, probe, signal);
      if (finding !== undefined) return finding;
      const protocols = Object.keys(endpoint.protocol_configuration);
      return protocols.includes('activity')
        ? ok('Foundry', `the endpoint speaks ${protocols.join(', ')}`)
        : failed('Foundry', 'the endpoint does not speak it: run foundry-agents activate');
    },
  };
}
