import { z } from 'zod';
import { SOURCE_ID, SOURCE_TIME, ENTRY_ID } from '../../../src/internal';
import { prose } from '../file/plain-text';
import { between, by, distinct, filled, freeText, guidText, key, text } from '../values/settings-values';
import { cardSchema } from './card-schema';

/** An agent of another platform, in the registry of Agent 365. */
const registeredAgent = between(
  z.strictObject({
    sourceAgentId: prose(by(SOURCE_ID)).describe('id of the agent on its own platform, unique in the tenant'),
    originatingStore: prose(by(SOURCE_ID)).optional().describe('platform that the agent is on, such as Amazon Bedrock'),
    createdBy: guidText.optional().describe('object id of the user or app that created the agent; sent once'),
    sourceCreatedDateTime: by(SOURCE_TIME)
      .optional()
      .describe('when the agent was created, such as 2026-01-31T12:00:00Z; sent once'),
    sourceLastModifiedDateTime: by(SOURCE_TIME)
      .optional()
      .describe('when the agent was last changed on its platform; left out: sourceCreatedDateTime'),
    ownerIds: distinct(filled(guidText)).optional().describe('object ids of the users who own the agent'),
    managedByAppId: guidText.optional().describe('client id of an app that manages the entry; often refused'),
    displayName: freeText.optional().describe('left out: the name in the card'),
    description: freeText.optional(),
    agentIdentityId: guidText.optional().describe('object id of the identity of the agent in Microsoft Entra'),
    agentIdentityBlueprintId: guidText.optional(),
    lastPublishedBy: guidText.optional().describe('object id of the user or app that published the agent last'),
    existingRegistrationId: by(ENTRY_ID).optional().describe('entry that exists already, and is imported'),
    card: cardSchema.optional().describe('what the agent says of itself, in the fields of A2A 0.3'),
    cardFile: text.optional().describe('instead of card: an agent-card.json of A2A 0.3 or 1.0, relative to this file'),
  }),
  ({ card, cardFile }) =>
    card === undefined || cardFile === undefined ? [] : [{ message: 'has card and cardFile; keep one of them' }],
);

/** Agents of other platforms that administrators see and govern, in a stack of their own. */
export const registry = between(
  z.strictObject({
    agents: z.record(key, registeredAgent).describe('agents by their keys'),
  }),
  ({ agents }) =>
    agents !== undefined && Object.keys(agents).length === 0
      ? [{ path: ['agents'], message: 'is empty; list at least one agent, or remove registry' }]
      : [],
);

export type RegistrySettings = z.infer<typeof registry>;
export type RegisteredAgentSettings = z.infer<typeof registeredAgent>;
