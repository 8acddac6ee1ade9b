import { Fn } from 'cdktf';
import { asArgument, isLiteral } from '../terraform/tokens';

/**
 * Endings of the hosts at which a Foundry account answers, each behind the same subdomain.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns#ai--machine-learning (read 2026-11-28)
 */
export const HOST_ENDINGS = {
  FOUNDRY: '.services.ai.azure.com',
  OPENAI: '.openai.azure.com',
  COGNITIVE_SERVICES: '.cognitiveservices.azure.com',
} as const;

/** The host of an account, by its custom subdomain, which is its name where none is chosen. */
export const foundryHostOf = (subdomain: string): string => `${subdomain}${HOST_ENDINGS.FOUNDRY}`;

/** Another host of an account, by the one where its agents answer, which may be known only after apply. */
export function hostWithEnding(host: string, ending: string): string {
  if (ending === HOST_ENDINGS.FOUNDRY) return host;
  return isLiteral(host)
    ? host.replace(HOST_ENDINGS.FOUNDRY, ending)
    : Fn.replace(asArgument(host), HOST_ENDINGS.FOUNDRY, ending);
}
