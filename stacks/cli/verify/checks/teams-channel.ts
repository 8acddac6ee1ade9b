import type { Check } from '../check';
import { field, text } from '../field';
import { failed, ok } from '../finding';
import type { Read } from '../read-resource';

/** The bot's Teams channel is there and on. */
export function teamsChannel(readChannel: Read): Check {
  return {
    name: 'Teams channel is on',
    run: async (probe, signal) => {
      const { found, finding } = await readChannel(probe, signal);
      if (finding !== undefined) return finding;
      if (field(found, 'properties', 'properties', 'isEnabled') === false) {
        return failed('Azure', 'it is off: switch it on in the bot, or deploy again');
      }
      const state = text(found, 'properties', 'provisioningState') ?? 'Succeeded';
      return state === 'Succeeded'
        ? ok('Azure', 'it is there and on')
        : failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
    },
  };
}
