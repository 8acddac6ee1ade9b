import { ok } from '../probe-client/finding';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';

/**
 * The registry has the entry.
 *
 * @param remark what follows from how it was deployed
 */
export function entryExists(entry: Read, remark?: string): Probe {
  return {
    name: 'entry in the registry',
    run: async (client, signal) => {
      const { finding } = await entry(client, signal);
      return finding ?? ok('Graph', remark === undefined ? 'it exists' : `it exists; ${remark}`);
    },
  };
}
