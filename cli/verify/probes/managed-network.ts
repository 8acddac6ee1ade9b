import { textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';

/** The managed network is as isolated as it was deployed. An action set it, and no plan shows what became of it. */
export function managedNetwork(readNetwork: Read, isolation: string): Probe {
  return {
    name: 'managed network is isolated',
    run: async (client, signal) => {
      const { found, finding } = await readNetwork(client, signal);
      if (finding !== undefined) return finding;
      const actual = textField(found, 'properties', 'managedNetwork', 'isolationMode');
      if (actual === undefined) return notChecked('the network does not say how isolated it is', 'Azure');
      if (actual.toLowerCase() === isolation.toLowerCase()) return ok('Azure', actual);
      return failed(
        'Azure',
        `it is ${actual}, and ${isolation} was deployed: deploy the foundry stack with -replace of its action ` +
          'ManagedNetwork_Isolation, or tighten the settings to what it is',
      );
    },
  };
}
