import { Sleep } from '@cdktf/provider-time/lib/sleep';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { grantRole } from '../../access/grant-role';
import { CosmosDataAssignment } from '../../access/resources/cosmos-data-assignment';
import { CosmosDataRole } from '../../access/resources/cosmos-data-role';
import { FixedValues } from '../../core/terraform/fixed-values';
import { protectContent } from '../../core/terraform/protected-list';
import { withinStack } from '../../core/terraform/within-stack';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/azapi/resource';
import type { IFoundryConnection } from '../connections/connection-interface';
import { addAwaited, awaitedOfProject } from '../existing/awaited-of';
import { accountWrite } from '../existing/account-write';
import { PROJECT_HOST_TYPE } from '../existing/foundry-types';
import { AccountCapabilityHost } from './account-host';
import { LONGEST_HOST_WRITE } from './host-write';
import { AccountHost, CosmosDataScope } from './own-data-choices';
import { connectionsTo } from './own-data-connections';
import { type OwnDataPlan, planOwnData } from './own-data-plan';
import type { OwnDataProps } from './own-data-props';
import { OWN_DATA_ROLES } from './own-data-roles';
import { checkOwnData, warnOfOwnData } from './own-data-validation';
import { noteProject } from './projects-with-data';

/** Database that the host creates. */
const DATABASE_PATH = '/dbs/enterprise_memory';

/**
 * Has the agents of a project keep their data in your own stores: connections to the three of them, roles for the project's
 * identity, a wait until these count, the project's capability host, and the roles that follow it. In this order, and destroyed
 * in the reverse order.
 *
 * Where agents run in no network of yours, the capability host of the account comes first; otherwise Foundry creates it itself.
 * In a managed network, each store also gets a private endpoint rule, and the host waits for all rules. Tools, agents and
 * applications come after `dependables`.
 *
 * A host never changes: other stores or another name stop the plan with a message, since deleting a host cuts existing agents
 * from their data. Whether a project in your own network needs data stores of your own is not settled: a template of June 2026
 * does without, users have seen 403 for hosted agents without.
 *
 * Projects that share stores are kept apart by container names and by the service, and not by Azure's roles: see
 * `strictBlobIsolation` and `cosmosDataScope`.
 *
 * Throws `AccountHostUnknown`, `DataStoreInOtherLocation` and `SecondHost`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts
 */
export class OwnData extends Construct {
  /** Name of the project's capability host. */
  public readonly hostName: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;
  private readonly ready: ITerraformDependable[];

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: OwnDataProps,
  ) {
    super(scope, id);
    const plan = planOwnData(props);
    const problems = Problems.withProviderCheck(this);
    checkOwnData(problems, props, plan);
    problems.throwIfAny();
    const { project, stores } = props;
    noteProject(this, project, stores);
    warnOfOwnData(this, props);

    const { account } = project;
    const { threads, files, vectors } = connectionsTo(this, props, plan);
    const connections = [threads, files, vectors];
    const before = [...this.assign(plan, 'before', []), ...this.writeCosmos(plan, CosmosDataScope.ACCOUNT, [])];
    this.hostName = plan.hostName;
    const protection = protectContent(this, props.preventsDestroy);
    this.resource = new Resource(this, 'Resource', {
      type: PROJECT_HOST_TYPE,
      name: plan.hostName,
      parentId: project.projectId,
      body: {
        properties: {
          threadStorageConnections: [threads.connectionName],
          storageConnections: [files.connectionName],
          vectorStoreConnections: [vectors.connectionName],
        },
      },
      responseExportValues: {},
      deleteHeaders: { 'If-Match': '*' },
      lifecycle: protection.lifecycle,
      dependsOn: withinStack(this, [
        ...protection.dependsOn,
        ...project.dependables,
        ...connections.flatMap(({ dependables }) => dependables),
        // The project's right to a customer-managed key is one of its own dependables.
        ...this.wait(plan, [...before, ...(withinStack(this, project.dependables) ?? [])]),
        ...stores.dependables,
        ...this.accountHost(plan),
        ...this.allowStores(),
      ]),
      ...accountWrite(this, PROJECT_HOST_TYPE, account, LONGEST_HOST_WRITE),
    });
    this.fixHost(threads, files, vectors);
    const after = [
      ...this.assign(plan, 'after', [this.resource]),
      ...this.writeCosmos(plan, CosmosDataScope.DATABASE, [this.resource]),
    ];
    this.ready = [this.resource, ...after];
    const needed = connections.flatMap(({ dependables }) => dependables);
    addAwaited(this, awaitedOfProject(project), this.ready, needed);
  }

  /** What others can depend on: the host, and the roles that follow it. */
  public get dependables(): ITerraformDependable[] {
    return [...this.ready];
  }

  private assign(
    plan: OwnDataPlan,
    when: 'before' | 'after',
    dependables: ITerraformDependable[],
  ): ITerraformDependable[] {
    const { project, stores } = this.props;
    const scopes = {
      storage: stores.storageAccountId,
      cosmos: stores.cosmosAccountId,
      search: stores.searchServiceId,
    };
    return OWN_DATA_ROLES.filter((row) => row.when === when && row.isNeeded(plan)).flatMap((row) => {
      const condition = row.condition?.(plan);
      return grantRole(this, {
        verb: row.verb,
        role: row.role,
        principal: project.managedIdentity,
        scopeId: scopes[row.store],
        condition: condition?.(project.workspaceId),
        grantedBy: 'OwnData',
        hasDerivedName: true,
        dependables,
      }).dependables;
    });
  }

  /** The role on the data of Cosmos DB: at once on the account, on the database once the host has created that. */
  private writeCosmos(
    { cosmosDataScope }: OwnDataPlan,
    scope: CosmosDataScope,
    dependables: ITerraformDependable[],
  ): ITerraformDependable[] {
    if (cosmosDataScope !== scope) return [];
    const { project, stores } = this.props;
    return new CosmosDataAssignment(this, 'WriteThreads', {
      accountId: stores.cosmosAccountId,
      role: CosmosDataRole.CONTRIBUTOR,
      principal: project.managedIdentity,
      dataPath: scope === CosmosDataScope.DATABASE ? DATABASE_PATH : undefined,
      grantedBy: 'OwnData',
      isNewPrincipal: true,
      dependables,
    }).dependables;
  }

  /** Only creation waits: a host is refused, and stays failed, where it cannot reach a store yet. */
  private wait({ roleWaitSeconds }: OwnDataPlan, roles: ITerraformDependable[]): ITerraformDependable[] {
    if (roleWaitSeconds === 0) return roles;
    return [new Sleep(this, 'RolesCount', { createDuration: `${roleWaitSeconds}s`, dependsOn: roles })];
  }

  private accountHost({ accountHost }: OwnDataPlan): ITerraformDependable[] {
    if (accountHost !== AccountHost.CREATED_HERE) return [];
    return AccountCapabilityHost.of(this.props.project.account).dependables;
  }

  private allowStores(): ITerraformDependable[] {
    const { project, stores, outboundRulePrefix } = this.props;
    const { managedNetwork } = project.account;
    if (managedNetwork === undefined) return [];
    const prefix = outboundRulePrefix === undefined ? '' : `${outboundRulePrefix}-`;
    managedNetwork.allowPrivateEndpoint(`${prefix}storage`, stores.storageAccountId, 'blob');
    managedNetwork.allowPrivateEndpoint(`${prefix}cosmos`, stores.cosmosAccountId, 'Sql');
    managedNetwork.allowPrivateEndpoint(`${prefix}search`, stores.searchServiceId, 'searchService');
    return managedNetwork.settled;
  }

  private fixHost(threads: IFoundryConnection, files: IFoundryConnection, vectors: IFoundryConnection): void {
    const { project, stores } = this.props;
    new FixedValues(this, 'Fixed', {
      resource: this.resource,
      of: `the capability host of project '${project.projectName}'`,
      values: [
        { key: 'name', what: 'the name', value: this.hostName },
        { key: 'threadsConnection', what: 'the connection for threads', value: threads.connectionName },
        { key: 'threads', what: 'the Cosmos DB account', value: stores.cosmosAccountId },
        { key: 'filesConnection', what: 'the connection for files', value: files.connectionName },
        { key: 'files', what: 'the storage account', value: stores.storageAccountId },
        { key: 'vectorsConnection', what: 'the connection for vectors', value: vectors.connectionName },
        { key: 'vectors', what: 'the search service', value: stores.searchServiceId },
      ],
      remedy:
        'set it back: a new host cuts existing agents from their data. To move, create another project with other stores next to this one',
    });
  }
}
