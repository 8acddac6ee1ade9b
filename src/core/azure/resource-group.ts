import type { Problems, Rule } from '../validation/problems';
import { quote } from '../validation/problems';
import { resourceGroupName } from '../validation/rules';
import { isLiteral } from '../terraform/tokens';
import { groupPartsOf } from './arm-id';
import { AZURE_CODES } from './codes';
import { ownSubscriptionOf } from './own-subscription';

/**
 * The id of a resource group. Constructs take ids and no names: an id says the subscription, too, so that it means the same
 * for all of them, whether they are created next to a hub network or in the subscription of the stack.
 */
export const RESOURCE_GROUP_ID: Rule = {
  code: AZURE_CODES.InvalidResourceId,
  rule: 'must be the resource id of a resource group',
  remedy: 'give it as /subscriptions/{id}/resourceGroups/{name}',
  holds: (value) => {
    const [, name] = /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)$/i.exec(value) ?? [];
    return name !== undefined && resourceGroupName.holds(name);
  },
};

/**
 * Checks the group of what azurerm creates: it looks for the group in the subscription of its provider, and would find one
 * of the same name there, or none.
 */
export function checkOwnGroup(problems: Problems, groupId: string | undefined): void {
  problems.check('resourceGroupId', groupId, RESOURCE_GROUP_ID);
  const own = problems.scope && ownSubscriptionOf(problems.scope);
  if (groupId === undefined || own === undefined || !isLiteral(groupId) || !isLiteral(own)) return;
  if (!RESOURCE_GROUP_ID.holds(groupId)) return;
  const { subscriptionId } = groupPartsOf(groupId);
  problems.when(subscriptionId.toLowerCase() !== own.toLowerCase(), AZURE_CODES.GroupOfOtherSubscription, () => ({
    message: `resourceGroupId ${quote(groupId)} is in another subscription than the stack, which works in ${quote(own)}`,
    remedy: 'give a resource group of that subscription, or create it in a stack of the other one',
  }));
}

/** The name in the id of a group. Empty for a missing one, which is a problem of its own. */
export function nameOfGroup(groupId: string | undefined): string {
  return groupId === undefined ? '' : groupPartsOf(groupId).resourceGroupName;
}
