import { UsageError } from '../errors/exit-errors';
import { oneLine } from '../world/printable';

/** Where agents publish their cards. @see https://a2a-protocol.org/v0.3.0/specification/#53-recommended-location (read 2026-11-29) */
const WELL_KNOWN = '/.well-known/agent-card.json';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The address as it was asked for. Throws `UsageError` for one that no card is at. */
export function cardAddress(given: string): URL {
  if (!URL.canParse(given) || !/^https?:\/\/[^/]/i.test(given))
    throw new UsageError(`'${oneLine(given)}' must be an address that begins with https://`);
  const url = new URL(given);
  if (url.username !== '' || url.password !== '')
    throw new UsageError('the address must have no user name and no password');
  if (!isSafe(url)) throw new UsageError(`'${oneLine(given)}' must begin with https://`);
  return url;
}

/** Cards lead other agents to addresses: nobody on the way may change them. Only what never leaves this machine goes without TLS. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** Where the card may be: at the address, else below it, else at the host. */
export function cardPlaces(asked: URL): URL[] {
  if (/\.json$/i.test(asked.pathname)) return [asked];
  const below = new URL(`${asked.pathname.replace(/\/+$/, '')}${WELL_KNOWN}`, asked);
  const ofHost = new URL(WELL_KNOWN, asked);
  return below.href === ofHost.href ? [ofHost] : [below, ofHost];
}
