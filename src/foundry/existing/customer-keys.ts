import { PerApp } from '../../core/terraform/per-app';
import { keyOfAccount } from './foundry-keys';
import type { IFoundryAccount } from './foundry-account-interface';

/** Accounts of each app that a customer-managed key encrypts. */
const ENCRYPTED = new PerApp(() => new Set<string>());

/** Notes that a customer-managed key encrypts an account. */
export function noteCustomerKey(account: IFoundryAccount): void {
  ENCRYPTED.of(account).add(keyOfAccount(account));
}

/** Whether a customer-managed key of the app encrypts an account. */
export function hasCustomerKey(account: IFoundryAccount): boolean {
  return ENCRYPTED.of(account).has(keyOfAccount(account));
}
