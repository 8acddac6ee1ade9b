import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { inPlace } from '../../core/azure/stack-place';
import { present } from '../../core/terraform/present';
import { Problems } from '../../core/validation/problems';
import type { Resource } from '../../providers/azapi/resource';
import type { AgentDataStoresAttributes, IAgentDataStores } from './agent-data-stores-interface';
import { type DataStoresPlan, type PlacedDataStores, planDataStores, type StorePlan } from './agent-data-stores-plan';
import type { AgentDataStoresProps } from './agent-data-stores-props';
import { checkDataStores } from './agent-data-stores-validation';
import { DataStore } from './data-store';
import { createDataStoreEndpoints } from './data-store-endpoint';
import { type DataStoreKind, nameOfStore } from './data-store-kinds';
import { STORE_ENDPOINTS } from '../existing/store-endpoints';
import { ExistingAgentDataStores } from './existing-agent-data-stores';

/** Construct ids of stores. They must never change. */
const IDS: Readonly<Record<DataStoreKind, string>> = { storage: 'Storage', cosmos: 'Cosmos', search: 'Search' };

/** A store as it is used, created or existing. */
interface Store {
  readonly kind: DataStoreKind;
  readonly storeId: string;
  readonly name: string;
  readonly location: string;
  readonly isMade: boolean;
  readonly resource?: Resource;
}

/**
 * The data stores of agents: files in a storage account, threads in Cosmos DB, vectors in Azure AI Search. Each is created here or
 * exists.
 *
 * What is created is closed: no keys, no anonymous access, no public network unless asked for; agents reach it through private
 * endpoints, which are created one after the other. A project takes the stores with `useOwnData`. Several projects can share one
 * set: each has its own containers, kept apart by their names and by the service, and not by roles (see `OwnData` and
 * docs/data-stores.md). For isolation by Azure create a set for each project.
 *
 * Names, locations, billing and redundancy never change: a change of one of them stops the plan with a message.
 *
 * To take an existing store over into this address, add an `ImportBlock` for `storageResource`, `cosmosResource` or
 * `searchResource`, with its id and `?api-version=` of its type.
 *
 * Throws `DataStoreMissing`, `InvalidStorageAccountName` and `WrongDataStoreZone`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/concepts/standard-agent-setup
 */
export class AgentDataStores extends Construct implements IAgentDataStores {
  /**
   * Refers to stores that exist, all three of them. For some of them, give their ids in the properties.
   *
   * Throws `InvalidResourceId`.
   */
  public static fromAgentDataStoresAttributes(
    scope: Construct,
    id: string,
    attributes: AgentDataStoresAttributes,
  ): IAgentDataStores {
    return new ExistingAgentDataStores(scope, id, attributes);
  }

  public readonly storageAccountId: string;
  public readonly blobEndpoint: string;
  public readonly storageLocation: string;
  public readonly cosmosAccountId: string;
  public readonly cosmosEndpoint: string;
  public readonly cosmosLocation: string;
  public readonly searchServiceId: string;
  public readonly searchEndpoint: string;
  public readonly searchLocation: string;
  public readonly cosmosThroughputLimit?: number;
  public readonly publicNetworkAccess?: boolean;
  public readonly hasPrivateEndpoints?: boolean;
  public readonly hasPrivateDnsZones?: boolean;
  /** The underlying storage account, if it is created here. */
  public readonly storageResource?: Resource;
  /** The underlying Cosmos DB account, if it is created here. */
  public readonly cosmosResource?: Resource;
  /** The underlying search service, if it is created here. */
  public readonly searchResource?: Resource;
  private readonly ready: ITerraformDependable[];

  public constructor(scope: Construct, id: string, given: AgentDataStoresProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'resourceGroupId', 'location', 'workspaceId', 'tags');
    const plan = planDataStores(this, props);
    checkDataStores(problems, props, plan);
    problems.throwIfAny();

    const stores = plan.stores.map((store) => this.use(store, props, plan));
    const [storage, cosmos, search] = stores;
    const endpoints = createDataStoreEndpoints(this, props, stores);
    this.storageAccountId = storage?.storeId ?? '';
    this.blobEndpoint = endpoint(storage);
    this.storageLocation = storage?.location ?? '';
    this.storageResource = storage?.resource;
    this.cosmosAccountId = cosmos?.storeId ?? '';
    this.cosmosEndpoint = endpoint(cosmos);
    this.cosmosLocation = cosmos?.location ?? '';
    this.cosmosResource = cosmos?.resource;
    this.searchServiceId = search?.storeId ?? '';
    this.searchEndpoint = endpoint(search);
    this.searchLocation = search?.location ?? '';
    this.searchResource = search?.resource;
    this.cosmosThroughputLimit = props.cosmosThroughputLimit;
    const made = stores.filter(({ isMade }) => isMade);
    if (endpoints.length > 0) this.hasPrivateDnsZones = props.privateEndpoints?.zones !== undefined;
    if (made.length > 0) {
      this.publicNetworkAccess = props.publicNetworkAccess === true;
      this.hasPrivateEndpoints = props.privateEndpoints !== undefined;
    }
    this.ready = [...made.flatMap(({ resource }) => resource ?? []), ...endpoints];
  }

  public get dependables(): ITerraformDependable[] {
    return [...this.ready];
  }

  private use({ kind, name, existingId, location }: StorePlan, props: PlacedDataStores, plan: DataStoresPlan): Store {
    if (existingId !== undefined) {
      return { kind, storeId: existingId, name: nameOfStore(kind, existingId), location, isMade: false };
    }
    const made = present(name, `name of the ${kind}`);
    const { resource } = new DataStore(this, IDS[kind], kind, made, props, plan);
    return { kind, storeId: resource.id, name: made, location: props.location, isMade: true, resource };
  }
}

function endpoint(store: Store | undefined): string {
  return store === undefined ? '' : STORE_ENDPOINTS[store.kind](store.name);
}
