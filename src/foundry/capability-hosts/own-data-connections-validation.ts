import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { sameArmId } from '../../core/azure/arm-id';
import { resolveTokens } from '../../core/terraform/resolve';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import type { IFoundryConnection } from '../connections/connection-interface';
import { shapeOf } from '../connections/known-connections';
import { checkPartOfProject } from '../existing/part-of';
import { CAPABILITY_HOST_CODES } from './codes';
import type { OwnDataProps } from './own-data-props';

/** What a connection must lead to. */
interface Expected {
  readonly category: string;
  /** The store in messages. */
  readonly what: string;
  readonly storeId: string;
}

/** Adds what is wrong with the connections that are brought along: Azure accepts any name, and the host fails or uses another store. */
export function checkConnections(problems: Problems, props: OwnDataProps): void {
  const { project, stores } = props;
  const { cosmosAccountId, storageAccountId, searchServiceId } = stores;
  const given: [string, IFoundryConnection | undefined, Expected][] = [
    [
      'existingThreadsConnection',
      props.existingThreadsConnection,
      { category: 'CosmosDb', what: 'Cosmos DB account', storeId: cosmosAccountId },
    ],
    [
      'existingFilesConnection',
      props.existingFilesConnection,
      { category: 'AzureStorageAccount', what: 'storage account', storeId: storageAccountId },
    ],
    [
      'existingVectorsConnection',
      props.existingVectorsConnection,
      { category: 'CognitiveSearch', what: 'search service', storeId: searchServiceId },
    ],
  ];
  for (const [what, connection, expected] of given) {
    checkPartOfProject(problems, what, connection, project);
    checkTarget(problems, what, connection, stores, expected);
  }
}

function checkTarget(
  problems: Problems,
  prop: string,
  connection: IFoundryConnection | undefined,
  stores: IConstruct,
  { category, what, storeId }: Expected,
): void {
  const shape = shapeOf(connection);
  if (shape === undefined) return;
  const remedy = 'give the connection to that store, or leave it out: one is created';
  const isOther = shape.category !== category;
  problems.when(isOther, CAPABILITY_HOST_CODES.ConnectionToOtherStore, () => ({
    message: `${prop} is a connection of category ${quote(shape.category)}, and one of category ${quote(category)} is needed for the ${what}`,
    remedy,
  }));
  const { ResourceId: target = '' } = shape.metadata;
  const isElsewhere = leadsElsewhere(connection, stores, [target, storeId]);
  problems.when(!isOther && isElsewhere, CAPABILITY_HOST_CODES.ConnectionToOtherStore, () => ({
    message: `${prop} leads to ${shown(target)}, and the ${what} of the stores is another: ${shown(storeId)}`,
    remedy,
  }));
}

const shown = (id: string): string => (isLiteral(id) ? quote(id) : 'one that is created here');

/** The id of a resource that is created here, as Terraform knows it. */
const OF_RESOURCE = /^\$\{[a-z_]+\.[\w-]+\.id\}$/;

/** Whether two ids certainly differ: both are known, or are those of two resources of one stack. Any other may be any. */
function leadsElsewhere(
  connection: IFoundryConnection | undefined,
  stores: IConstruct,
  ids: [string, string],
): boolean {
  if (connection === undefined) return false;
  const [one, other] = ids;
  if (ids.every(isLiteral)) return !sameArmId(one, other);
  if (TerraformStack.of(connection) !== TerraformStack.of(stores)) return false;
  const expressions = ids.map((id) => resolveTokens(stores, id));
  return (
    expressions.every((text) => typeof text === 'string' && OF_RESOURCE.test(text)) && expressions[0] !== expressions[1]
  );
}
