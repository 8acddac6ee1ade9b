import { failed, ok } from '../probe-client/finding';
import { listField } from '../probe-client/field';
import type { Probe } from '../probe-client/probe';
import type { Read } from '../probe-client/read-resource';

/** The owners are those that were deployed, in any order. */
export function owners(entry: Read, deployed: readonly string[]): Probe {
  return {
    name: 'owners',
    run: async (client, signal) => {
      const { found, finding } = await entry(client, signal);
      if (finding !== undefined) return finding;
      const now = idsOf(listField(found, 'ownerIds'));
      const then = idsOf(deployed);
      const lost = then.filter((id) => !now.includes(id));
      const added = now.filter((id) => !then.includes(id));
      if (lost.length === 0 && added.length === 0) return ok('Graph', now.join(', '));
      const differences = [
        ...(lost.length === 0 ? [] : [`${lost.join(', ')} is gone`]),
        ...(added.length === 0 ? [] : [`${added.join(', ')} was not deployed`]),
      ];
      return failed('Graph', `${differences.join(', ')}: deploy again, or take it over into the settings`);
    },
  };
}

/** The service compares them case-insensitively. */
const idsOf = (ids: readonly unknown[]): string[] => ids.map((id) => String(id).toLowerCase()).sort();
