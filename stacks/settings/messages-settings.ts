import { z } from 'zod';
import { HOST_NAME, CONVERSATION_CALLS, RENEWAL_SECONDS, BODY_BYTES } from '../../src/internal';
import { by, filled, guidText, text, whole } from './values/settings-values';

/** What the gateway checks in the messages of one agent, in addition to token, tenant and service URL. */
export const messages = z.strictObject({
  rateLimit: z
    .strictObject({ calls: whole(CONVERSATION_CALLS), renewalSeconds: whole(RENEWAL_SECONDS) })
    .optional()
    .describe('how many messages of one conversation pass in a time'),
  maxBodyBytes: whole(BODY_BYTES).optional().describe('left out: 262144'),
  checkKeyEndorsements: z.literal(true).optional().describe('the key that signed has to be endorsed for the channels'),
  apiVersions: filled(text).optional().describe('left out: the one of the messaging endpoint'),
  otherBotAppIds: filled(guidText).optional().describe('further audiences, as while a bot moves to another identity'),
  acceptApplicationIdUris: z
    .literal(true)
    .optional()
    .describe('tokens may name api://{app id} and api://botid-{app id} as audience, too'),
  applicationIdUriDomains: filled(by(HOST_NAME))
    .optional()
    .describe('tokens may name api://{domain}/{app id} and api://{domain}/botid-{app id} as audience, too'),
  acceptServiceUrlsWithoutTenant: z
    .literal(true)
    .optional()
    .describe(
      'service URLs such as https://{host}/amer/ are allowed, too; the tenant of the body is checked all the same',
    ),
  serviceHosts: filled(by(HOST_NAME))
    .optional()
    .describe("hosts that Bot Service answers at, in place of the cloud's that are known"),
  agentIdentity: z
    .strictObject({ blueprintAppId: guidText, callerAppIds: filled(guidText).optional() })
    .optional()
    .describe('allows messages to an agent identity, whose tokens Microsoft Entra signs'),
});
