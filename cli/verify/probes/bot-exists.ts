import type { Probe } from '../probe-client/probe';
import { textField } from '../probe-client/field';
import { failed, notChecked, ok } from '../probe-client/finding';
import type { Read } from '../probe-client/read-resource';
import type { VerifyTarget } from '../probe-client/verify-target';
import { unfinished } from '../probe-client/state-of';

/** The bot is there, and delivers where it should, as the identity it should. */
export function botExists(readBot: Read, { messagingEndpoint, botClientId }: VerifyTarget): Probe {
  return {
    name: 'bot exists',
    run: async (client, signal) => {
      const { found, finding } = await readBot(client, signal);
      if (finding !== undefined) return finding;
      const early = unfinished(found);
      if (early !== undefined) return early;
      const endpoint = textField(found, 'properties', 'endpoint');
      if (messagingEndpoint !== undefined && endpoint !== messagingEndpoint) {
        return failed('Azure', `it delivers to ${endpoint ?? 'nowhere'}, not to ${messagingEndpoint}: deploy again`);
      }
      const clientId = textField(found, 'properties', 'msaAppId');
      if (botClientId !== undefined && clientId?.toLowerCase() !== botClientId.toLowerCase()) {
        return failed('Azure', `its client id is ${clientId ?? 'none'}, not ${botClientId}: the bot must be recreated`);
      }
      return endpoint !== undefined && URL.canParse(endpoint)
        ? ok('Azure', `it delivers to ${new URL(endpoint).host}`)
        : notChecked('it exists; Azure does not report its messaging endpoint', 'Azure');
    },
  };
}
