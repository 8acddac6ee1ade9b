import { Construct } from 'constructs';
import { ExistingFoundryAccount } from '../existing/existing-foundry-account';
import type { FoundryAccountAttributes, IFoundryAccount } from '../existing/foundry-account-interface';

/**
 * A Foundry account that exists already.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/concepts/architecture
 */
export abstract class FoundryAccount extends Construct {
  /**
   * Refers to an account by its resource id.
   *
   * Throws `InvalidResourceId` where the id is known and is not that of an account.
   */
  public static fromAccountId(scope: Construct, id: string, accountId: string): IFoundryAccount {
    return new ExistingFoundryAccount(scope, id, { accountId });
  }

  /**
   * Refers to an account by what is known of it.
   *
   * Throws `InvalidResourceId` and `InvalidHost`.
   */
  public static fromAccountAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryAccountAttributes,
  ): IFoundryAccount {
    return new ExistingFoundryAccount(scope, id, attributes);
  }
}
