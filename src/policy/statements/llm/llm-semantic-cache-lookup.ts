import { INT32_MAX } from '../../../core/validation/int32';
import { PolicyElement } from '../../document/policy-element';
import type { PolicyStatementProps } from '../../document/policy-statement-props';
import { textAttributes } from '../../document/policy-text';
import { checkGiven, checked } from '../../document/policy-validation';
import { texts } from '../token-validation';
import { LLM_CODES } from './codes';

/** Properties of `LlmSemanticCacheLookup`, in the order of the policy's schema. */
export interface LlmSemanticCacheLookupProps extends PolicyStatementProps {
  /** How different prompts may be, 0 to 1: the smaller, the more similar they must be. */
  readonly scoreThreshold: number;
  /** Name of a backend that leads to a deployment of an embeddings model. */
  readonly embeddingsBackendId: string;
  /**
   * Whether system messages are left out of the comparison.
   * @default false
   */
  readonly ignoreSystemMessages?: boolean;
  /**
   * Messages of a conversation beyond which the cache is not asked, at least 1.
   * @default - any number
   */
  readonly maxMessageCount?: number;
  /**
   * Id of the external cache, within the service.
   * @default - the one for the region of the service
   */
  readonly cacheId?: string;
  /** Values that separate cached answers, usually an expression for the caller. At least one: else callers read each other's answers. */
  readonly varyBy: string[];
}

/**
 * Policy `llm-semantic-cache-lookup`: answers with what a model has said to a similar prompt before. It needs an external
 * cache that finds vectors, and the system-assigned identity of the service. In every tier. The policy has no `id`.
 *
 * Throws `EmptyPolicyText`, `CacheForEveryone`, `InvalidScoreThreshold` and `InvalidMessageCount`.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-semantic-cache-lookup-policy
 */
export class LlmSemanticCacheLookup extends PolicyElement {
  public constructor(props: LlmSemanticCacheLookupProps) {
    const { scoreThreshold, embeddingsBackendId, varyBy, maxMessageCount } = props;
    checked('llm-semantic-cache-lookup', (problems) => {
      checkGiven(problems, 'embeddingsBackendId', embeddingsBackendId);
      problems.checkKnown('varyBy', varyBy);
      problems.when(varyBy.length === 0, LLM_CODES.CacheForEveryone, () => ({
        message: 'varyBy is an empty list, so that callers would read answers that others were given',
        remedy: 'give an expression for the caller',
      }));
      varyBy.forEach((value, index) => {
        checkGiven(problems, `varyBy[${index}]`, value);
      });
      problems.when(!(scoreThreshold >= 0 && scoreThreshold <= 1), LLM_CODES.InvalidScoreThreshold, () => ({
        message: `scoreThreshold is ${scoreThreshold}`,
        remedy: 'give a number from 0 to 1, such as 0.05',
      }));
      problems.checkRange(LLM_CODES.InvalidMessageCount, 'maxMessageCount', maxMessageCount, 1, INT32_MAX);
    });
    super('llm-semantic-cache-lookup', {
      attributes: textAttributes({
        'score-threshold': scoreThreshold,
        'embeddings-backend-id': embeddingsBackendId,
        'embeddings-backend-auth': 'system-assigned',
        'ignore-system-messages': props.ignoreSystemMessages ?? false,
        'cache-id': props.cacheId,
        'max-message-count': maxMessageCount,
      }),
      children: texts('vary-by', varyBy),
      dependables: props.dependables,
    });
  }
}
