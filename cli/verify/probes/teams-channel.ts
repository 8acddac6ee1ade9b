import type { Probe } from '../probe-client/probe';
import { field } from '../probe-client/field';
import { failed } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';
import { enabledOrUnknown, unfinished } from '../probe-client/state-of';

/** The bot's Teams channel is there and on. */
export function teamsChannel(readChannel: Read): Probe {
  return {
    name: 'Teams channel is on',
    run: async (client, signal) => {
      const { found, finding } = await readChannel(client, signal);
      if (finding !== undefined) return finding;
      const isEnabled = field(found, 'properties', 'properties', 'isEnabled');
      if (isEnabled === false) return failed('Azure', 'it is disabled: enable it in the bot, or deploy again');
      const early = unfinished(found);
      if (early !== undefined) return early;
      return enabledOrUnknown(isEnabled);
    },
  };
}
