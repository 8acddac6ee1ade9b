import { PolicyElement } from '../../document/policy-element';
import type { PolicyStatementProps } from '../../document/policy-statement-props';
import { textAttributes } from '../../document/policy-text';
import { checked } from '../../document/policy-validation';
import { STATEMENT_CODES } from '../codes';
import { INT32_MAX } from '../../../core/validation/int32';

/** Properties of `LlmSemanticCacheStore`. */
export interface LlmSemanticCacheStoreProps extends PolicyStatementProps {
  /** Seconds that an answer is kept, at least 1. */
  readonly durationSeconds: number;
}

/**
 * Policy `llm-semantic-cache-store`: keeps what a model answers for `LlmSemanticCacheLookup`. Answers that are streamed are
 * not kept. In every tier, in section outbound. The policy has no `id`.
 *
 * Throws `InvalidCacheDuration`.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-semantic-cache-store-policy
 */
export class LlmSemanticCacheStore extends PolicyElement {
  public constructor(props: LlmSemanticCacheStoreProps) {
    checked('llm-semantic-cache-store', (problems) => {
      problems.checkRange(STATEMENT_CODES.InvalidCacheDuration, 'durationSeconds', props.durationSeconds, 1, INT32_MAX);
    });
    super('llm-semantic-cache-store', {
      attributes: textAttributes({ duration: props.durationSeconds }),
      dependables: props.dependables,
    });
  }
}
