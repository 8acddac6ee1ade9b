import { PerApp } from '../../core/terraform/per-app';
import type { IFoundryAccount } from '../existing/foundry-account-interface';
import { keyOfAccount } from '../existing/foundry-keys';
import type { IFoundryConnection } from './connection-interface';
import type { ConnectionShape } from './connection-shape';

/** A connection that the app creates. */
export interface KnownConnection {
  readonly connection: IFoundryConnection;
  readonly shape: ConnectionShape;
  /** Key of the project that holds it; undefined if the account does. */
  readonly project: string | undefined;
}

/** What the connections that an app creates consist of. */
const SHAPES_MADE = new WeakMap<object, ConnectionShape>();

/** Notes what a new connection consists of. */
export function noteShape(connection: IFoundryConnection, shape: ConnectionShape): void {
  SHAPES_MADE.set(connection, shape);
}

/** What a connection consists of; undefined for one that exists. */
export function shapeOf(connection: IFoundryConnection | undefined): ConnectionShape | undefined {
  return connection && SHAPES_MADE.get(connection);
}

/** The connections that an app creates in each account, in all its stacks. */
const MADE = new PerApp(() => new Map<string, KnownConnection[]>());

/** The connections created so far in an account and in its projects, in the order they were created. */
export function connectionsOf(account: IFoundryAccount): KnownConnection[] {
  const made = MADE.of(account);
  const key = keyOfAccount(account);
  const known = made.get(key) ?? [];
  made.set(key, known);
  return known;
}
