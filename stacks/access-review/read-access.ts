import { access } from '../../src';
import type { AccessRow } from './access-row';
import { readRegistry } from './read-registry';

interface Assignment {
  readonly scope?: string;
  readonly role_definition_id?: string;
  readonly role_definition_name?: string;
  readonly principal_id?: string;
  readonly principal_type?: string;
  readonly condition?: string;
  readonly '//': { readonly metadata?: { readonly path?: string }; readonly access?: Omit<AccessRow, 'stack'> };
}

interface AzapiAssignment {
  readonly type?: string;
  readonly parent_id?: string;
  readonly body?: {
    readonly properties?: {
      readonly roleDefinitionId?: string;
      readonly scope?: string;
      readonly principalId?: string;
      readonly principalType?: string;
      readonly condition?: string;
    };
  };
  readonly '//': Assignment['//'];
}

interface AzureadPermission {
  readonly app_role_id?: string;
  readonly claim_values?: readonly string[];
  readonly permission_ids?: readonly string[];
  readonly principal_object_id?: string;
  readonly service_principal_object_id?: string;
  readonly authorized_client_id?: string;
  readonly resource_object_id?: string;
  readonly resource_service_principal_object_id?: string;
  readonly application_id?: string;
  readonly role_id?: string;
  readonly '//': Assignment['//'];
}

/** The part of a synthesized stack that gives access. */
export interface StackConfig {
  readonly resource?: Record<string, Record<string, unknown>>;
}

const TYPES = [
  'azurerm_role_assignment',
  'azurerm_pim_active_role_assignment',
  'azurerm_pim_eligible_role_assignment',
  'azurerm_cosmosdb_sql_role_assignment',
];

/** Permissions of apps in Microsoft Entra, and roles of people there. */
const AZUREAD_TYPES = [
  'azuread_app_role_assignment',
  'azuread_application_pre_authorized',
  'azuread_service_principal_delegated_permission_grant',
  'azuread_directory_role_assignment',
];

/** A role on data is of Cosmos DB, and says its scope itself. */
const AZAPI_TYPES = /^Microsoft\.(Authorization\/roleAssignments|DocumentDB\/databaseAccounts\/sqlRoleAssignments)@/i;

const ROLE_NAMES = new Map(
  [access.FoundryRole, access.AzureRole, access.CosmosDataRole]
    .flatMap((catalogue) => Object.values(catalogue) as unknown[])
    .filter(
      (role): role is access.RoleDefinition | access.CosmosDataRole =>
        role instanceof access.RoleDefinition || role instanceof access.CosmosDataRole,
    )
    .map((role) => [role.roleGuid, role.roleName]),
);

/** Every role assignment of a synthesized stack, and who owns what is registered, in an order that changes only with the content. */
export function readAccess(stack: string, config: StackConfig): AccessRow[] {
  const azurerm = TYPES.flatMap((type) =>
    Object.values(config.resource?.[type] ?? {}).map((assignment) =>
      rowOf(stack, config, type, assignment as Assignment),
    ),
  );
  const azapi = Object.values(config.resource?.azapi_resource ?? {})
    .filter((resource) => AZAPI_TYPES.test((resource as AzapiAssignment).type ?? ''))
    .map((resource) => rowOf(stack, config, 'azapi_resource', fromAzapi(resource as AzapiAssignment)));
  const azuread = AZUREAD_TYPES.flatMap((type) =>
    Object.values(config.resource?.[type] ?? {}).map((permission) =>
      rowOf(stack, config, type, fromAzuread(config, permission as AzureadPermission)),
    ),
  );
  const registered = ['msgraph_resource', 'msgraph_update_resource'].flatMap((type) =>
    readRegistry(stack, Object.values(config.resource?.[type] ?? {})),
  );
  return [...azurerm, ...azapi, ...azuread, ...registered].sort((one, other) => compare(sortKey(one), sortKey(other)));
}

function fromAzapi(resource: AzapiAssignment): Assignment {
  const { roleDefinitionId, principalId, principalType, condition, scope } = resource.body?.properties ?? {};
  return {
    scope: scope ?? resource.parent_id,
    role_definition_id: roleDefinitionId,
    principal_id: principalId,
    principal_type: principalType,
    condition,
    '//': resource['//'],
  };
}

/** Of one that was written without the library, only ids are known. */
function fromAzuread(config: StackConfig, one: AzureadPermission): Assignment {
  const scopes = one.claim_values ?? one.permission_ids;
  const resource = one.resource_object_id ?? one.resource_service_principal_object_id ?? one.application_id;
  const role = one.role_id === undefined ? `app role ${one.app_role_id ?? ''}` : `role ${nameOf(config, one.role_id)}`;
  return {
    scope: resource === undefined ? 'Microsoft Entra' : nameOf(config, resource),
    role_definition_name: scopes === undefined ? role : `scope ${scopes.join(', scope ')}`,
    principal_id: one.principal_object_id ?? one.service_principal_object_id ?? one.authorized_client_id,
    '//': one['//'],
  };
}

function rowOf(stack: string, config: StackConfig, type: string, assignment: Assignment): AccessRow {
  const { access, metadata } = assignment['//'];
  if (access !== undefined) return { ...access, scope: scopeOf(config, assignment.scope ?? '', access.scope), stack };
  return {
    principal: nameOf(config, assignment.principal_id ?? ''),
    principalKind: assignment.principal_type ?? 'not said',
    role: roleName(assignment),
    scope: assignment.scope ?? '',
    grantedBy: metadata?.path ?? '',
    eligible: type.includes('eligible'),
    ...(assignment.condition === undefined ? {} : { condition: assignment.condition }),
    stack,
  };
}

/**
 * What gets its id at apply is named by its construct path, wherever the assignment was created: a host's roles are on stores that are
 * not its own.
 */
function scopeOf(config: StackConfig, scope: string, known: string): string {
  const [, type = '', name = ''] = /^\$\{([a-z0-9_]+)\.([\w-]+)\.id\}/.exec(scope) ?? [];
  const resource = config.resource?.[type]?.[name] as Partial<Assignment> | undefined;
  return resource?.['//']?.metadata?.path?.replace(/\/Resource$/, '') ?? known;
}

/** Who gets its id at apply is named by the construct path of what it is. */
function nameOf(config: StackConfig, principal: string): string {
  const [, type = '', name = ''] = /^\$\{([a-z0-9_]+)\.([\w-]+)\.[\w.]+\}$/.exec(principal) ?? [];
  const resource = config.resource?.[type]?.[name] as Partial<Assignment> | undefined;
  return resource?.['//']?.metadata?.path ?? principal;
}

function roleName(assignment: Assignment): string {
  const id = assignment.role_definition_id ?? '';
  const guid = id.split('/').pop() ?? '';
  return assignment.role_definition_name ?? ROLE_NAMES.get(guid) ?? guid;
}

function sortKey(row: AccessRow): string {
  return [row.principal, row.scope, row.role, row.grantedBy, row.stack].join('\n');
}

/** By code unit, so that the order is the same in every locale. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
