import { PerApp } from '../../core/terraform/per-app';
import { caseless } from '../../core/terraform/tokens';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { IFoundryConnection } from './connection-interface';
import type { ConnectionShape } from './connection-shape';

/** A connection that the app creates. */
export interface KnownConnection {
  readonly connection: IFoundryConnection;
  readonly shape: ConnectionShape;
  /** Key of the project that holds it; undefined if the account does. */
  readonly project: string | undefined;
}

/** The connections that an app creates in each account, in all its stacks. */
const MADE = new PerApp(() => new Map<string, KnownConnection[]>());

/** The connections created so far in an account and in its projects, in the order they were created. */
export function connectionsOf(account: IFoundryAccount): KnownConnection[] {
  const made = MADE.of(account);
  const key = caseless(account.accountId);
  const known = made.get(key) ?? [];
  made.set(key, known);
  return known;
}
