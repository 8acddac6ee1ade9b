import { INT32_MAX } from '../../core/validation/int32';
import type { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { isUtcTime } from '../../core/validation/utc-time';
import { PolicyElement } from '../document/policy-element';
import { condition } from '../document/policy-rules';
import { checkAll, checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Properties of `QuotaByKey`, in the order of the policy's schema. */
export interface QuotaByKeyProps extends PolicyStatementProps {
  /**
   * Calls that are allowed in one period, for each key. At least 1.
   * @default - calls are not counted; give this, `bandwidthKilobytes` or both
   */
  readonly calls?: number;
  /**
   * Kilobytes that are allowed in one period, for each key. At least 1.
   * @default - they are not counted
   */
  readonly bandwidthKilobytes?: number;
  /** Length of the fixed period in seconds, at least 300. 0 stands for a period without end. */
  readonly renewalPeriodSeconds: number;
  /**
   * When the first period begins, as `2026-12-01T00:00:00Z`.
   * @default '0001-01-01T00:00:00Z'
   */
  readonly firstPeriodStart?: string;
  /** Key of the counter, usually an expression such as the caller's id. */
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
}

/**
 * Policy `quota-by-key`: answers 403 to more calls or kilobytes than a key has in a long period. Not in the Consumption
 * tier, and, by the service's older pages, not in the v2 tiers.
 *
 * Throws `QuotaWithoutLimit` and `InvalidRenewalPeriod`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/quota-by-key-policy
 */
export class QuotaByKey extends PolicyElement {
  public constructor(props: QuotaByKeyProps) {
    checked('quota-by-key', (problems) => {
      check(problems, props);
    });
    super('quota-by-key', {
      attributes: textAttributes({
        id: props.id,
        calls: props.calls,
        bandwidth: props.bandwidthKilobytes,
        'renewal-period': props.renewalPeriodSeconds,
        'first-period-start': props.firstPeriodStart,
        'counter-key': props.counterKey,
        'increment-condition': props.incrementCondition,
        'increment-count': props.incrementCount,
      }),
      dependables: props.dependables,
    });
  }
}

function check(problems: Problems, props: QuotaByKeyProps): void {
  const { calls, bandwidthKilobytes, renewalPeriodSeconds: period } = props;
  problems.when(calls === undefined && bandwidthKilobytes === undefined, STATEMENT_CODES.QuotaWithoutLimit, () => ({
    message: 'neither calls nor bandwidthKilobytes are given',
    remedy: 'give one of them, or both',
  }));
  problems.checkRange(STATEMENT_CODES.InvalidCalls, 'calls', calls, 1, INT32_MAX);
  problems.checkRange(
    STATEMENT_CODES.InvalidBandwidth,
    'bandwidthKilobytes',
    bandwidthKilobytes,
    1,
    Number.MAX_SAFE_INTEGER,
  );
  problems.when(
    isLiteral(period) && period !== 0 && (!Number.isInteger(period) || period < 300),
    STATEMENT_CODES.InvalidRenewalPeriod,
    () => ({
      message: `renewalPeriodSeconds is ${period}`,
      remedy: 'give a whole number from 300 up, or 0 for a period without end; RateLimitByKey is for shorter ones',
    }),
  );
  problems.checkRange(STATEMENT_CODES.InvalidIncrement, 'incrementCount', props.incrementCount, 0, INT32_MAX);
  problems.check('firstPeriodStart', props.firstPeriodStart, {
    code: STATEMENT_CODES.InvalidPeriodStart,
    rule: 'must be a time in UTC',
    remedy: "give it as '2026-12-01T00:00:00Z'",
    holds: isUtcTime,
  });
  checkGiven(problems, 'counterKey', props.counterKey);
  checkAll(problems, condition, { incrementCondition: props.incrementCondition });
}
