import { RoleCondition } from '../../access/role-condition';

const BLOBS = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';
const CONTAINER = '@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]';

const isNot = (action: string): string => `!(ActionMatches{'${BLOBS}/${action}'})`;

/**
 * The condition of Microsoft's templates. It limits operations on tags only: others match none of its tests, and are allowed in
 * every container.
 *
 * @see https://github.com/microsoft-foundry/foundry-samples/tree/main/infrastructure/infrastructure-setup-bicep/15-private-network-standard-agent-setup (read 2026-11-28)
 */
export function tagsOfOwnContainers(workspaceId: string): RoleCondition {
  const others = ['tags/read', 'filter/action', 'tags/write'].map(isNot).join(' AND ');
  const own = `${CONTAINER} StringStartsWithIgnoreCase '${workspaceId}' AND ${CONTAINER} StringLikeIgnoreCase '*-azureml-agent'`;
  return RoleCondition.fromExpression(`((${others}) OR (${own}))`);
}

/**
 * Limits all operations on blobs, also those that Azure may add, to containers of the project.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/conditions-format#actionmatches (read 2026-11-28)
 */
export function ownContainersOnly(workspaceId: string): RoleCondition {
  return RoleCondition.fromExpression(
    `((${isNot('*')}) OR (${CONTAINER} StringStartsWithIgnoreCase '${workspaceId}'))`,
  );
}
