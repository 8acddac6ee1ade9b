import { z } from 'zod';
import {
  ACCOUNT_LOG_CATEGORIES,
  ACCOUNT_NAME,
  groupNameOrId,
  HOST_NAME,
  ACCOUNT_KEY_ID,
  KEY_ROLE_WAIT,
  PROJECT_NAME,
  SHAPES,
  SUBDOMAIN,
  SUBNET_RELEASE,
} from '../../../src/internal';
import { connections } from './estate-connection-settings';
import { ownData } from './estate-data-settings';
import {
  between,
  by,
  distinct,
  filled,
  freeText,
  foundryHost,
  guidText,
  id,
  isObject,
  oneOf,
  text,
  whole,
} from '../values/settings-values';

/** A user-assigned identity that exists. */
const identity = z.strictObject({
  id: id(SHAPES.userAssignedIdentity),
  principalId: guidText,
  clientId: guidText,
});

export type IdentitySettings = z.infer<typeof identity>;

const customerManagedKey = z.strictObject({
  keyId: by(ACCOUNT_KEY_ID).describe('https://{vault}.vault.azure.net/keys/{name}'),
  vaultId: id(SHAPES.vault).optional().describe('gives the identities that need the key their role on the vault'),
  identity: identity.optional().describe('reads the key; left out: that of the account, which gets its role first'),
  roleWaitSeconds: whole(KEY_ROLE_WAIT).optional().describe('left out: 60'),
});

/** What is chosen of an account that is made, and what is known of one that exists. */
const OF_MADE = [
  'resourceGroup',
  'customSubdomain',
  'systemAssignedIdentity',
  'userAssignedIdentities',
  'customerManagedKey',
  'keysEnabled',
  'allowedFqdns',
  'logCategories',
  'deletionLock',
  'purgesOnDestroy',
  'subnetReleaseMinutes',
] as const;
const OF_EXISTING = ['host', 'publicNetworkAccess', 'identityPrincipalId'] as const;

/** The account of an estate: one that is made, or one that exists. */
export const account = between(
  oneOf(
    z.strictObject({
      name: by(ACCOUNT_NAME).optional().describe('makes an account of this name, which never changes'),
      id: id(SHAPES.account).optional().describe('puts what is made into an account that exists'),
      resourceGroup: by(groupNameOrId)
        .optional()
        .describe('existing resource group: its name in the subscription of the file, or its full id'),
      location: text.optional().describe('never changes; left out: location of the file'),
      customSubdomain: by(SUBDOMAIN).optional().describe('first label of its hosts; left out: name in lower case'),
      systemAssignedIdentity: z.boolean().optional().describe('left out: true'),
      userAssignedIdentities: filled(identity).optional(),
      customerManagedKey: customerManagedKey.optional().describe("left out: Microsoft's key"),
      keysEnabled: z.boolean().optional().describe('whether it takes API keys, which pass every role; left out: false'),
      allowedFqdns: distinct(filled(by(HOST_NAME)))
        .optional()
        .describe('hosts that the account itself may fetch data from; left out: all'),
      logCategories: distinct(filled(z.enum(ACCOUNT_LOG_CATEGORIES)))
        .optional()
        .describe('what of its logs workspaceId takes; left out: all'),
      deletionLock: z
        .boolean()
        .optional()
        .describe(
          'keeps it, and all that it holds, from being deleted by anybody; false and deployed before stacks of agents are destroyed',
        ),
      purgesOnDestroy: z
        .boolean()
        .optional()
        .describe('false: it can be restored for two days after it is destroyed, and holds its name and subnet'),
      subnetReleaseMinutes: whole(SUBNET_RELEASE)
        .optional()
        .describe("from its purge until the agents' subnet of this stack is destroyed; left out: 15"),
      host: foundryHost.optional().describe('with id: its host where the custom subdomain is not its name'),
      publicNetworkAccess: z.boolean().optional().describe('with id: whether the Internet reaches it'),
      identityPrincipalId: guidText.optional().describe('with id: its managed identity'),
    }),
    ['name', 'id'],
    'needs name (to make an account) or id (of one that exists), not both',
  ),
  (value) => {
    const isMade = value.id === undefined;
    // Which of the two is meant is not known where both are given.
    if (!isMade && value.name !== undefined) return [];
    const misplaced = (isMade ? OF_EXISTING : OF_MADE).filter((key) => value[key] !== undefined);
    return [
      ...misplaced.map((key) => ({
        path: [key],
        message: isMade
          ? 'describes an account that exists; remove it, or give id instead of name'
          : 'belongs to an account that is made; remove it, or give name instead of id',
      })),
      ...(isMade && value.resourceGroup === undefined
        ? [{ path: ['resourceGroup'], message: 'is missing; an account that is made needs it' }]
        : []),
      ...subdomainMistakes(value),
      ...identityMistakes(value),
    ];
  },
);

/** A name may hold what its host may not. */
function subdomainMistakes({ name, customSubdomain }: { readonly name?: unknown; readonly customSubdomain?: unknown }) {
  if (typeof name !== 'string' || customSubdomain !== undefined) return [];
  if (!ACCOUNT_NAME.holds(name) || SUBDOMAIN.holds(name)) return [];
  return [{ path: ['name'], message: `as the label of a host ${SUBDOMAIN.rule}; ${SUBDOMAIN.remedy}` }];
}

/** Projects take an account that has an identity, and a key somebody who reads it. */
function identityMistakes(value: {
  readonly systemAssignedIdentity?: unknown;
  readonly userAssignedIdentities?: unknown;
  readonly customerManagedKey?: unknown;
}) {
  const { systemAssignedIdentity, userAssignedIdentities, customerManagedKey: key } = value;
  if (systemAssignedIdentity !== false) return [];
  const readsKey = isObject(key) && 'identity' in key && key.identity !== undefined;
  const path = ['systemAssignedIdentity'];
  if (key !== undefined && !readsKey) {
    return [
      { path, message: 'leaves nobody to read customerManagedKey; remove it, or give customerManagedKey.identity' },
    ];
  }
  return userAssignedIdentities === undefined && !readsKey
    ? [{ path, message: 'leaves the account without an identity; remove it, or give userAssignedIdentities' }]
    : [];
}

/** A project of an estate. */
const project = z.strictObject({
  name: by(PROJECT_NAME).optional().describe('in Azure, where it never changes; left out: its key'),
  displayName: freeText.optional(),
  description: freeText.optional(),
  identity: identity
    .optional()
    .describe('identity that the service runs as, where its ids have to be known before; left out: one of its own'),
  data: text.optional().describe('data stores that its agents use: one of foundry.data; left out: the only ones'),
  ownData: ownData.optional().describe('how it uses them'),
  connections: connections.optional().describe('to tools, stores and models elsewhere, for its agents'),
});

/** Projects by their keys, which are their names unless those are given. */
export const projects = z.record(by(PROJECT_NAME), project);

export type AccountSettings = z.infer<typeof account>;
export type ProjectSettings = z.infer<typeof project>;
