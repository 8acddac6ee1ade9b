import { z } from 'zod';
import { connections as library } from '../../../src';
import { CONNECTION_NAME, SHAPES, VAULT_ROLE_WAIT } from '../../../src/internal';
import { by, filled, foundryHost, guidText, id, isObject, oneOf, text, whole, words } from '../values/settings-values';
import { SECRET_IN_FILE } from '../file/issues';

const { KeyVaultTarget } = library;

/** Words of the settings for what the library calls by its enums. */
export const KEY_VAULT_TARGETS = { 'resource-id': KeyVaultTarget.RESOURCE_ID, uri: KeyVaultTarget.URI } as const;

/** As environment variables and Terraform take it on every system. */
const VARIABLE = {
  rule: "may hold lower-case letters, digits and '_', 1 to 64 of them, beginning with a letter",
  remedy: 'rename the variable, such as bing_key',
  holds: (value: string) => /^[a-z][a-z0-9_]{0,63}$/.test(value),
};

/** What must not be in the file: whoever deploys gives it as an environment variable, from Key Vault or the pipeline's secrets. */
export const secret = z.strictObject(
  { variable: by(VARIABLE).describe('name of a Terraform variable: the value comes from TF_VAR_{name}') },
  { error: ({ code, input }) => (code === 'invalid_type' && input !== undefined ? SECRET_IN_FILE : undefined) },
);

const location = text.optional().describe('left out: location of the account');
const url = text.describe('HTTPS URL');
const audience = (who: string) => text.optional().describe(`${who}; the audience of its token, such as api://tickets`);

const AUTHENTICATIONS = [
  'projectIdentity',
  'agentIdentity',
  'signedInUser',
  'userAndProjectIdentity',
  'oAuth',
  'headers',
  'none',
] as const;

const authentication = oneOf(
  z.strictObject({
    projectIdentity: audience('the identity of the project'),
    agentIdentity: audience('the identity of the agent that calls'),
    signedInUser: audience('the user who talks to the agent'),
    userAndProjectIdentity: audience('the user, and the project on behalf of whom it asks'),
    oAuth: z
      .strictObject({
        clientId: guidText,
        clientSecret: secret,
        authorizationUrl: url,
        tokenUrl: url,
        refreshUrl: url.optional().describe('left out: tokenUrl'),
        scopes: filled(text),
      })
      .optional()
      .describe('the user, signed in by an app registration of the tool'),
    headers: z.record(text, secret).optional().describe('keys in headers, for tools that take nothing else'),
    none: z.literal(true).optional().describe('nobody: for tools that are open to all'),
  }),
  AUTHENTICATIONS,
  `needs exactly one of ${AUTHENTICATIONS.slice(0, -1).join(', ')} and none`,
);

const KINDS = [
  'cosmosDb',
  'storageAccount',
  'aiSearch',
  'applicationInsights',
  'keyVault',
  'containerRegistry',
  'bingGrounding',
  'mcpTool',
  'agentToAgent',
  'accountModels',
] as const;

/** A connection: what it leads to, by its kind. */
const connection = oneOf(
  z.strictObject({
    cosmosDb: z
      .strictObject({ id: id(SHAPES.cosmosAccount), endpoint: url.optional(), location })
      .optional()
      .describe('by the identity of the project'),
    storageAccount: z
      .strictObject({ id: id(SHAPES.storageAccount), blobEndpoint: url.optional(), location })
      .optional()
      .describe('by the identity of the project'),
    aiSearch: z
      .strictObject({ id: id(SHAPES.searchService), endpoint: url.optional(), location })
      .optional()
      .describe('by the identity of the project'),
    applicationInsights: z
      .strictObject({ id: id(SHAPES.applicationInsights), connectionString: secret })
      .optional()
      .describe('where agents are traced; at most one for a project'),
    keyVault: z
      .strictObject({
        id: id(SHAPES.vault),
        target: words(KEY_VAULT_TARGETS).optional().describe('left out: resource-id'),
        location: text.optional().describe('left out: not sent'),
        grantsAccess: z.boolean().optional().describe("false: the account's identity has its role already"),
        roleWaitSeconds: whole(VAULT_ROLE_WAIT).optional().describe('until that role counts; left out: 60'),
      })
      .optional()
      .describe('of the account only: keeps the secrets of its other connections'),
    containerRegistry: z
      .strictObject({
        id: id(SHAPES.registry),
        loginServer: text.optional().describe('left out: {registry}.azurecr.io'),
        clientId: guidText.describe('identity that pulls images'),
      })
      .optional()
      .describe('where images of hosted agents are'),
    bingGrounding: z
      .strictObject({ id: id(SHAPES.bingAccount), key: secret })
      .optional()
      .describe('where agents search the web'),
    mcpTool: z
      .strictObject({ url, authentication })
      .optional()
      .describe('a server of tools, by the Model Context Protocol'),
    agentToAgent: z
      .strictObject({ url, authentication, agentCardPath: text.optional() })
      .optional()
      .describe('an agent of this or another platform, by the Agent2Agent protocol'),
    accountModels: z
      .strictObject({
        id: id(SHAPES.account),
        host: foundryHost.optional().describe('where its custom subdomain is not its name'),
        location,
      })
      .optional()
      .describe('models of another Foundry account; the identity of the project needs its role there'),
    isSharedToAll: z.boolean().optional().describe('to all users of the project; of an account: left out: true'),
  }),
  KINDS,
  `needs exactly one of ${KINDS.slice(0, -1).join(', ')} and ${KINDS.at(-1)}`,
);

/** Connections by their names. */
export const connections = z.record(by(CONNECTION_NAME), connection);

export type ConnectionSettings = z.infer<typeof connection>;
export type AuthenticationSettings = z.infer<typeof authentication>;

interface Given {
  readonly projects?: unknown;
}

/** A Key Vault keeps the secrets of the whole account. What connections may be together they report themselves. */
export function connectionMistakes({ projects }: Given) {
  return Object.entries(isObject(projects) ? projects : {}).flatMap(([project, one]: [string, unknown]) => {
    const own: unknown = isObject(one) && 'connections' in one ? one.connections : undefined;
    return Object.entries(isObject(own) ? own : {})
      .filter(([, given]: [string, unknown]) => isObject(given) && 'keyVault' in given && given.keyVault !== undefined)
      .map(([name]) => ({
        path: ['projects', project, 'connections', name],
        message: 'is a Key Vault, which is for the whole account; move it to foundry.connections',
      }));
  });
}
