import type { Probe } from '../probe-client/probe';
import { failed, ok } from '../probe-client/finding';
import type { HostAndPort } from '../probe-client/verify-target';

const DAY = 86_400_000;
/** Days before its end that a certificate should have been renewed by. */
const SOON = 21;

/** The certificate of the edge is one that Bot Service trusts for the host. */
export function edgeTls({ host, port }: HostAndPort): Probe {
  return {
    name: 'TLS of the edge',
    run: async (client, signal) => {
      const { problem, issuer, validTo } = await client.handshake(host, port, signal);
      const end = validTo.toISOString().slice(0, 10);
      if (problem !== undefined) return failed('edge', `${problem} (issued by ${issuer}, until ${end}): change it`);
      const days = Math.floor((validTo.getTime() - client.now()) / DAY);
      return ok(
        'edge',
        `trusted, issued by ${issuer}, until ${end}${days < SOON ? `: ${days} days left, renew it` : ''}`,
      );
    },
  };
}
