import { PolicyElement } from '../document/policy-element';
import { variableName } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';

/** Properties of `SetVariable`, in the order of the policy's schema. */
export interface SetVariableProps extends PolicyStatementProps {
  /** Name of the variable. */
  readonly name: string;
  /** Its value: an expression or a text. */
  readonly value: string;
}

/**
 * Policy `set-variable`: keeps a value for the statements that follow, as `context.Variables["name"]`. In every tier.
 *
 * Throws `InvalidVariableName`.
 *
 * @see https://learn.microsoft.com/azure/api-management/set-variable-policy
 */
export class SetVariable extends PolicyElement {
  public constructor(props: SetVariableProps) {
    checked('set-variable', (problems) => {
      checkAll(problems, variableName, { name: props.name });
    });
    super('set-variable', {
      attributes: textAttributes({ id: props.id, name: props.name, value: props.value }),
      dependables: props.dependables,
    });
  }
}
