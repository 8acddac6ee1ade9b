import { PerApp } from '../../core/terraform/per-app';
import { keysOfAccount } from '../existing/foundry-keys';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryPrivateEndpoint } from './private-endpoint-interface';

/** Private endpoints of an app, by what their accounts are known by. */
const WAYS = new PerApp(() => new Map<string, IFoundryPrivateEndpoint[]>());

/** Notes a private endpoint, made or existing, for whoever needs a way to its account. */
export function notePrivateWay(endpoint: IFoundryPrivateEndpoint): void {
  const all = WAYS.of(endpoint);
  for (const key of keysOfAccount(endpoint.account)) all.set(key, [...(all.get(key) ?? []), endpoint]);
}

/** The private endpoints to an account that the app knows of so far, in any of its stacks. */
export function privateWaysTo(account: IFoundryAccount): IFoundryPrivateEndpoint[] {
  const all = WAYS.of(account);
  return [...new Set(keysOfAccount(account).flatMap((key) => all.get(key) ?? []))];
}
