import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { checkLocation } from '../../core/azure/region-validation';
import { Problems } from '../../core/validation/problems';
import type { AgentDataStoresAttributes, IAgentDataStores } from './agent-data-stores-interface';
import { endpointOf } from './data-store-kinds';

/**
 * Data stores that exist. Created by `AgentDataStores.fromAgentDataStoresAttributes`.
 *
 * @internal
 */
export class ExistingAgentDataStores extends Construct implements IAgentDataStores {
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
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, attributes: AgentDataStoresAttributes) {
    super(scope, id);
    const { location, storageAccountId, cosmosAccountId, searchServiceId } = attributes;
    const { storageLocation = location, cosmosLocation = location, searchLocation = location } = attributes;
    const problems = Problems.withProviderCheck(this);
    checkArmId(problems, 'storageAccountId', storageAccountId, SHAPES.storageAccount);
    checkArmId(problems, 'cosmosAccountId', cosmosAccountId, SHAPES.cosmosAccount);
    checkArmId(problems, 'searchServiceId', searchServiceId, SHAPES.searchService);
    for (const one of new Set([location, storageLocation, cosmosLocation, searchLocation]))
      checkLocation(problems, one);
    problems.throwIfAny();

    this.storageAccountId = storageAccountId;
    this.blobEndpoint = attributes.blobEndpoint ?? endpointOf('storage', storageAccountId);
    this.storageLocation = storageLocation;
    this.cosmosAccountId = cosmosAccountId;
    this.cosmosEndpoint = endpointOf('cosmos', cosmosAccountId);
    this.cosmosLocation = cosmosLocation;
    this.searchServiceId = searchServiceId;
    this.searchEndpoint = endpointOf('search', searchServiceId);
    this.searchLocation = searchLocation;
    this.cosmosThroughputLimit = attributes.cosmosThroughputLimit;
    this.dependables = [...(attributes.dependables ?? [])];
  }
}
