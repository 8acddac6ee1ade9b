import { PolicyElement } from '../document/policy-element';
import { variableName } from '../document/policy-rules';
import { checkAll, checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';

/** Which cache holds a value. */
export enum CachingType {
  /** The external cache where the service has one, else the built-in one. */
  PREFER_EXTERNAL = 'prefer-external',
  /** The external cache. The Consumption tier has no other. */
  EXTERNAL = 'external',
  /** The built-in cache, which loses its content with an update of the service. */
  INTERNAL = 'internal',
}

/** Properties of `CacheLookupValue`, in the order of the policy's schema. */
export interface CacheLookupValueProps extends PolicyStatementProps {
  /** What the value is kept under: a text or an expression. */
  readonly key: string;
  /**
   * Value where the cache has none.
   * @default - null
   */
  readonly defaultValue?: string;
  /** Variable that takes the value. */
  readonly variableName: string;
  /**
   * Which cache is asked.
   * @default - the service's, `CachingType.PREFER_EXTERNAL`
   */
  readonly cachingType?: CachingType;
}

/**
 * Policy `cache-lookup-value`: takes a value from the cache into a variable. In every tier; in Consumption only with an
 * external cache, given as `CachingType.EXTERNAL`.
 *
 * Throws `EmptyPolicyText` and `InvalidVariableName`.
 *
 * @see https://learn.microsoft.com/azure/api-management/cache-lookup-value-policy
 */
export class CacheLookupValue extends PolicyElement {
  public constructor(props: CacheLookupValueProps) {
    checked('cache-lookup-value', (problems) => {
      checkGiven(problems, 'key', props.key);
      checkAll(problems, variableName, { variableName: props.variableName });
    });
    super('cache-lookup-value', {
      attributes: textAttributes({
        id: props.id,
        key: props.key,
        'default-value': props.defaultValue,
        'variable-name': props.variableName,
        'caching-type': props.cachingType,
      }),
      dependables: props.dependables,
    });
  }
}
