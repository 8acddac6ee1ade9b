import type { Check } from '../probing/check';
import { failed, ok } from '../probing/finding';
import type { HostAndPort } from '../probing/verify-target';

const DAY = 86_400_000;
/** Days before its end that a certificate should have been renewed by. */
const SOON = 21;

/** The certificate of the edge is one that Bot Service trusts for the host. */
export function edgeTls({ host, port }: HostAndPort): Check {
  return {
    name: 'TLS of the edge',
    run: async (probe, signal) => {
      const { problem, issuer, validTo } = await probe.handshake(host, port, signal);
      const end = validTo.toISOString().slice(0, 10);
      if (problem !== undefined) return failed('edge', `${problem} (issued by ${issuer}, until ${end}): change it`);
      const days = Math.floor((validTo.getTime() - probe.now()) / DAY);
      return ok(
        'edge',
        `trusted, issued by ${issuer}, until ${end}${days < SOON ? `: ${days} days left, renew it` : ''}`,
      );
    },
  };
}
