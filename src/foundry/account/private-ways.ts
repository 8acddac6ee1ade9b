import type { IConstruct } from 'constructs';
import { keysOfAccount } from '../existing/foundry-keys';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';

/** Private endpoints of an app, by what their accounts are known by. */
const WAYS = new WeakMap<IConstruct, Map<string, IFoundryPrivateEndpoint[]>>();

/** Notes a private endpoint, made or existing, for whoever needs a way to its account. */
export function notePrivateWay(endpoint: IFoundryPrivateEndpoint): void {
  const { root } = endpoint.node;
  const all = WAYS.get(root) ?? new Map<string, IFoundryPrivateEndpoint[]>();
  WAYS.set(root, all);
  for (const key of keysOfAccount(endpoint.account)) all.set(key, [...(all.get(key) ?? []), endpoint]);
}

/** The private endpoints to an account that the app knows of so far, in any of its stacks. */
export function privateWaysTo(account: IFoundryAccount): IFoundryPrivateEndpoint[] {
  const all = WAYS.get(account.node.root);
  return [...new Set(keysOfAccount(account).flatMap((key) => all?.get(key) ?? []))];
}
