import type { Probe } from '../probe-client/probe';
import { field } from '../probe-client/field';
import type { Read } from '../probe-client/read-resource';
import { disabled, enabledOrUnknown, unfinished } from '../probe-client/state-of';

/** The Agent Application is there, made to its end, and enabled. */
export function applicationExists(readApplication: Read): Probe {
  return {
    name: 'application exists',
    run: async (client, signal) => {
      const { found, finding } = await readApplication(client, signal);
      if (finding !== undefined) return finding;
      const early = unfinished(found);
      if (early !== undefined) return early;
      const isEnabled = field(found, 'properties', 'isEnabled');
      if (isEnabled === false) return disabled('Azure');
      return enabledOrUnknown(isEnabled);
    },
  };
}
