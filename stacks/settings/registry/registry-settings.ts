import { z } from 'zod';
import { ENTRY_ID, GUID, SOURCE_ID, SOURCE_TIME } from '../../../src/internal';
import { prose } from '../file/plain-text';
import {
  between,
  by,
  distinct,
  filled,
  freeText,
  guidText,
  isObject,
  key,
  member,
  text,
} from '../values/settings-values';
import { cardSchema } from './card-schema';

/** Settings of an agent, and those that make them needless. */
const NEEDED = [
  { name: 'createdBy', others: ['existingRegistrationId'], remedy: 'add it, or existingRegistrationId' },
  { name: 'sourceCreatedDateTime', others: ['existingRegistrationId'], remedy: 'add it, or existingRegistrationId' },
  { name: 'ownerIds', others: ['managedByAppId'], remedy: 'add it' },
  { name: 'displayName', others: ['card', 'cardFile'], remedy: 'add it, or card or cardFile' },
] as const;

const ignoresCardChanges = z
  .boolean()
  .optional()
  .describe('leaves a card that the registry answers in another form as it is; a changed card is then not sent');

/** Of entries that have no card, or share that of another one. */
const noCardToIgnore = (value: Readonly<Record<string, unknown>>) =>
  value.ignoresCardChanges === true && value.card === undefined && value.cardFile === undefined
    ? [{ path: ['ignoresCardChanges'], message: 'needs card or cardFile; remove it' }]
    : [];

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
    ignoresCardChanges,
  }),
  (value) => [
    ...(value.card === undefined || value.cardFile === undefined
      ? []
      : [{ message: 'has card and cardFile; keep one of them' }]),
    ...noCardToIgnore(value),
    ...missingOfAgent(value),
  ],
);

/** What a new entry needs that another setting may stand for. */
function missingOfAgent(value: Readonly<Record<string, unknown>>) {
  const isGiven = (names: readonly string[]): boolean => names.some((name) => value[name] !== undefined);
  return NEEDED.filter(({ name, others }) => !isGiven([name, ...others])).map(({ name, remedy }) => ({
    path: [name],
    message: `is missing; ${remedy}`,
  }));
}

/** Collections that every tenant has. */
const RESERVED = ['global', 'quarantine'];

/** A collection of the older registry: which agents find which. */
const collection = z.strictObject({
  displayName: freeText.describe('name of the collection; not that of one that every tenant has'),
  ownerIds: distinct(filled(guidText)).describe('object ids of the users who own the collection'),
  description: freeText.optional(),
  managedByAppId: guidText.optional(),
  originatingStore: prose(by(SOURCE_ID)).optional().describe('platform that the collection is of; sent once'),
});

const signature = z.strictObject({
  protected: text.describe('protected header, base64url'),
  signature: text.describe('signature, base64url'),
  header: z.record(z.string(), z.unknown()).optional(),
});

const ONE_CARD = ['card', 'cardFile', 'cardOf', 'cardManifestId'] as const;

/** An agent of another platform, in the older registry. */
const agentInstance = between(
  z.strictObject({
    ownerIds: distinct(filled(guidText)).describe('object ids of the users who own the agent'),
    sourceAgentId: prose(by(SOURCE_ID)).optional().describe('id of the agent on its own platform'),
    originatingStore: prose(by(SOURCE_ID)).optional().describe('platform that the agent is on; sent once'),
    displayName: freeText.optional().describe('left out: the name in the card'),
    url: text.optional().describe('where the agent answers; left out: that of the card'),
    preferredTransport: text.optional().describe('transport at url, such as JSONRPC; left out: that of the card'),
    additionalInterfaces: filled(z.strictObject({ url: text, transport: text }))
      .optional()
      .describe('further ways to reach the agent; left out: those of the card'),
    signatures: filled(signature).optional().describe("signatures of the agent's card; left out: those of the card"),
    managedByAppId: guidText.optional(),
    agentIdentityId: guidText.optional().describe('object id of the identity of the agent in Microsoft Entra'),
    agentIdentityBlueprintId: guidText.optional(),
    existingInstanceId: by(ENTRY_ID).optional().describe('instance that exists already, and is imported'),
    existingCardManifestId: by(ENTRY_ID).optional().describe('card that this instance has'),
    card: cardSchema.optional().describe('what the agent says of itself, in the fields of A2A 0.3'),
    cardFile: text.optional().describe('instead of card: an agent-card.json of A2A 0.3 or 1.0, relative to this file'),
    ignoresCardChanges,
    cardOf: text.optional().describe('instead of card: key of the instance whose card this one shares'),
    cardManifestId: by(ENTRY_ID).optional().describe('instead of card: id of a card that exists'),
    cardOwnerIds: distinct(filled(guidText))
      .optional()
      .describe('object ids of the users who own its card; left out: ownerIds'),
    collections: distinct(filled(text))
      .optional()
      .describe('collections that the agent is added to: global, quarantine, keys of registry.collections, or ids'),
  }),
  (value) => {
    const given = ONE_CARD.filter((name) => value[name] !== undefined);
    return [
      ...(given.length > 1 ? [{ message: `has ${given.join(' and ')}; keep one of them` }] : []),
      ...noCardToIgnore(value),
    ];
  },
);

type Given = Readonly<Record<string, unknown>> | undefined;

/** Collections that there are not, and keys that mean others. */
function collectionMistakes(instances: Given, collections: Given) {
  const keys = Object.keys(collections ?? {});
  const known = [...RESERVED, ...keys];
  const named = Object.entries(instances ?? {}).flatMap(([key, one]) => {
    const list = member(one, 'collections');
    return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((name, index) =>
      typeof name !== 'string' || known.includes(name) || GUID.holds(name)
        ? []
        : [
            {
              path: ['instances', key, 'collections', String(index)],
              message:
                'must be global, quarantine, a key of registry.collections, or the id of a collection; write global for what every agent may find',
            },
          ],
    );
  });
  const reserved = keys
    .filter((key) => RESERVED.includes(key))
    .map((key) => ({ path: ['collections', key], message: 'is one that every tenant has; give it another key' }));
  return [...named, ...reserved];
}

/** Agents of other platforms that administrators see and govern, in a stack of their own. */
export const registry = between(
  z.strictObject({
    agents: z.record(key, registeredAgent).optional().describe('agents in the registry of Agent 365, by their keys'),
    instances: z.record(key, agentInstance).optional().describe('agents in the older registry, by their keys'),
    collections: z.record(key, collection).optional().describe('collections of the older registry, by their keys'),
  }),
  ({ agents, instances, collections }) => [
    ...collectionMistakes(instances, collections),
    ...([agents, instances, collections].every((one) => Object.keys(one ?? {}).length === 0)
      ? [{ message: 'is empty; list at least one agent in agents or instances, or remove registry' }]
      : []),
    ...Object.entries(instances ?? {}).flatMap(([name, instance]) => {
      if (!isObject(instance) || instance.cardOf === undefined) return [];
      const owners = Object.entries(instances ?? {})
        .filter(([, one]) => isObject(one) && (one.card !== undefined || one.cardFile !== undefined))
        .map(([other]) => other);
      if (owners.includes(instance.cardOf)) return [];
      const message =
        owners.length === 0
          ? 'has to be an instance with a card, and there is none; give card or cardFile'
          : `must be an instance with a card; give one of ${owners.join(', ')}`;
      return [{ path: ['instances', name, 'cardOf'], message }];
    }),
  ],
);

export type RegistrySettings = z.infer<typeof registry>;
export type RegisteredAgentSettings = z.infer<typeof registeredAgent>;
export type CollectionSettings = z.infer<typeof collection>;
export type AgentInstanceSettings = z.infer<typeof agentInstance>;
