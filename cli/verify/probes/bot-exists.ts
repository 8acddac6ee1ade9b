import type { Check } from '../probing/check';
import { text } from '../probing/field';
import { failed, notChecked, ok } from '../probing/finding';
import type { Read } from '../probing/read-resource';
import type { VerifyTarget } from '../probing/verify-target';

/** The bot is there, and delivers where it should, as the identity it should. */
export function botExists(readBot: Read, { messagingEndpoint, botClientId }: VerifyTarget): Check {
  return {
    name: 'bot exists',
    run: async (probe, signal) => {
      const { found, finding } = await readBot(probe, signal);
      if (finding !== undefined) return finding;
      const state = text(found, 'properties', 'provisioningState') ?? 'Succeeded';
      if (state !== 'Succeeded') return failed('Azure', `its provisioning is ${state}: wait, or deploy again`);
      const endpoint = text(found, 'properties', 'endpoint');
      if (messagingEndpoint !== undefined && endpoint !== messagingEndpoint) {
        return failed('Azure', `it delivers to ${endpoint ?? 'nowhere'}, not to ${messagingEndpoint}: deploy again`);
      }
      const client = text(found, 'properties', 'msaAppId');
      if (botClientId !== undefined && client?.toLowerCase() !== botClientId.toLowerCase()) {
        return failed('Azure', `its client id is ${client ?? 'none'}, not ${botClientId}: the bot has to be made anew`);
      }
      return endpoint !== undefined && URL.canParse(endpoint)
        ? ok('Azure', `it delivers to ${new URL(endpoint).host}`)
        : notChecked('it is there; Azure does not say where it delivers to', 'Azure');
    },
  };
}
