import type { Check } from '../probing/check';
import { field, text } from '../probing/field';
import { failed, notChecked, ok } from '../probing/finding';
import type { Read } from '../probing/read-resource';

/** The bot's Teams channel is there and on. */
export function teamsChannel(readChannel: Read): Check {
  return {
    name: 'Teams channel is on',
    run: async (probe, signal) => {
      const { found, finding } = await readChannel(probe, signal);
      if (finding !== undefined) return finding;
      const isEnabled = field(found, 'properties', 'properties', 'isEnabled');
      if (isEnabled === false) return failed('Azure', 'it is off: switch it on in the bot, or deploy again');
      const state = text(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      return isEnabled === true
        ? ok('Azure', 'it is there and on')
        : notChecked('it is there; Azure does not say whether it is on', 'Azure');
    },
  };
}
