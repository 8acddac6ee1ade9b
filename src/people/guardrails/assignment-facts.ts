import { TerraformResource, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { addressOf } from '../../core/terraform/address-of';
import { resolveTokens } from '../../core/terraform/resolve';
import { scopeKind } from '../../core/azure/scope-kind';
import { CosmosDataAssignment } from '../../access/resources/cosmos-data-assignment';
import { EligibleRoleAssignment } from '../../access/eligible-role-assignment';
import { ExistingResource } from '../../access/resources/existing-resource';
import type { Principal } from '../../access/principal';
import { RoleAssignment } from '../../access/role-assignment';
import { GUID_BY_NAME } from './role-names';

/** What is known of one role assignment in the tree, created by this library or not. */
export interface AssignmentFact {
  readonly resource: TerraformResource;
  /** Resolved: an id, or the Terraform expression for it. */
  readonly scope: string;
  /** Kind of the scope; undefined if not known. */
  readonly scopeKind: string | undefined;
  /** Resolved object id. */
  readonly principalId: string;
  /** `User`, `Group`, `ServicePrincipal`; undefined if not set. */
  readonly principalType: string | undefined;
  readonly isFoundryIdentity: boolean;
  /** GUID of the role, or its name or expression if the GUID is not known. */
  readonly roleKey: string;
  readonly isEligible: boolean;
  /** Whether it has a condition. */
  readonly isConditional: boolean;
  readonly principalName: string;
}

/** What has an identity that Foundry or its agents run as. */
const FOUNDRY_RUNNERS = [
  'Microsoft.CognitiveServices/accounts',
  'Microsoft.CognitiveServices/accounts/projects',
  'Microsoft.CognitiveServices/accounts/projects/applications',
];

/** All resources of a tree, and what their attributes resolve to. */
export class Tree {
  public readonly resources: readonly TerraformResource[];
  private readonly nodes: readonly IConstruct[];
  private readonly byAddress: ReadonlyMap<string, TerraformResource>;
  /** Resolved ids and types: many rules need the same. */
  private readonly ids = new Map<string, string>();
  private readonly types = new Map<TerraformResource, string>();

  public constructor(private readonly root: IConstruct) {
    this.nodes = root.node.findAll();
    this.resources = this.nodes.filter((node): node is TerraformResource =>
      TerraformResource.isTerraformResource(node),
    );
    this.byAddress = new Map(this.resources.map((resource) => [addressOf(resource), resource]));
  }

  public resolve(value: unknown): unknown {
    return resolveTokens(this.root, value);
  }

  public text(value: unknown): string {
    const resolved = this.resolve(value);
    return typeof resolved === 'string' ? resolved : '';
  }

  /** A nested value. Resolves only that: bodies contain much that is not needed. */
  public within(value: unknown, ...keys: readonly string[]): unknown {
    if (value === undefined || value === null || keys.length === 0) return this.resolve(value);
    const [key = '', ...rest] = keys;
    const known = Token.isUnresolved(value) ? this.resolve(value) : value;
    return this.within((known as Readonly<Record<string, unknown>>)[key], ...rest);
  }

  /** ARM type of an azapi resource, without version. */
  public azapiType(resource: TerraformResource): string {
    const known = this.types.get(resource) ?? this.text(attribute(resource, 'type')).split('@')[0] ?? '';
    this.types.set(resource, known);
    return known;
  }

  /** The resource that an expression such as `${azapi_resource.x.id}` refers to. */
  public referred(expression: string): TerraformResource | undefined {
    const [, address] = /^\$\{([a-z0-9_]+\.[\w-]+)\.id\}$/.exec(expression) ?? [];
    return address === undefined ? undefined : this.byAddress.get(address);
  }

  /**
   * The id that an expression refers to, if known before apply: the id of an azapi resource consists of its parent's id, its
   * type and its name.
   */
  public idOf(expression: string): string {
    const known = this.ids.get(expression) ?? this.findId(expression);
    this.ids.set(expression, known);
    return known;
  }

  private findId(expression: string): string {
    const resource = this.referred(expression);
    if (resource?.terraformResourceType !== 'azapi_resource') return expression;
    const parent = this.idOf(this.text(attribute(resource, 'parentId')));
    const [namespace = '', ...types] = this.azapiType(resource).split('/');
    const name = this.text(attribute(resource, 'name'));
    return types.length > 1
      ? `${parent}/${types.at(-1) ?? ''}/${name}`
      : `${parent}/providers/${namespace}/${types[0] ?? ''}/${name}`;
  }

  /** Whether an expression is the principal id of an account, project or Agent Application of the tree: as it is kept, or read. */
  public isFoundryIdentity(expression: string): boolean {
    const [, address] =
      /^\$\{([a-z0-9_]+\.[\w-]+)\.(?:output\.(?:blueprintP|p|sharedAgentP)rincipalId|identity\[0\]\.principal_id)\}$/.exec(
        expression,
      ) ?? [];
    const source = address === undefined ? undefined : this.byAddress.get(address);
    if (source === undefined) return false;
    const isKept = source.terraformResourceType === 'terraform_data';
    const triggers = isKept ? this.resolve(attribute(source, 'triggersReplace')) : undefined;
    const id = isKept ? this.text((triggers as { resourceId?: unknown }).resourceId) : `\${${address ?? ''}.id}`;
    return FOUNDRY_RUNNERS.includes(this.kindOf(id) ?? '');
  }

  /** Ids of existing resources that are imported in the tree. */
  public get existingIds(): string[] {
    return this.nodes.filter((node) => node instanceof ExistingResource).map((node) => this.text(node.resourceId));
  }

  /** Resource type of a scope, given as an id or as a reference. */
  public kindOf(scope: string): string | undefined {
    const resource = this.referred(scope);
    if (resource === undefined) return scopeKind(scope);
    if (resource.terraformResourceType === 'azapi_resource') return this.azapiType(resource);
    return KNOWN_TYPES[resource.terraformResourceType];
  }
}

/** ARM types of azurerm resources that guardrails check. */
const KNOWN_TYPES: Readonly<Record<string, string>> = {
  azurerm_resource_group: 'resourceGroups',
  azurerm_cognitive_account: 'Microsoft.CognitiveServices/accounts',
  azurerm_ai_services: 'Microsoft.CognitiveServices/accounts',
  azurerm_cognitive_account_project: 'Microsoft.CognitiveServices/accounts/projects',
  azurerm_storage_account: 'Microsoft.Storage/storageAccounts',
  azurerm_search_service: 'Microsoft.Search/searchServices',
  azurerm_key_vault: 'Microsoft.KeyVault/vaults',
};

/** What an attribute of a generated resource was set to. */
export function attribute(resource: TerraformResource, name: string): unknown {
  return (resource as unknown as Record<string, unknown>)[`${name}Input`];
}

/** Every role assignment of the tree: this library's, plain azurerm ones and plain azapi ones. */
export function assignmentsIn(tree: Tree): AssignmentFact[] {
  return tree.resources.flatMap((resource) => {
    const raw = rawAssignment(tree, resource);
    if (raw === undefined) return [];
    const scope = tree.idOf(tree.text(raw.scope));
    const principalId = tree.text(raw.principalId);
    const principal = principalFact(resource);
    return [
      {
        resource,
        scope,
        scopeKind: tree.kindOf(scope),
        principalId,
        principalType: principal?.principalType ?? (tree.text(raw.principalType) || undefined),
        isFoundryIdentity: principal?.isFoundryIdentity === true || tree.isFoundryIdentity(principalId),
        roleKey: roleKey(tree.text(raw.role), tree.text(raw.roleName)),
        isEligible: resource.terraformResourceType === 'azurerm_pim_eligible_role_assignment',
        isConditional: tree.text(raw.condition) !== '',
        principalName: principal?.displayName ?? principalId,
      },
    ];
  });
}

function roleKey(definitionId: string, name: string): string {
  const [, guid] = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(definitionId) ?? [];
  return guid?.toLowerCase() ?? GUID_BY_NAME.get(name.toLowerCase()) ?? (definitionId || name.toLowerCase());
}

/** azapi types that assign a role. */
const ASSIGNMENT_TYPES = [
  'microsoft.authorization/roleassignments',
  'microsoft.documentdb/databaseaccounts/sqlroleassignments',
];

interface RawAssignment {
  readonly scope: unknown;
  readonly role: unknown;
  readonly roleName?: unknown;
  readonly condition?: unknown;
  readonly principalId: unknown;
  readonly principalType?: unknown;
}

function rawAssignment(tree: Tree, resource: TerraformResource): RawAssignment | undefined {
  switch (resource.terraformResourceType) {
    case 'azurerm_role_assignment':
    case 'azurerm_pim_eligible_role_assignment':
    case 'azurerm_pim_active_role_assignment':
    case 'azurerm_cosmosdb_sql_role_assignment':
      return {
        scope: attribute(resource, 'scope'),
        role: attribute(resource, 'roleDefinitionId'),
        roleName: attribute(resource, 'roleDefinitionName'),
        condition: attribute(resource, 'condition'),
        principalId: attribute(resource, 'principalId'),
        principalType: attribute(resource, 'principalType'),
      };
    case 'azapi_resource': {
      const type = tree.azapiType(resource).toLowerCase();
      if (!ASSIGNMENT_TYPES.includes(type)) return undefined;
      const body = tree.resolve(attribute(resource, 'body')) as { properties?: Record<string, unknown> } | undefined;
      const properties = body?.properties ?? {};
      return {
        // A data role has its scope in the body; its parent is the account.
        scope: properties.scope ?? attribute(resource, 'parentId'),
        role: properties.roleDefinitionId,
        condition: properties.condition,
        principalId: properties.principalId,
        principalType: properties.principalType,
      };
    }
    default:
      return undefined;
  }
}

/** The principal of an assignment that this library created. */
function principalFact(resource: TerraformResource): Principal | undefined {
  const holder = resource.node.scope;
  const known = [RoleAssignment, EligibleRoleAssignment, CosmosDataAssignment].find((type) => holder instanceof type);
  return known === undefined ? undefined : (holder as RoleAssignment).principal;
}
