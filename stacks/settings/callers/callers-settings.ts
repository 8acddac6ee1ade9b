import { z } from 'zod';
import {
  AGENT_NAME,
  APPLICATION_NAME,
  IDENTIFIER_URI,
  PERMISSION_NAME,
  PERMISSION_TEXT,
  PERMISSION_VALUE,
  REDIRECT_URI,
} from '../../../src/internal';
import {
  between,
  by,
  distinct,
  filled,
  guidText,
  isObject,
  key,
  ofProject,
  oneOf,
  principal,
  text,
} from '../values/settings-values';
import { prose } from '../file/plain-text';
import { ofAnyApp } from './credential-settings';

const consent = z.enum(['none', 'pre-authorized', 'admin']);

const ofMicrosoft = z.enum(['foundry', 'storage', 'graph', 'cognitive-services']);

/** What an app may do at one resource. */
const permission = oneOf(
  z.strictObject({
    api: key.optional().describe('one of callers.apis'),
    resource: ofMicrosoft.optional().describe('one of Microsoft'),
    clientId: guidText.optional().describe('any other, by its client id'),
    scopes: distinct(filled(text)).optional().describe('what it may do on behalf of a user'),
    appRoles: distinct(filled(text)).optional().describe('what it may do as itself'),
    consent: consent
      .optional()
      .describe(
        'left out: none, which only declares; pre-authorized: at an API of yours; admin: for all users, which takes more rights',
      ),
    knownClient: z.boolean().optional().describe('whether users consent to what the API asks for along with it'),
  }),
  ['api', 'resource', 'clientId'],
  'needs exactly one of api, resource and clientId',
);

const mayCall = z.array(permission).optional().describe('what it may do at which resource');

const permissionName = prose(by(PERMISSION_NAME));
const permissionText = prose(by(PERMISSION_TEXT));

const scope = z.strictObject({
  displayName: permissionName.describe('what administrators read when they consent'),
  description: permissionText,
  forAdmins: z.boolean().optional().describe('whether users may not consent by themselves'),
  userDisplayName: permissionName.optional(),
  userDescription: permissionText.optional(),
  id: guidText.optional().describe('of a scope that exists; left out: derived'),
});

const appRole = z.strictObject({
  displayName: permissionName,
  description: permissionText,
  forUsers: z.boolean().optional(),
  forApps: z.boolean().optional().describe('left out: true unless forUsers'),
  id: guidText.optional().describe('of a role that exists; left out: derived'),
  members: z.array(principal).optional().describe('who has it, in addition to apps that ask for it in mayCall'),
});

const api = z.strictObject({
  ...ofAnyApp,
  scopes: z
    .record(by(PERMISSION_VALUE), scope)
    .optional()
    .describe('by their values; left out: user_impersonation; {}: none'),
  appRoles: z.record(by(PERMISSION_VALUE), appRole).optional().describe('by their values'),
  identifierUri: z
    .union([z.enum(['client-id', 'tenant-and-client-id']), by(IDENTIFIER_URI)])
    .optional()
    .describe('left out: client-id; each tenant allows these two, and may refuse another URI'),
  mayCall,
});

const client = z.strictObject({
  ...ofAnyApp,
  web: filled(by(REDIRECT_URI.Web)).optional().describe('redirect URIs of a web app'),
  singlePage: filled(by(REDIRECT_URI.SPA)).optional().describe('redirect URIs of an app in the browser'),
  publicClient: filled(by(REDIRECT_URI.PublicClient)).optional().describe('redirect URIs of an app on a device'),
  mayCall,
});

/** Who may call one agent. */
const agentCaller = between(
  z.strictObject({
    project: ofProject,
    agent: by(AGENT_NAME).optional().describe('agent with its own endpoint, exactly as in the project'),
    application: by(APPLICATION_NAME).optional().describe('Agent Application: the older model'),
    app: key.optional().describe('one of callers.apis or callers.clients'),
    people: filled(principal)
      .optional()
      .describe('users and groups that call through the app; left out: it calls as itself'),
    principal: principal.optional().describe('instead of app: an identity that exists, which needs the role alone'),
    consent: z.enum(['none', 'admin']).optional().describe('to the scope of Foundry, for people; left out: admin'),
  }),
  ({ agent, application, app, people, principal: identity, consent: how }) => [
    ...((agent === undefined) === (application === undefined)
      ? [{ message: 'needs exactly one of agent and application' }]
      : []),
    ...((app === undefined) === (identity === undefined)
      ? [{ message: 'needs exactly one of app and principal' }]
      : []),
    ...(app === undefined && people !== undefined
      ? [{ path: ['people'], message: 'call through an app; add app, or give each of them as principal' }]
      : []),
    ...(people === undefined && how !== undefined
      ? [{ path: ['consent'], message: 'is of people: what calls as itself needs no scope; remove it, or add people' }]
      : []),
  ],
);

/** Groups cannot own apps. */
const owner = oneOf(
  z.strictObject({
    user: guidText.optional(),
    servicePrincipal: guidText.optional(),
    managedIdentity: guidText.optional(),
  }),
  ['user', 'servicePrincipal', 'managedIdentity'],
  'needs exactly one of user, servicePrincipal and managedIdentity, with an object id',
);

/** Apps through which people and services call agents, in a stack of their own. */
export const callers = between(
  z.strictObject({
    owners: filled(owner).optional().describe('users and service principals that may change the apps'),
    createIfMissing: distinct(filled(ofMicrosoft))
      .optional()
      .describe(
        'resources of Microsoft that the tenant may lack; remove it once it has them, before you destroy the stack',
      ),
    apis: z.record(key, api).optional().describe('APIs of yours, by their keys'),
    clients: z.record(key, client).optional().describe('apps that call, by their keys'),
    agents: z.record(key, agentCaller).optional().describe('who may call which agent, by keys'),
  }),
  (value) => [
    ...emptyCallers(value),
    ...sameOwners(value),
    ...sameKeys(value),
    ...unknownApis(value),
    ...unknownApps(value),
  ],
);

interface Given {
  readonly owners?: unknown;
  readonly apis?: unknown;
  readonly clients?: unknown;
  readonly agents?: unknown;
}

const keysOf = (given: unknown): string[] => (isObject(given) ? Object.keys(given) : []);
const entriesOf = (given: unknown): [string, unknown][] => (isObject(given) ? Object.entries(given) : []);

function emptyCallers({ apis, clients, agents }: Given) {
  return [apis, clients, agents].every((one) => keysOf(one).length === 0)
    ? [{ message: 'has no apis, clients or agents; list one of them, or remove it' }]
    : [];
}

function sameOwners({ owners }: Given) {
  const ids = (Array.isArray(owners) ? owners : []).map((one: unknown) =>
    isObject(one) ? String(Object.values(one)[0]).toLowerCase() : undefined,
  );
  return ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) < index
      ? [{ path: ['owners', String(index)], message: 'is listed twice; list each owner once' }]
      : [],
  );
}

/** Both are apps, and are named by their keys alone. */
function sameKeys({ apis, clients }: Given) {
  const names = keysOf(apis).map((one) => one.toLowerCase());
  return keysOf(clients)
    .filter((one) => names.includes(one.toLowerCase()))
    .map((one) => ({ path: ['clients', one], message: 'is also one of apis; rename one of them' }));
}

const oneOfThem = (known: readonly string[]): string =>
  known.length === 0 ? 'there are none; add it there' : `give one of ${known.join(', ')}`;

function unknownApis({ apis, clients }: Given) {
  const known = keysOf(apis);
  const rows = [
    ...entriesOf(apis).map(([name, app]) => ['apis', name, app] as const),
    ...entriesOf(clients).map(([name, app]) => ['clients', name, app] as const),
  ];
  return rows.flatMap(([kind, name, app]) =>
    (isObject(app) && 'mayCall' in app && Array.isArray(app.mayCall) ? (app.mayCall as unknown[]) : []).flatMap(
      (one, index) =>
        isObject(one) && 'api' in one && typeof one.api === 'string' && !known.includes(one.api)
          ? [
              {
                path: [kind, name, 'mayCall', String(index), 'api'],
                message: `is not one of callers.apis; ${oneOfThem(known)}`,
              },
            ]
          : [],
    ),
  );
}

function unknownApps({ apis, clients, agents }: Given) {
  const known = [...keysOf(apis), ...keysOf(clients)];
  return entriesOf(agents).flatMap(([name, one]) =>
    isObject(one) && 'app' in one && typeof one.app === 'string' && !known.includes(one.app)
      ? [
          {
            path: ['agents', name, 'app'],
            message: `is not one of callers.apis or callers.clients; ${oneOfThem(known)}`,
          },
        ]
      : [],
  );
}

export type CallersSettings = z.infer<typeof callers>;
export type ApiSettings = z.infer<typeof api>;
export type ClientSettings = z.infer<typeof client>;
export type PermissionSettings = z.infer<typeof permission>;
export type AgentCallerSettings = z.infer<typeof agentCaller>;
