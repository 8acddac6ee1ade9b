import { z } from 'zod';
import { armIdRule, ID_NAME, SHAPES } from '../../src/internal';
import { by, guidText, id, key, oneOf, principal, text, whole, ofProject } from './values/settings-values';

const COSMOS_SHAPES = [SHAPES.cosmosAccount, SHAPES.cosmosDatabase, SHAPES.cosmosContainer];

/** A Cosmos DB account, or a database or container in it. */
const cosmos = by({
  ...armIdRule(SHAPES.cosmosAccount),
  rule: 'must be the resource id of a Cosmos DB account, or of a database or container in one',
  remedy: `${armIdRule(SHAPES.cosmosAccount).remedy}, and /sqlDatabases/{name} and /containers/{name} after it for less`,
  holds: (value) => COSMOS_SHAPES.some((shape) => armIdRule(shape).holds(value)),
});

/** One right that an agent's tools need. */
export const tool = oneOf(
  z.strictObject({
    readBlobs: id(SHAPES.blobContainer).optional(),
    writeBlobs: id(SHAPES.blobContainer).optional(),
    querySearch: id(SHAPES.searchIndex).optional(),
    manageSearchIndexes: id(SHAPES.searchService).optional(),
    readCosmosData: cosmos.optional().describe('account, or a database or container in it'),
    writeCosmosData: cosmos.optional().describe('account, or a database or container in it'),
    readSecrets: id(SHAPES.secret).optional(),
  }),
  ['readBlobs', 'writeBlobs', 'querySearch', 'manageSearchIndexes', 'readCosmosData', 'writeCosmosData', 'readSecrets'],
  'needs exactly one of readBlobs, writeBlobs, querySearch, manageSearchIndexes, readCosmosData, writeCosmosData and readSecrets, with a resource id',
);

/** Principals of one list, each of them once. */
const people = z
  .array(principal)
  .check(({ value, issues }) => {
    const ids = value.map((one) => Object.values(one).join().toLowerCase());
    ids.forEach((one, index) => {
      const first = ids.indexOf(one);
      if (first < index)
        issues.push({
          code: 'custom',
          path: [index],
          message: `is that of ${first} again; keep one of them`,
          input: one,
        });
    });
  })
  .optional();

const personas = z.strictObject({
  itAdmins: people.describe('Contributor and Role Based Access Control Administrator on the governed scope'),
  resourceAdmins: people.describe('Contributor on the governed scope, without giving roles'),
  roleAdmins: people.describe(
    'Role Based Access Control Administrator on the governed scope, without making resources',
  ),
  managers: people.describe('Foundry Account Owner on the account'),
  publishingManagers: people.describe('Foundry Project Manager on the account'),
  teamLeads: people.describe('Foundry Project Manager on the account'),
  developers: people.describe('Foundry User on the project, Reader on the account'),
  endUsers: people.describe('Foundry User on the applications, Foundry Agent Consumer on the agents'),
});

const hostedAgents = z.strictObject({
  project: ofProject,
  creators: z.array(principal),
  creatorsPublish: z.boolean().optional().describe('gives creators their role on the account, which publishing takes'),
  agentIdentities: z.record(key, guidText).describe('agent: principal id of the identity that Foundry made for it'),
  registryId: id(SHAPES.registry),
  byRepository: z.boolean().optional().describe('the registry gives rights by repository'),
});

/** Who has which part in building and running agents. */
export const access = z.strictObject({
  governedScopeId: by({
    rule: 'must be a subscription or resource group',
    remedy: 'give it as /subscriptions/{id} or /subscriptions/{id}/resourceGroups/{name}',
    holds: (value) => new RegExp(`^/subscriptions/${ID_NAME}(/resourceGroups/${ID_NAME})?$`, 'iu').test(value),
  })
    .optional()
    .describe('what IT administrators govern'),
  eligible: z
    .strictObject({
      justification: text.optional(),
      startDateTime: text.optional(),
      durationDays: whole({ min: 1, max: 3650 }).optional(),
      endDateTime: text.optional(),
    })
    .optional()
    .describe('has administrators, managers and team leads take their roles up when needed; needs Entra ID P2'),
  personas: personas.optional(),
  delegates: people.describe('may give and take Foundry User on the account, and no other role'),
  projectIdentity: z.literal('foundry-user').optional().describe("gives the project's own identity its baseline role"),
  hostedAgents: hostedAgents.optional(),
});

export type AccessSettings = z.infer<typeof access>;
export type ToolSettings = z.infer<typeof tool>;
