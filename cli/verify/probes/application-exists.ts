import type { Check } from '../probing/check';
import { field, text } from '../probing/field';
import { failed, notChecked, ok } from '../probing/finding';
import type { Read } from '../probing/read-resource';

/** The Agent Application is there, made to its end, and enabled. */
export function applicationExists(readApplication: Read): Check {
  return {
    name: 'application exists',
    run: async (probe, signal) => {
      const { found, finding } = await readApplication(probe, signal);
      if (finding !== undefined) return finding;
      const state = text(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      const isEnabled = field(found, 'properties', 'isEnabled');
      if (isEnabled === false) return failed('Azure', 'it is disabled: run foundry-agents enable');
      return isEnabled === true
        ? ok('Azure', 'it is there and enabled')
        : notChecked('it is there; Azure does not say whether it is enabled', 'Azure');
    },
  };
}
