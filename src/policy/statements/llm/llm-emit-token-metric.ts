import type { Problems } from '../../../core/validation/problems';
import { isLiteral } from '../../../core/terraform/tokens';
import { isExpression } from '../../document/expression-text';
import { PolicyElement } from '../../document/policy-element';
import { noExpression } from '../../document/policy-rules';
import { checkAll, checked, checkGiven } from '../../document/policy-validation';
import type { PolicyStatementProps } from '../../document/policy-statement-props';
import { textAttributes } from '../../document/policy-text';
import { LLM_CODES } from './codes';

/** What distinguishes values of a metric. */
export interface MetricDimension {
  /** Name of the dimension. The service knows the values of `API ID`, `Operation ID`, `Location` and some others. */
  readonly name: string;
  /**
   * Its value: a text or an expression.
   * @default - the service's, for the dimensions that it knows
   */
  readonly value?: string;
}

/** Properties of `LlmEmitTokenMetric`, in the order of the policy's schema. */
export interface LlmEmitTokenMetricProps extends PolicyStatementProps {
  /**
   * Namespace of the metric. No expression.
   * @default 'API Management'
   */
  readonly namespace?: string;
  /** Dimensions of the metric: 1 to 10, at most 5 of them custom. */
  readonly dimensions: MetricDimension[];
}

/** Read 2026-11-21 in the page of the policy. */
const KNOWN_DIMENSIONS = [
  'API ID',
  'Operation ID',
  'Product ID',
  'User ID',
  'Subscription ID',
  'Location',
  'Gateway ID',
  'Backend ID',
];
const MOST_DIMENSIONS = 10;
const MOST_OWN_DIMENSIONS = 5;

/**
 * Policy `llm-emit-token-metric`: counts tokens of language models as a metric in Application Insights. In every tier.
 *
 * Throws `ExpressionNotAllowed`, `InvalidDimensionCount`, `EmptyPolicyText` and `DimensionWithoutValue`.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy
 */
export class LlmEmitTokenMetric extends PolicyElement {
  public constructor(props: LlmEmitTokenMetricProps) {
    checked('llm-emit-token-metric', (problems) => {
      check(problems, props);
    });
    super('llm-emit-token-metric', {
      attributes: textAttributes({ id: props.id, namespace: props.namespace }),
      children: props.dimensions.map(
        ({ name, value }) => new PolicyElement('dimension', { attributes: textAttributes({ name, value }) }),
      ),
      dependables: props.dependables,
    });
  }
}

function check(problems: Problems, { namespace, dimensions }: LlmEmitTokenMetricProps): void {
  checkAll(problems, noExpression, { namespace });
  const own = dimensions.filter(({ name }) => isLiteral(name) && !KNOWN_DIMENSIONS.includes(name));
  problems.when(
    dimensions.length === 0 || dimensions.length > MOST_DIMENSIONS || own.length > MOST_OWN_DIMENSIONS,
    LLM_CODES.InvalidDimensionCount,
    () => ({
      message: `${dimensions.length} dimensions are given, ${own.length} of them of your own`,
      remedy: `give 1 to ${MOST_DIMENSIONS}, at most ${MOST_OWN_DIMENSIONS} of them of your own`,
    }),
  );
  dimensions.forEach(({ name, value }, index) => {
    checkGiven(problems, `name of dimensions[${index}]`, name);
    problems.when(
      value === undefined && isLiteral(name) && !isExpression(name) && !KNOWN_DIMENSIONS.includes(name),
      LLM_CODES.DimensionWithoutValue,
      () => ({
        message: `dimension '${name}' has no value, and the service knows none`,
        remedy: `give a value, or one of ${KNOWN_DIMENSIONS.join(', ')}`,
      }),
    );
  });
}
