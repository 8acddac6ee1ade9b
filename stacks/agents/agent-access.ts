import { Construct, type IConstruct } from 'constructs';
import {
  access,
  type IAgentApplication,
  type IFoundryAccount,
  type IFoundryAgent,
  type IFoundryProject,
  people,
  Principal,
} from '../../src';
import { namesInId } from '../../src/internal';
import type { AccessSettings, ToolSettings } from '../settings/access-settings';
import type { SettingsPath } from '../settings/file/document';
import { principalOf } from '../base/principal-of';
import { forEach, madeFrom } from '../settings/file/made-from';

/** What end users get roles on. */
export interface EndUserTargets {
  readonly applications: IAgentApplication[];
  readonly endpoints: IFoundryAgent[];
}

/** The account and the projects that roles are given on. */
export interface AccessPlaces {
  readonly account: IFoundryAccount;
  readonly projects: Readonly<Record<string, IFoundryProject>>;
  projectOf(name?: string): IFoundryProject;
}

/** Roles of people and identities around the agents, in a scope of their own. */
export class AgentAccess extends Construct {
  public constructor(
    scope: Construct,
    id: string,
    settings: AccessSettings,
    places: AccessPlaces,
    published: EndUserTargets,
  ) {
    super(scope, id);
    const { account, projects } = places;
    const { personas: { endUsers = [], ...personas } = {}, delegates = [] } = settings;
    new people.PersonaAssignments(...madeFrom(['access', 'personas'], this, 'Personas'), {
      ...mapped(personas),
      account,
      projects: Object.values(projects),
      governedScopeId: settings.governedScopeId,
      projectIdentities: settings.projectIdentity === undefined ? undefined : [places.projectOf().managedIdentity],
      eligible: settings.eligible,
    });
    for (const endUser of endUsers.map(principalOf)) {
      for (const application of published.applications) application.grants.invoke(endUser);
      for (const endpoint of published.endpoints) endpoint.grants.invoke(endUser);
    }
    forEach([...delegates.map(principalOf).entries()], ([index, delegate]) => {
      new access.RoleAssignment(...madeFrom(['access', 'delegates', index], this, `Delegate-${delegate.key}`), {
        role: access.AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
        principal: delegate,
        scopeId: account.accountId,
        condition: access.RoleCondition.assignOnly([access.FoundryRole.USER]),
        description: 'May give and take Foundry User, and no other role',
        grantedBy: 'access.delegates',
      });
    });
    if (settings.hostedAgents !== undefined)
      this.addHostedAgents(settings.hostedAgents, places.projectOf(settings.hostedAgents.project));
  }

  private addHostedAgents(settings: NonNullable<AccessSettings['hostedAgents']>, project: IFoundryProject): void {
    const scope = new Construct(...madeFrom(['access', 'hostedAgents'], this, 'HostedAgents'));
    const { registryId, byRepository, agentIdentities } = settings;
    const place = madeFrom(['access', 'hostedAgents', 'registryId'], scope, 'Registry');
    const registry =
      byRepository === true
        ? access.ContainerRegistry.fromRepositoryPermissionsRegistryId(...place, registryId)
        : access.ContainerRegistry.fromRegistryId(...place, registryId);
    new people.HostedAgentAccess(...madeFrom(['access', 'hostedAgents'], scope, 'Access'), {
      project,
      creators: settings.creators.map(principalOf),
      creatorsPublish: settings.creatorsPublish,
      agentIdentities: Object.entries(agentIdentities).map(([name, principalId]) =>
        Principal.agentIdentity(principalId, `${scope.node.path}/${name}`),
      ),
      registry,
    });
  }
}

function mapped(personas: Omit<NonNullable<AccessSettings['personas']>, 'endUsers'>): Record<string, Principal[]> {
  const entries = Object.entries(personas).map(([persona, people]) => [persona, people.map(principalOf)] as const);
  return Object.fromEntries(entries);
}

/** What the settings say an agent's tools need. One resource is made once, however often it is named. */
export function toolPermissions(
  scope: Construct,
  path: SettingsPath,
  tools: readonly ToolSettings[],
): access.ToolPermission[] {
  return tools.flatMap((tool, index) => toolPermission(scope, [...path, index], tool));
}

function toolPermission(scope: Construct, path: SettingsPath, tool: ToolSettings): access.ToolPermission[] {
  const made = <T extends IConstruct>(kind: string, id: string, make: (name: string) => T): T => {
    const name = `${kind}:${namesInId(id)}`;
    const known = scope.node.tryFindChild(name) as T | undefined;
    if (known !== undefined) return known;
    madeFrom(path, scope, name);
    return make(name);
  };
  const blobs = (id: string) => made('blobs', id, (name) => access.BlobStorage.fromContainerId(scope, name, id));
  const cosmos = (id: string) => made('cosmos', id, (name) => cosmosAccount(scope, name, id));
  return [
    ...of(tool.readBlobs, (id) => access.ToolPermission.readBlobs(blobs(id))),
    ...of(tool.writeBlobs, (id) => access.ToolPermission.writeBlobs(blobs(id))),
    ...of(tool.querySearch, (id) =>
      access.ToolPermission.querySearch(made('index', id, (name) => access.SearchService.fromIndexId(scope, name, id))),
    ),
    ...of(tool.manageSearchIndexes, (id) =>
      access.ToolPermission.manageSearchIndexes(
        made('search', id, (name) => access.SearchService.fromServiceId(scope, name, id)),
      ),
    ),
    ...of(tool.readCosmosData, (id) => access.ToolPermission.readCosmosData(cosmos(id))),
    ...of(tool.writeCosmosData, (id) => access.ToolPermission.writeCosmosData(cosmos(id))),
    ...of(tool.readSecrets, (id) =>
      access.ToolPermission.readSecrets(made('secret', id, (name) => access.SecretVault.fromSecretId(scope, name, id))),
    ),
  ];
}

/** The whole account, or the part of it that the id names. */
function cosmosAccount(scope: Construct, name: string, id: string): access.ICosmosAccount {
  if (/\/containers\/[^/]+$/i.test(id)) return access.CosmosAccount.fromContainerId(scope, name, id);
  if (/\/sqlDatabases\/[^/]+$/i.test(id)) return access.CosmosAccount.fromDatabaseId(scope, name, id);
  return access.CosmosAccount.fromAccountId(scope, name, id);
}

function of(id: string | undefined, make: (id: string) => access.ToolPermission): access.ToolPermission[] {
  return id === undefined ? [] : [make(id)];
}
