import type { Cloud } from './clouds';

/**
 * Whether an address may be sent a token of this cloud and scope. Addresses come from a file, and a token sent to
 * another host could be misused there: only https on the default port, and hosts of the same cloud.
 */
export function mayHaveToken(cloud: Cloud, scope: string, url: URL): boolean {
  const { protocol, hostname, port, username, password } = url;
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  if (scope === cloud.armScope) return hostname === new URL(cloud.armEndpoint).hostname;
  return scope === cloud.foundryScope && cloud.foundrySuffixes.some((suffix) => hostname.endsWith(suffix));
}
