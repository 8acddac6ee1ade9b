import { z } from 'zod';

/** A name within an id: nothing that ends the path, leads out of it, or is read as something else. */
const NAME = '(?!\\.{1,2}(?:/|$))[\\p{L}\\p{N}_().-]{1,260}';
const SCOPE = `/subscriptions/${NAME}/resourceGroups/${NAME}`;

/** What the outputs hold ids of, with the types of its segments. */
const TYPES = {
  account: ['a Foundry account', 'Microsoft.CognitiveServices/accounts'],
  application: ['an Agent Application', 'Microsoft.CognitiveServices/accounts/projects/applications'],
  deployment: ['an agent deployment', 'Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments'],
  bot: ['a bot', 'Microsoft.BotService/botServices'],
  gateway: ['an API Management service', 'Microsoft.ApiManagement/service'],
} as const;

const ANY = /^\/subscriptions\/[^/]+\/resourceGroups\/.+/i;

/** An id of this type and of no other: what it names is read, started and stopped. */
export function resourceIdOf(type: keyof typeof TYPES) {
  const [what, path] = TYPES[type];
  const [namespace = '', ...segments] = path.split('/');
  const tail = segments.map((segment) => `${segment}/${NAME}`).join('/');
  const pattern = new RegExp(`^${SCOPE}/providers/${namespace.replace('.', '\\.')}/${tail}$`, 'iu');
  return z
    .string()
    .regex(ANY, { error: 'must be an Azure resource id', abort: true })
    .regex(pattern, `must be a resource id of ${what}`);
}
