import type { Probe } from '../probe-client/probe';
import { textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';
import { disabled } from '../probe-client/state-of';

/** The agent is in its project, with a version, and enabled. */
export function agentExists(readAgent: Read): Probe {
  return {
    name: 'agent exists',
    run: async (client, signal) => {
      const { found, finding } = await readAgent(client, signal);
      if (finding !== undefined) return finding;
      if (textField(found, 'state') === 'disabled') return disabled('Foundry');
      const version = textField(found, 'versions', 'latest', 'version');
      const status = textField(found, 'versions', 'latest', 'status');
      if (textField(found, 'instance_identity', 'status') === 'disabled') {
        return failed('Foundry', 'its identity is disabled: enable it in Microsoft Entra');
      }
      if (version === undefined || status === undefined) {
        return notChecked('it exists; Foundry does not report the status of its latest version', 'Foundry');
      }
      if (status === 'active') return ok('Foundry', `it exists; latest version ${version}`);
      return failed(
        'Foundry',
        status === 'failed'
          ? `its latest version ${version} has failed: make another`
          : `its latest version ${version} is ${status}: wait, or make another`,
      );
    },
  };
}
