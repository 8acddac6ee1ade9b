import { PolicyElement } from '../document/policy-element';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { freePolicyText, textAttributes } from '../document/policy-text';
import { checkGiven, checked } from '../document/policy-validation';

/** Properties of `SetBody`. */
export interface SetBodyProps extends PolicyStatementProps {
  /**
   * The body: a text or an expression. One that reads the body before has to say `preserveContent: true` if a later
   * statement reads it, too.
   */
  readonly value: string;
}

/**
 * Policy `set-body`: replaces the body of the request or the answer. In every tier.
 *
 * In section outbound it ends streaming: the gateway waits for the whole answer.
 *
 * Throws `EmptyPolicyText`.
 *
 * @see https://learn.microsoft.com/azure/api-management/set-body-policy
 */
export class SetBody extends PolicyElement {
  public constructor(props: SetBodyProps) {
    checked('set-body', (problems) => {
      checkGiven(problems, 'value', props.value);
    });
    super('set-body', {
      attributes: textAttributes({ id: props.id }),
      text: freePolicyText(props.value),
      dependables: props.dependables,
    });
  }
}
