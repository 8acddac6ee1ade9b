import { z } from 'zod';
import { LONGEST_NAMES, resourceGroupName, STORE_NAMES } from '../../src/internal';
import { between, by } from './values/settings-values';

const NEEDS = {
  local: [],
  azurerm: ['resourceGroup', 'storageAccount', 'container'],
  cloud: ['organization'],
} as const;

const name = (pattern: RegExp, words: string, remedy: string) =>
  z.string().regex(pattern, { error: `may hold ${words}; ${remedy}` });

const STORAGE_ACCOUNT = by({ ...STORE_NAMES.storage, remedy: 'give the name of an existing storage account' });

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftstorage (read 2026-11-28) */
const CONTAINER = name(
  /^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/,
  'lower-case letters, digits and single hyphens between them, 3 to 63 characters',
  'give the name of an existing container',
);

/** @see https://developer.hashicorp.com/terraform/cloud-docs/api-docs/workspaces#request-body (names of workspaces; not read again) */
const WORKSPACE_SIGNS = "letters, digits, '-' and '_'";

const ORGANIZATION = name(/^[A-Za-z0-9_-]+$/, WORKSPACE_SIGNS, 'give the name in the URL of the organization');

/** Room is left for the name of the stack, which follows it. */
const WORKSPACE_PREFIX = name(/^[A-Za-z0-9_-]{0,80}$/, `${WORKSPACE_SIGNS}, up to 80 of them`, 'rename it');

/** Where the state is kept. */
export const backend = between(
  z.strictObject({
    type: z.enum(['local', 'azurerm', 'cloud']),
    resourceGroup: by(resourceGroupName).optional().describe('azurerm: resource group of the storage account'),
    storageAccount: STORAGE_ACCOUNT.optional().describe('azurerm: storage account that holds the state'),
    container: CONTAINER.optional().describe('azurerm: container in it'),
    organization: ORGANIZATION.optional().describe('cloud: HCP Terraform organization'),
    workspacePrefix: WORKSPACE_PREFIX.optional().describe('cloud: what workspace names begin with'),
  }),
  (value) => {
    if (value.type === undefined || !Object.hasOwn(NEEDS, value.type)) return [];
    const needed: readonly (keyof typeof value)[] = NEEDS[value.type];
    const allowed = ['type', ...needed, ...(value.type === 'cloud' ? ['workspacePrefix'] : [])];
    const known = Object.values(NEEDS).flat().map(String);
    return [
      ...needed
        .filter((name) => value[name] === undefined)
        .map((name) => ({ path: [name], message: `is missing; a backend of type ${String(value.type)} needs it` })),
      ...Object.keys(value)
        .filter((name) => known.includes(name) && !allowed.includes(name))
        .map((name) => ({
          path: [name],
          message: `belongs to another type of backend than ${String(value.type)}; remove it`,
        })),
    ];
  },
);

/** The longest stack name is that of the environment with this ending. */
const STACK_ENDING = '-ingress';

/** A workspace is named like its stack, and the service accepts so many characters only. */
export function longWorkspaces({ backend: given, environment }: { backend?: unknown; environment?: unknown }) {
  const { type, workspacePrefix = '' } = (given ?? {}) as { type?: unknown; workspacePrefix?: unknown };
  if (type !== 'cloud' || typeof workspacePrefix !== 'string' || typeof environment !== 'string') return [];
  const name = `${workspacePrefix}${environment}${STACK_ENDING}`;
  const longest = LONGEST_NAMES.workspaceOfTerraform;
  return name.length <= longest
    ? []
    : [
        {
          path: ['backend', 'workspacePrefix'],
          message: `makes names of workspaces such as '${name}', of ${name.length} characters, and HCP Terraform takes ${longest}; shorten it`,
        },
      ];
}
