import type { Probe } from '../probe-client/probe';
import { field, textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';

/** The bot's Teams channel is there and on. */
export function teamsChannel(readChannel: Read): Probe {
  return {
    name: 'Teams channel is on',
    run: async (client, signal) => {
      const { found, finding } = await readChannel(client, signal);
      if (finding !== undefined) return finding;
      const isEnabled = field(found, 'properties', 'properties', 'isEnabled');
      if (isEnabled === false) return failed('Azure', 'it is disabled: enable it in the bot, or deploy again');
      const state = textField(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      return isEnabled === true
        ? ok('Azure', 'it exists and is enabled')
        : notChecked('it exists; Azure does not report whether it is enabled', 'Azure');
    },
  };
}
