import type { Problems } from '../../core/validation/problems';
import type { IFoundryAccount } from '../existing/foundry-account-interface';

/**
 * What a connection consists of, whichever kind it is.
 *
 * @internal
 */
export interface ConnectionShape {
  /** Category, as Azure calls it. */
  readonly category: string;
  /** Authentication type, as Azure calls it. */
  readonly authType: string;
  readonly target: string;
  /** Values are strings: Azure refuses or misreads anything else. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Properties next to these, which the ARM schema may not have. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Credentials that are not secret. */
  readonly credentials?: Readonly<Record<string, unknown>>;
  /** Credentials that are: sent, and never stored in the state. */
  readonly secrets?: Readonly<Record<string, unknown>>;
  /** Whether the ARM schema lacks the authentication type or a property, so that the provider would refuse it. */
  readonly isBeyondSchema?: boolean;
  /** API version in place of that of the account, for bodies that only some versions are known to take. */
  readonly apiVersion?: string;
  /** What there is at most one of, if this is one. */
  readonly only?: 'telemetry' | 'keyVault';
  /** Account whose models it leads to, if it does. */
  readonly modelsOf?: IFoundryAccount;
  /** Full id of the vault that the account's identity needs access to, if this should grant it. */
  readonly vaultId?: string;
  /** Seconds that this access needs to take effect. */
  readonly roleWaitSeconds?: number;
  /** Adds everything that is wrong with what the kind was given. */
  readonly check: (problems: Problems) => void;
}
