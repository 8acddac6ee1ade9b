import { textField } from './field';
import type { Answer, ProbeClient } from './probe-client';
import type { Read } from './read-resource';
import { unsignedToken } from './throwaway-token';

/** Delivers a message with an invalid token. */
export type SendBadToken = (client: ProbeClient, signal: AbortSignal) => Promise<Answer>;

/**
 * Delivers a message as Bot Service would, with a token in which only the signature is wrong, as far as the bot tells
 * what is right. The message is an event without text, so that it asks nothing of an agent that it should not reach.
 */
export function sendBadToken(url: string, readBot: Read | undefined): SendBadToken {
  return async (client, signal) => {
    const bot = await readBot?.(client, signal).catch(() => undefined);
    const tenantId = textField(bot?.found, 'properties', 'msaAppTenantId');
    const audience = textField(bot?.found, 'properties', 'msaAppId') ?? 'foundry-agents-verify';
    return client.send(
      {
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${unsignedToken(audience)}`,
          ...(tenantId === undefined ? {} : { 'x-ms-tenant-id': tenantId }),
        },
        body: JSON.stringify({ type: 'event', name: 'foundry-agents/verify', channelId: 'msteams' }),
      },
      signal,
    );
  };
}
