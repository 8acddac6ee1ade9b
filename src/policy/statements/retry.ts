import { PolicyElement } from '../document/policy-element';
import { condition } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Properties of `Retry`, in the order of the policy's schema. */
export interface RetryProps extends PolicyStatementProps {
  /** While it holds, the statements run again: an expression of type bool. */
  readonly condition: string;
  /** How often they run again at most, 1 to 50. */
  readonly count: number;
  /** Seconds between two runs, at least 0. */
  readonly intervalSeconds: number;
  /**
   * Seconds that are added to the interval each time. With `maxIntervalSeconds` the interval grows exponentially.
   * @default - the interval stays the same
   */
  readonly deltaSeconds?: number;
  /**
   * Seconds that an interval has at most. Only together with `deltaSeconds`.
   * @default - no bound
   */
  readonly maxIntervalSeconds?: number;
  /**
   * Whether the second run follows at once.
   * @default false
   */
  readonly firstFastRetry?: boolean;
  /** What runs, at least once: such as a `ForwardRequest` that buffers the body. */
  readonly statements: PolicyElement[];
}

/**
 * Policy `retry`: runs statements again while a condition holds. In every tier and section; what is within has to be
 * allowed there.
 *
 * Throws `InvalidCondition`, `InvalidRetry` and `RetryWithoutStatements`.
 *
 * @see https://learn.microsoft.com/azure/api-management/retry-policy
 */
export class Retry extends PolicyElement {
  public constructor(props: RetryProps) {
    const { count, intervalSeconds, deltaSeconds, maxIntervalSeconds, statements } = props;
    checked('retry', (problems) => {
      checkAll(problems, condition, { condition: props.condition });
      problems.checkRange(STATEMENT_CODES.InvalidRetry, 'count', count, 1, 50);
      problems.checkRange(STATEMENT_CODES.InvalidRetry, 'intervalSeconds', intervalSeconds, 0, 3600);
      problems.checkRange(STATEMENT_CODES.InvalidRetry, 'deltaSeconds', deltaSeconds, 1, 3600);
      problems.checkRange(STATEMENT_CODES.InvalidRetry, 'maxIntervalSeconds', maxIntervalSeconds, 1, 3600);
      problems.when(
        maxIntervalSeconds !== undefined && deltaSeconds === undefined,
        STATEMENT_CODES.MaxIntervalWithoutDelta,
        () => ({
          message: 'maxIntervalSeconds is given for an interval that does not grow',
          remedy: 'give deltaSeconds, too, or leave it out',
        }),
      );
      problems.when(statements.length === 0, STATEMENT_CODES.RetryWithoutStatements, () => ({
        message: 'statements is an empty list',
        remedy: 'list what is to run, such as a ForwardRequest',
      }));
    });
    super('retry', {
      attributes: textAttributes({
        id: props.id,
        condition: props.condition,
        count,
        interval: intervalSeconds,
        delta: deltaSeconds,
        'max-interval': maxIntervalSeconds,
        'first-fast-retry': props.firstFastRetry,
      }),
      children: statements,
      dependables: props.dependables,
    });
  }
}
