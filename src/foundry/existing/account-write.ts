import type { IConstruct } from 'constructs';
import { oneAtATime, type SerialWrite } from '../../core/azure/serial-writes';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import { noteChild } from './account-writers';
import type { IFoundryAccount } from './foundry-account-interface';

/** How long a write may take. */
interface WriteTimeouts {
  readonly create: string;
  readonly update: string;
  readonly delete: string;
}

/** Arguments of an azapi resource that is a child of an account. */
export interface AccountWrite extends SerialWrite {
  readonly timeouts: WriteTimeouts;
}

/** Arguments of an azapi resource that belongs to a project, where the account may be one of others. */
export interface ProjectWrite extends SerialWrite {
  readonly timeouts?: WriteTimeouts;
}

/** Longest duration of a write, including the wait for the lock, which counts for the provider's timeout. */
const LONGEST = '2h';

/**
 * How children of an account are written: one after the other, by a lock on the account. For every child resource of an
 * account, so that no two writes of a stack run at the same time.
 *
 * @param writer what is created: its stack is deployed before or after others that write to the account
 * @param type ARM type of the child, with or without its API version
 * @param longest how long the write and the wait for its turn may take
 */
export function accountWrite(
  writer: IConstruct,
  type: string,
  account: IFoundryAccount,
  longest = LONGEST,
): AccountWrite {
  noteChild(writer, account);
  return {
    ...oneAtATime(type, lockOf(account)),
    timeouts: { create: longest, update: longest, delete: longest },
  };
}

/**
 * How applications, agents and their deployments are written: in the same queue. In an account that exists, nothing in that queue
 * takes long, and the provider's own timeout stays; in one that the app creates, models, hosts and rules may come first.
 *
 * @param writer what is created
 * @param type ARM type, with or without its API version
 */
export function projectWrite(writer: IConstruct, type: string, account: IFoundryAccount): ProjectWrite {
  noteChild(writer, account);
  const isMadeHere = account.dependables.length > 0;
  return isMadeHere ? accountWrite(writer, type, account) : oneAtATime(type, lockOf(account));
}

/** How the id of each account is written where an app first locks it, by the id in lower case. */
const LOCKS = new PerApp(() => new Map<string, string>());

/** The id of an account, in the same spelling for all: a lock in another case would be another lock. */
function lockOf(account: IFoundryAccount): string {
  const { accountId } = account;
  if (!isLiteral(accountId)) return accountId;
  const spellings = LOCKS.of(account);
  const key = accountId.toLowerCase();
  const spelling = spellings.get(key) ?? accountId;
  spellings.set(key, spelling);
  return spelling;
}
