import type { Probe } from '../probe-client/probe';
import { failed, ok } from '../probe-client/finding';
import { readEndpoint } from '../probe-client/read-endpoint';
import type { Read } from '../probe-client/read-resource';

/** The agent's endpoint speaks the Activity protocol, which Bot Service delivers in. */
export function activityProtocol(readAgent: Read): Probe {
  return {
    name: 'activity protocol is on',
    run: async (client, signal) => {
      const { endpoint, finding } = await readEndpoint(readAgent, client, signal);
      if (finding !== undefined) return finding;
      const protocols = Object.keys(endpoint.protocol_configuration);
      return protocols.includes('activity')
        ? ok('Foundry', `the endpoint speaks ${protocols.join(', ')}`)
        : failed('Foundry', 'the endpoint does not speak it: run foundry-agents activate');
    },
  };
}
