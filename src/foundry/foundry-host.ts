import type { Rule } from '../core/problems';
import { hostName } from '../core/rules';

const BASE = hostName('InvalidHost');

/**
 * Hosts of Foundry accounts, in every cloud. What goes to the host carries tokens, so it is nobody else's.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns#ai--machine-learning (read 2026-11-28)
 */
export const FOUNDRY_HOST: Rule = {
  code: 'InvalidHost',
  rule: 'is no host of a Foundry account',
  remedy: "give a name such as 'contoso.services.ai.azure.com', without scheme, port or path",
  holds: (value) =>
    !BASE.holds(value) || /^[a-z0-9-]+\.(services\.ai|cognitiveservices|openai)\.azure\.(com|us|cn)$/i.test(value),
};
