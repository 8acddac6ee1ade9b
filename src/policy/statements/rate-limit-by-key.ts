import { INT32_MAX } from '../../core/validation/int32';
import { PolicyElement } from '../document/policy-element';
import { condition, headerName, variableName } from '../document/policy-rules';
import { checkAll, checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Properties of `RateLimitByKey`, in the order of the policy's schema. */
export interface RateLimitByKeyProps extends PolicyStatementProps {
  /** Calls that are allowed in one period, for each key. At least 1. */
  readonly calls: number;
  /** Length of the sliding period in seconds, 1 to 300. */
  readonly renewalPeriodSeconds: number;
  /**
   * Key of the counter, usually an expression such as the caller's id. Behind an edge `context.Request.IpAddress` is the edge's: count by
   * tenant, subscription or audience.
   */
  readonly counterKey: string;
  /**
   * Which calls count: a condition.
   * @default - every call
   */
  readonly incrementCondition?: string;
  /**
   * How much a call counts.
   * @default 1
   */
  readonly incrementCount?: number;
  /**
   * Header of the answer that tells how many seconds to wait.
   * @default 'Retry-After'
   */
  readonly retryAfterHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly retryAfterVariableName?: string;
  /**
   * Header of the answer that tells how many calls are left.
   * @default - none
   */
  readonly remainingCallsHeaderName?: string;
  /**
   * Variable for the same.
   * @default - none
   */
  readonly remainingCallsVariableName?: string;
  /**
   * Header of the answer that tells `calls`.
   * @default - none
   */
  readonly totalCallsHeaderName?: string;
}

/**
 * Policy `rate-limit-by-key`: answers 429 to calls above the limit of a key in a short period. Not in the Consumption tier.
 *
 * Throws `InvalidCalls` and `InvalidRenewalPeriod`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/rate-limit-by-key-policy
 */
export class RateLimitByKey extends PolicyElement {
  public constructor(props: RateLimitByKeyProps) {
    checked('rate-limit-by-key', (problems) => {
      const { incrementCondition, retryAfterVariableName, remainingCallsVariableName } = props;
      const { retryAfterHeaderName, remainingCallsHeaderName, totalCallsHeaderName } = props;
      problems.checkRange(STATEMENT_CODES.InvalidCalls, 'calls', props.calls, 1, INT32_MAX);
      problems.checkRange(
        STATEMENT_CODES.InvalidRenewalPeriod,
        'renewalPeriodSeconds',
        props.renewalPeriodSeconds,
        1,
        300,
      );
      problems.checkRange(STATEMENT_CODES.InvalidIncrement, 'incrementCount', props.incrementCount, 0, INT32_MAX);
      checkGiven(problems, 'counterKey', props.counterKey);
      checkAll(problems, condition, { incrementCondition });
      checkAll(problems, headerName, { retryAfterHeaderName, remainingCallsHeaderName, totalCallsHeaderName });
      checkAll(problems, variableName, { retryAfterVariableName, remainingCallsVariableName });
    });
    super('rate-limit-by-key', {
      attributes: textAttributes({
        id: props.id,
        calls: props.calls,
        'renewal-period': props.renewalPeriodSeconds,
        'counter-key': props.counterKey,
        'increment-condition': props.incrementCondition,
        'increment-count': props.incrementCount,
        'retry-after-header-name': props.retryAfterHeaderName,
        'retry-after-variable-name': props.retryAfterVariableName,
        'remaining-calls-header-name': props.remainingCallsHeaderName,
        'remaining-calls-variable-name': props.remainingCallsVariableName,
        'total-calls-header-name': props.totalCallsHeaderName,
      }),
      dependables: props.dependables,
    });
  }
}
