import { PolicyElement } from '../document/policy-element';
import { checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { freePolicyText, textAttributes } from '../document/policy-text';

/** How much a trace matters. */
export enum TraceSeverity {
  /** In request traces alone, which somebody asked for. */
  VERBOSE = 'verbose',
  /** In Application Insights, too, where its logger takes this level. */
  INFORMATION = 'information',
  /** The same, as an error. */
  ERROR = 'error',
}

/** A property of a trace. */
export interface TraceMetadata {
  /** Name of the property. */
  readonly name: string;
  /** Its value: a text or an expression. */
  readonly value: string;
}

/** Properties of `Trace`. */
export interface TraceProps extends PolicyStatementProps {
  /** Who says it, such as `agents`. */
  readonly source: string;
  /**
   * How much it matters.
   * @default - the service's, `TraceSeverity.VERBOSE`
   */
  readonly severity?: TraceSeverity;
  /** What is said: a text or an expression. Tokens and bodies of messages do not belong here: traces are kept. */
  readonly message: string;
  /**
   * Properties of the trace.
   * @default - none
   */
  readonly metadata?: TraceMetadata[];
}

/**
 * Policy `trace`: writes a line into request traces and Application Insights. In every tier and section; in the v2 tiers
 * the test console does not show it.
 *
 * Throws `EmptyPolicyText`.
 *
 * @see https://learn.microsoft.com/azure/api-management/trace-policy
 */
export class Trace extends PolicyElement {
  public constructor(props: TraceProps) {
    const { metadata = [] } = props;
    checked('trace', (problems) => {
      checkGiven(problems, 'source', props.source);
      checkGiven(problems, 'message', props.message);
      metadata.forEach(({ name }, index) => {
        checkGiven(problems, `name of metadata[${index}]`, name);
      });
    });
    super('trace', {
      attributes: textAttributes({ id: props.id, source: props.source, severity: props.severity }),
      children: [
        new PolicyElement('message', { text: freePolicyText(props.message) }),
        ...metadata.map(
          ({ name, value }) => new PolicyElement('metadata', { attributes: textAttributes({ name, value }) }),
        ),
      ],
      dependables: props.dependables,
    });
  }
}
