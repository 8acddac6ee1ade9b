import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';

/**
 * Answers from a cache to prompts that are like earlier ones of the same caller. Agents of Foundry always stream, and what is
 * streamed is not cached, so the cache is for other callers.
 */
export interface SemanticCacheOptions {
  /**
   * Id of the external cache of the service: Azure Managed Redis with its module for search, which only its creation can
   * give it. Without one the policy fails at every request.
   */
  readonly cacheId: string;
  /** Account with a deployment of an embeddings model. */
  readonly embeddingsAccount: IFoundryAccount;
  /** Name of that deployment. */
  readonly embeddingsDeployment: string;
  /** How different prompts may be, 0 to 1: the smaller, the more similar they must be. */
  readonly scoreThreshold: number;
  /**
   * Seconds that an answer is kept.
   * @default 300
   */
  readonly durationSeconds?: number;
}
