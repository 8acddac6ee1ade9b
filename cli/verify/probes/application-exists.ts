import type { Probe } from '../probe-client/probe';
import { field, textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';

/** The Agent Application is there, made to its end, and enabled. */
export function applicationExists(readApplication: Read): Probe {
  return {
    name: 'application exists',
    run: async (client, signal) => {
      const { found, finding } = await readApplication(client, signal);
      if (finding !== undefined) return finding;
      const state = textField(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      const isEnabled = field(found, 'properties', 'isEnabled');
      if (isEnabled === false) return failed('Azure', 'it is disabled: run foundry-agents enable');
      return isEnabled === true
        ? ok('Azure', 'it exists and is enabled')
        : notChecked('it exists; Azure does not report whether it is enabled', 'Azure');
    },
  };
}
