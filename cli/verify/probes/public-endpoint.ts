import type { Probe } from '../probe-client/probe';
import { textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import { readEndpoint } from '../probe-client/read-endpoint';
import type { Read } from '../probe-client/read-resource';

/** Without a gateway, Bot Service reaches the agent of a private account through an endpoint that Microsoft manages. */
export function publicEndpoint(readAgent: Read, readAccount: Read | undefined): Probe {
  return {
    name: 'Microsoft 365 endpoint is on',
    run: async (client, signal) => {
      const { endpoint, finding } = await readEndpoint(readAgent, client, signal);
      if (finding !== undefined) return finding;
      if (endpoint.protocol_configuration.activity?.enable_m365_public_endpoint === true) {
        return ok('Foundry', 'Bot Service reaches the agent through it');
      }
      const account = await readAccount?.(client, signal);
      const access = textField(account?.found, 'properties', 'publicNetworkAccess');
      if (access === 'Enabled') return ok('Azure', 'it is off and not needed: the account is open to public networks');
      if (access === 'Disabled') {
        return failed(
          'Foundry',
          'it is off, and the account is private: run foundry-agents activate --m365-public-endpoint',
        );
      }
      return notChecked('it is off; whether the account is private, and needs it, could not be read', 'Foundry');
    },
  };
}
