import { Construct } from 'constructs';
import { armId, resourceGroupId, SHAPES } from '../core/azure/arm-id';
import { Attempts } from '../core/validation/attempts';
import { Problems } from '../core/validation/problems';
import { AccountPrivateEndpoint } from './account/account-private-endpoint';
import { FoundryAccount } from './account/foundry-account';
import type { IFoundryPrivateEndpoint } from './account/private-endpoint-interface';
import type { IFoundryConnection } from './connections/connection-interface';
import { FoundryConnection } from './connections/foundry-connection';
import type { FoundryConnectionOptions, FoundryConnectionProps } from './connections/foundry-connection-props';
import { AgentDataStores } from './data-stores/agent-data-stores';
import type { IAgentDataStores } from './data-stores/agent-data-stores-interface';
import type { IFoundryAccount } from './existing/foundry-account-interface';
import type { IFoundryProject } from './existing/foundry-project-interface';
import { checkProjectOf } from './existing/part-of';
import { EstateSurroundings } from './estate-surroundings';
import type { FoundryEstateProps } from './foundry-estate-props';
import { canBeMade, checkEstate, dataStoresIds } from './foundry-estate-validation';
import { ContentFilter } from './model/content-filter';
import type { IContentFilter, IModelDeployment } from './model/content-filter-interface';
import { ModelDeployment } from './model/model-deployment';
import { nameOfModel } from './model/model-deployment-plan';
import { FoundryProject } from './project/foundry-project';

/** Of what stands for an account that is refused. */
const STAND_IN = { subscriptionId: '00000000-0000-0000-0000-000000000000', resourceGroupName: 'refused' };

/**
 * A Foundry estate: an account with its private ways, content filters, models, data stores and projects, each made in its order.
 *
 * The account may exist. What is listed is made under its name, so that adding or removing one moves nobody else's address; the order
 * of a list means nothing. Under another name it would be destroyed and created empty: the plan is refused where it has
 * `preventsDestroy`. To rename it, keep its name in Azure, give `id`, and add a `core.MovedConstruct`.
 *
 * Throws `EstateAccountAmbiguous`, `EstateNameKnownLater` and `UnknownSpillover`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/foundry/concepts/architecture
 */
export class FoundryEstate extends Construct {
  /** The account, made or existing. */
  public readonly account: IFoundryAccount;
  /** Private ways to the account, by their ids. */
  public readonly privateEndpoints: { readonly [id: string]: IFoundryPrivateEndpoint };
  /** Content filters, by name. */
  public readonly contentFilters: { readonly [name: string]: IContentFilter };
  /** Models, by the names that agents call them by. */
  public readonly models: { readonly [name: string]: IModelDeployment };
  /** Data stores, created or existing, by their ids. */
  public readonly dataStores: { readonly [id: string]: IAgentDataStores };
  /** Projects, by their ids, which are their names unless given. */
  public readonly projects: { readonly [name: string]: IFoundryProject };
  /** Connections of the account, by name. Those of a project are its own. */
  public readonly connections: { readonly [name: string]: IFoundryConnection };
  private readonly attempts: Attempts;
  private readonly network: EstateSurroundings;
  private existingFilters?: Construct;

  public constructor(scope: Construct, id: string, props: FoundryEstateProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkEstate(problems, props);
    if (!canBeMade(problems)) problems.throwIfAny();

    this.attempts = new Attempts(this.node.path);
    this.attempts.add(problems.all);
    this.network = new EstateSurroundings(this, this.attempts, props);
    const made = this.makeAccount(props);
    this.account = made ?? props.existingAccount ?? this.standIn(props);
    if (made !== undefined || props.existingAccount !== undefined) this.checkExisting(props);
    this.privateEndpoints = this.open(props, made);
    const filters = new Construct(this, 'ContentFilters');
    this.contentFilters = this.each(props.contentFilters ?? [], (options) => {
      const { filterName } = options;
      return [filterName, new ContentFilter(filters, filterName, { ...options, account: this.account })];
    });
    this.models = this.deploy(props);
    this.connections = this.connect(this, props.connections, { account: this.account });
    this.dataStores = this.store(props);
    this.projects = this.project(props);
    this.attempts.throwIfAny();
  }

  private makeAccount({ account }: FoundryEstateProps): FoundryAccount | undefined {
    if (account === undefined) return undefined;
    return this.attempts.make(() => new FoundryAccount(this, 'Account', this.network.accountProps(account)));
  }

  /** Roles, agents and data of a project go where its own account is. */
  private checkExisting({ existingProjects = {} }: FoundryEstateProps): void {
    const problems = Problems.withProviderCheck(this);
    for (const [id, project] of Object.entries(existingProjects)) {
      checkProjectOf(problems, `existingProjects.${id}`, project, this.account);
    }
    this.attempts.add(problems.all);
  }

  /** Stands for an account that is refused, so that what is wrong with its parts is found, too. All of it is thrown away. */
  private standIn({ account }: FoundryEstateProps): IFoundryAccount {
    const { accountId, location, networkMode } = {
      accountId: armId({ ...STAND_IN, names: ['refused'] }, SHAPES.account),
      location: account?.location,
      networkMode: account?.network?.mode,
    };
    return FoundryAccount.fromAccountAttributes(this, 'Refused', { accountId, location, networkMode });
  }

  private open(
    { privateEndpoints = {} }: FoundryEstateProps,
    made: FoundryAccount | undefined,
  ): { readonly [id: string]: IFoundryPrivateEndpoint } {
    const { account } = this;
    return this.each(Object.entries(privateEndpoints), ([id, given]) => {
      const options = this.network.endpointOptions(given);
      if (made !== undefined) return [id, made.addPrivateEndpoint(id, options)];
      const place = {
        resourceGroupId: resourceGroupId(account.subscriptionId, account.resourceGroupName),
        location: options.location ?? account.location ?? '',
      };
      return [id, new AccountPrivateEndpoint(this, id, account, options, place)];
    });
  }

  private store({ dataStores = {}, existingDataStores }: FoundryEstateProps): {
    readonly [id: string]: IAgentDataStores;
  } {
    const ids = Object.keys(dataStores);
    const scope = ids.length === 0 ? this : new Construct(this, 'DataStores');
    const made = this.each(Object.entries(dataStores), ([id, options]) => [
      id,
      new AgentDataStores(scope, id, this.network.storesProps(options)),
    ]);
    return { ...existingDataStores, ...made };
  }

  private project(props: FoundryEstateProps): { readonly [name: string]: IFoundryProject } {
    const scope = new Construct(this, 'Projects');
    const ids = dataStoresIds(props);
    const made = this.each(props.projects ?? [], ({ id: given, dataStoresId, ownData, connections, ...options }) => {
      const id = given ?? options.projectName;
      const project = new FoundryProject(scope, id, { ...options, account: this.account });
      const [storesId] = dataStoresId === undefined ? ids : [dataStoresId];
      const stores = storesId === undefined ? undefined : this.dataStores[storesId];
      if (stores !== undefined) {
        this.attempts.make(() => project.useOwnData(stores, { outboundRulePrefix: storesId, ...ownData }));
      }
      this.connect(project, connections, { project });
      return [id, project];
    });
    return { ...props.existingProjects, ...made };
  }

  private connect(
    scope: Construct,
    connections: readonly FoundryConnectionOptions[] | undefined,
    owner: Pick<FoundryConnectionProps, 'account' | 'project'>,
  ): { readonly [name: string]: IFoundryConnection } {
    if (connections === undefined || connections.length === 0) return {};
    const parts = new Construct(scope, 'Connections');
    // It keeps the secrets of those that follow.
    const [vaults, others] = [true, false].map((isVault) =>
      connections.filter(({ kind }) => (kind._shape.only === 'keyVault') === isVault),
    );
    return this.each([...(vaults ?? []), ...(others ?? [])], (options) => {
      const { connectionName } = options;
      return [connectionName, new FoundryConnection(parts, connectionName, { ...options, ...owner })];
    });
  }

  private deploy({ models = [], existingModels = {} }: FoundryEstateProps): {
    readonly [name: string]: IModelDeployment;
  } {
    const scope = new Construct(this, 'Models');
    const made = new Map<string, IModelDeployment>(Object.entries(existingModels));
    for (const { contentFilterName, spilloverName, ...options } of models) {
      const name = nameOfModel(options);
      const deployment = this.attempts.make(
        () =>
          new ModelDeployment(scope, name, {
            ...options,
            account: this.account,
            contentFilter: options.contentFilter ?? this.filterOf(contentFilterName),
            spillover: options.spillover ?? (spilloverName === undefined ? undefined : made.get(spilloverName)),
          }),
      );
      if (deployment !== undefined) made.set(name, deployment);
    }
    return Object.fromEntries(made);
  }

  /** What is made of a list by its names, as far as it is not refused. */
  private each<G, T>(given: readonly G[], make: (one: G) => [name: string, made: T]): { readonly [name: string]: T } {
    return Object.fromEntries(
      given.map((one) => this.attempts.make(() => make(one))).filter((entry) => entry !== undefined),
    );
  }

  /** A filter of the estate, or one that exists under that name. */
  private filterOf(name: string | undefined): IContentFilter | undefined {
    if (name === undefined) return undefined;
    this.existingFilters ??= new Construct(this, 'ExistingFilters');
    const existing = this.existingFilters;
    return (
      this.contentFilters[name] ??
      (existing.node.tryFindChild(name) as IContentFilter | undefined) ??
      ContentFilter.fromFilterName(existing, name, name)
    );
  }
}
