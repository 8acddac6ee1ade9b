import type { Check } from '../check';
import { field, text } from '../field';
import { failed, ok } from '../finding';
import type { Read } from '../read-resource';

/** The Agent Application is there, made to its end, and enabled. */
export function applicationExists(readApplication: Read): Check {
  return {
    name: 'application exists',
    run: async (probe, signal) => {
      const { found, finding } = await readApplication(probe, signal);
      if (finding !== undefined) return finding;
      const state = text(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      if (field(found, 'properties', 'isEnabled') === false) {
        return failed('Azure', 'it is disabled: run foundry-agents enable');
      }
      return ok('Azure', 'it is there and enabled');
    },
  };
}
