import { oneAtATime, type SerialWrite } from '../../core/azure/serial-writes';
import type { IFoundryAccount } from './foundry-account-interface';

/** Arguments of an azapi resource that is a child of an account. */
export interface AccountWrite extends SerialWrite {
  readonly timeouts: { readonly create: string; readonly update: string; readonly delete: string };
}

/** Longest duration of a write, including the wait for the lock, which counts for the provider's timeout. */
const LONGEST = '2h';

/**
 * How children of an account are written: one after the other, by a lock on the account. For every child resource of an
 * account, so that no two writes of a stack run at the same time.
 *
 * @param type ARM type of the child, with or without its API version
 * @param longest how long the write and the wait for its turn may take
 */
export function accountWrite(type: string, account: IFoundryAccount, longest = LONGEST): AccountWrite {
  return {
    ...oneAtATime(type, account.accountId),
    timeouts: { create: longest, update: longest, delete: longest },
  };
}
