import { Construct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { present } from '../core/terraform/present';
import { FoundryAccount } from './account/foundry-account';
import type { IFoundryPrivateEndpoint } from './account/private-endpoint-interface';
import { AgentDataStores } from './data-stores/agent-data-stores';
import type { IAgentDataStores } from './data-stores/agent-data-stores-interface';
import type { IFoundryAccount } from './existing/foundry-account-interface';
import type { IFoundryProject } from './existing/foundry-project-interface';
import type { EstateModel, FoundryEstateProps } from './foundry-estate-props';
import { checkEstate, dataStoresIds } from './foundry-estate-validation';
import { ContentFilter } from './model/content-filter';
import type { IContentFilter, IModelDeployment } from './model/content-filter-interface';
import { ModelDeployment } from './model/model-deployment';
import { nameOfModel } from './model/model-deployment-plan';
import { FoundryProject } from './project/foundry-project';

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
  private existingFilters?: Construct;

  public constructor(scope: Construct, id: string, props: FoundryEstateProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkEstate(problems, props);
    problems.throwIfAny();

    const made = props.account && new FoundryAccount(this, 'Account', props.account);
    const account = present(made ?? props.existingAccount, 'account');
    this.account = account;
    this.privateEndpoints = Object.fromEntries(
      Object.entries(props.privateEndpoints ?? {}).flatMap(([name, options]) =>
        made === undefined ? [] : [[name, made.addPrivateEndpoint(name, options)]],
      ),
    );
    const filters = new Construct(this, 'ContentFilters');
    this.contentFilters = Object.fromEntries(
      (props.contentFilters ?? []).map((options) => {
        const { filterName } = options;
        return [filterName, new ContentFilter(filters, filterName, { ...options, account })];
      }),
    );
    this.models = this.deploy(props.models ?? []);
    this.dataStores = this.store(props);
    this.projects = this.project(props);
  }

  private store({ dataStores = {}, existingDataStores }: FoundryEstateProps): {
    readonly [id: string]: IAgentDataStores;
  } {
    const ids = Object.keys(dataStores);
    const scope = ids.length === 0 ? this : new Construct(this, 'DataStores');
    const made = Object.entries(dataStores).map(
      ([id, options]) => [id, new AgentDataStores(scope, id, options)] as const,
    );
    return { ...existingDataStores, ...Object.fromEntries(made) };
  }

  private project(props: FoundryEstateProps): { readonly [name: string]: IFoundryProject } {
    const scope = new Construct(this, 'Projects');
    const ids = dataStoresIds(props);
    const made = (props.projects ?? []).map(({ id: given, dataStoresId, ownData, ...options }) => {
      const id = given ?? options.projectName;
      const project = new FoundryProject(scope, id, { ...options, account: this.account });
      const [storesId] = dataStoresId === undefined ? ids : [dataStoresId];
      const stores = storesId === undefined ? undefined : this.dataStores[storesId];
      if (stores !== undefined) project.useOwnData(stores, { outboundRulePrefix: storesId, ...ownData });
      return [id, project] as const;
    });
    return Object.fromEntries(made);
  }

  private deploy(models: readonly EstateModel[]): { readonly [name: string]: IModelDeployment } {
    const scope = new Construct(this, 'Models');
    const made = new Map<string, IModelDeployment>();
    for (const { contentFilterName, spilloverName, ...options } of models) {
      const name = nameOfModel(options);
      const deployment = new ModelDeployment(scope, name, {
        ...options,
        account: this.account,
        contentFilter: options.contentFilter ?? this.filterOf(contentFilterName),
        spillover: options.spillover ?? (spilloverName === undefined ? undefined : made.get(spilloverName)),
      });
      made.set(name, deployment);
    }
    return Object.fromEntries(made);
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
