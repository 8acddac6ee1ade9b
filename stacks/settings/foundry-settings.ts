import { z } from 'zod';
import { SHAPES } from '../../src/internal';
import { account, type AccountSettings, projects } from './estate/estate-account-settings';
import { connectionMistakes, connections } from './estate/estate-connection-settings';
import { data, dataMistakes } from './estate/estate-data-settings';
import { filters, modelMistakes, modelsByName } from './estate/estate-model-settings';
import { estateNetwork, missingInNetwork, settledInNetwork } from './estate/estate-network-settings';
import { moved, movedMistakes } from './estate/moved-settings';
import { between, foundryHost, guidText, id, isObject } from './values/settings-values';

/** What is known of a project that exists. */
const OF_EXISTING = ['host', 'publicNetworkAccess', 'identityPrincipalId', 'sharedAgentIdentityPrincipalId'] as const;
/** What is made in addition to the account of an estate. */
const OF_ESTATE = [
  'network',
  'projects',
  'models',
  'filters',
  'data',
  'connections',
  'moved',
  'preventsDestroy',
] as const;

const shape = z.strictObject({
  projectId: id(SHAPES.project).optional().describe('a project that exists; excludes account'),
  host: foundryHost.optional(),
  publicNetworkAccess: z
    .boolean()
    .optional()
    .describe('whether the Internet reaches the account; false: a gateway needs a private way to it'),
  identityPrincipalId: guidText.optional().describe('managed identity of the project'),
  sharedAgentIdentityPrincipalId: guidText.optional().describe('identity that unpublished agents share'),
  account: account.optional().describe('makes an estate, in a stack of its own; excludes projectId'),
  network: estateNetwork
    .optional()
    .describe('how account and agents are reached, and what is made for that in a network; left out: mode private'),
  projects: projects.optional().describe('makes projects, by their names'),
  models: modelsByName.optional().describe('deploys models, by the names that agents call them by'),
  data: data
    .optional()
    .describe('data stores of your own, by names that projects choose them by; left out: Microsoft keeps the data'),
  filters: filters.optional().describe('makes content filters, by their names'),
  connections: connections.optional().describe('of the account, for all its projects, by their names'),
  preventsDestroy: z
    .boolean()
    .optional()
    .describe(
      'Terraform refuses to destroy account, projects and data stores, also where their keys are renamed or removed here; ' +
        'to destroy them: false, deploy, destroy',
    ),
  moved: moved.optional().describe('keys of projects and data that were renamed, so that nothing is destroyed'),
});

type Given = Partial<z.infer<typeof shape>>;

/** What exists, or what is to be made. */
export const foundry = between(shape, (value) => [
  ...choiceMistakes(value),
  ...modelMistakes(value),
  ...dataMistakes(value),
  ...movedMistakes(value),
  ...accountMistakes(value),
  ...connectionMistakes(value),
]);

export type FoundrySettings = z.infer<typeof foundry>;
/** Settings of an estate that is made. */
export type EstateSettings = FoundrySettings & { readonly account: AccountSettings };

/** Whether there is an estate to make, and no project that exists. */
export function isEstate(given: FoundrySettings): given is EstateSettings {
  return given.account !== undefined;
}

function choiceMistakes(value: Given) {
  const { projectId, account: made } = value;
  const parts = OF_ESTATE.filter((key) => value[key] !== undefined);
  if (projectId === undefined && made === undefined && parts.length > 0) {
    const message = `is missing; add it, with name to make an account or id of one that exists: ${parts.join(', ')} belong to it`;
    return [{ path: ['account'], message }];
  }
  if (projectId === undefined && made === undefined) {
    return [{ path: ['projectId'], message: 'is missing; add it, or account to make an estate' }];
  }
  if (projectId !== undefined && made !== undefined) {
    return [{ message: 'has projectId (of a project that exists) and account (to make an estate); keep one of them' }];
  }
  const misplaced = (projectId === undefined ? OF_EXISTING : OF_ESTATE).filter((key) => value[key] !== undefined);
  return misplaced.map((key) => ({
    path: [key],
    message:
      projectId === undefined
        ? 'describes a project that exists; remove it, or give projectId instead of account'
        : 'belongs to an estate that is made; remove it, or give account instead of projectId',
  }));
}

function accountMistakes({ account: given, network, models, filters: own }: Given) {
  if (!isObject(given)) return [];
  if (given.id !== undefined) return given.name === undefined ? settledInNetwork(network) : [];
  const isManaged = isObject(network) && network.mode === 'managed';
  const known = isObject(own) ? Object.keys(own) : [];
  return [
    ...missingInNetwork(network),
    ...(isManaged && given.systemAssignedIdentity === false
      ? [{ path: ['account', 'systemAssignedIdentity'], message: 'is needed by a managed network; remove it' }]
      : []),
    ...Object.entries(isObject(models) ? models : {}).flatMap(([name, one]) => {
      const filter: unknown = isObject(one) ? one.contentFilter : undefined;
      if (typeof filter !== 'string' || known.includes(filter) || filter.startsWith('Microsoft.')) return [];
      return [
        {
          path: ['models', name, 'contentFilter'],
          message: `is not one of filters, and a new account has Microsoft's own alone; add it to filters`,
        },
      ];
    }),
  ];
}
