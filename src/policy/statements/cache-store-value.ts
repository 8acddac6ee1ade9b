import { INT32_MAX } from '../../core/validation/int32';
import type { CachingType } from './cache-lookup-value';
import { PolicyElement } from '../document/policy-element';
import { checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Properties of `CacheStoreValue`, in the order of the policy's schema. */
export interface CacheStoreValueProps extends PolicyStatementProps {
  /** Seconds that the value is kept, at least 1. */
  readonly durationSeconds: number;
  /** What the value is kept under: a text or an expression. */
  readonly key: string;
  /** The value: a text or an expression. */
  readonly value: string;
  /**
   * Which cache keeps it.
   * @default - the service's, `CachingType.PREFER_EXTERNAL`
   */
  readonly cachingType?: CachingType;
}

/**
 * Policy `cache-store-value`: keeps a value in the cache. In every tier; in Consumption only with an external cache, given
 * as `CachingType.EXTERNAL`. Storing is asynchronous: the value may be missing for a moment.
 *
 * Throws `InvalidCacheDuration` and `EmptyPolicyText`.
 *
 * @see https://learn.microsoft.com/azure/api-management/cache-store-value-policy
 */
export class CacheStoreValue extends PolicyElement {
  public constructor(props: CacheStoreValueProps) {
    checked('cache-store-value', (problems) => {
      problems.checkRange(STATEMENT_CODES.InvalidCacheDuration, 'durationSeconds', props.durationSeconds, 1, INT32_MAX);
      checkGiven(problems, 'key', props.key);
    });
    super('cache-store-value', {
      attributes: textAttributes({
        id: props.id,
        duration: props.durationSeconds,
        key: props.key,
        value: props.value,
        'caching-type': props.cachingType,
      }),
      dependables: props.dependables,
    });
  }
}
