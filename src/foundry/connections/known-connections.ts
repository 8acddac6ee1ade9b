import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
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
const MADE = new WeakMap<IConstruct, Map<string, KnownConnection[]>>();

/** Ids known only after apply are the same if they are the same expression. */
export const idKey = (id: string): string => (isLiteral(id) ? id.toLowerCase() : id);

/** The connections created so far in an account and in its projects, in the order they were created. */
export function connectionsOf(account: IFoundryAccount): KnownConnection[] {
  const { root } = account.node;
  const made = MADE.get(root) ?? new Map<string, KnownConnection[]>();
  MADE.set(root, made);
  const key = idKey(account.accountId);
  const known = made.get(key) ?? [];
  made.set(key, known);
  return known;
}
