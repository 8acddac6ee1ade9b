import { isObject } from './values/settings-values';

/** What stacks of Azure need of a file. */
export const OF_AZURE = ['subscriptionId', 'location', 'foundry'] as const;

/** What has to be in a file. Agents of other platforms are in Microsoft Graph alone, and policies in no region. */
export function missingOfAzure(value: Readonly<Record<string, unknown>>) {
  const { registry, policies } = value;
  const others = ['ingress', 'existingIngress', 'models', 'access', 'callers', 'agents'];
  const isAlone =
    (registry !== undefined || policies !== undefined) &&
    others.every((name) => value[name] === undefined) &&
    !makesEstate(value);
  const forPolicies = policies === undefined ? [] : (['subscriptionId'] as const);
  return (isAlone ? forPolicies : OF_AZURE)
    .filter((name) => value[name] === undefined)
    .map((name) => ({ path: [name], message: 'is missing; add it' }));
}

/** Whether there is an estate to make. Its projects know the identities that exist in them. */
export function makesEstate({ foundry }: { foundry?: unknown }): boolean {
  return isObject(foundry) && 'account' in foundry && foundry.account !== undefined;
}
