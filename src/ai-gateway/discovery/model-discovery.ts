import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';

/**
 * How a gateway lists its models for those who ask. Off by default: connections with a static list are preferred, since
 * agents are reported to fail with models that are known by discovery alone.
 *
 * Callers are checked as in all other operations.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway
 */
export class ModelDiscovery {
  /** The list of models of the gateway, rendered at synthesis: each caller sees the models that it may use. */
  public static fixedAnswer(): ModelDiscovery {
    return new ModelDiscovery();
  }

  /**
   * What Azure Resource Manager answers for one account, including deployments that nobody may use through the gateway. The
   * identity of the gateway gets the role Reader on the account.
   */
  public static resourceManager(account: IFoundryAccount): ModelDiscovery {
    return new ModelDiscovery(account);
  }

  private constructor(
    /** The account that Azure Resource Manager is asked about, if it is. */
    public readonly account?: IFoundryAccount,
  ) {}
}
