import { CLOUDS } from './clouds';

/** Hosts of Foundry projects, by what they end with. */
const FOUNDRY_SUFFIXES = ['com', 'us', 'cn'].flatMap((top) => [
  `.services.ai.azure.${top}`,
  `.cognitiveservices.azure.${top}`,
]);

/**
 * Whether a host may be sent a token of this scope. Addresses come from a file, and a token sent to a host of somebody
 * else would be theirs to use.
 */
export function mayHaveToken(scope: string, { protocol, hostname }: URL): boolean {
  if (protocol !== 'https:') return false;
  const clouds = Object.values(CLOUDS);
  if (clouds.some(({ armScope, armEndpoint }) => armScope === scope && new URL(armEndpoint).hostname === hostname))
    return true;
  return (
    clouds.some(({ foundryScope }) => foundryScope === scope) &&
    FOUNDRY_SUFFIXES.some((suffix) => hostname.toLowerCase().endsWith(suffix))
  );
}
