import { z } from 'zod';
import { filled, guidText, text, whole } from './settings-rules';

/** What the gateway holds the messages of one agent against, beside token, tenant and service URL. */
export const messages = z.strictObject({
  rateLimit: z
    .strictObject({ calls: whole(1, 1_000_000), renewalSeconds: whole(1, 300) })
    .optional()
    .describe('how many messages of one conversation pass in a time'),
  maxBodyBytes: whole(1024, 4_194_304).optional().describe('left out: 262144'),
  checkKeyEndorsements: z.literal(true).optional().describe('the key that signed has to be endorsed for Teams'),
  apiVersions: filled(text).optional().describe('left out: the one of the messaging endpoint'),
  otherBotAppIds: filled(guidText).optional().describe('further audiences, as while a bot moves to another identity'),
  agentIdentity: z
    .strictObject({ blueprintAppId: guidText, callerAppIds: filled(guidText).optional() })
    .optional()
    .describe('lets in messages to an agent identity, whose tokens Microsoft Entra signs'),
});
