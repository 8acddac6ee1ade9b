import { PolicyElement } from '../document/policy-element';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { freePolicyText, textAttributes } from '../document/policy-text';
import { checkGiven, checked } from '../document/policy-validation';
import { HeaderExistsAction } from './set-header';
import { STATEMENT_CODES } from './codes';

/** Properties of `SetQueryParameter`, in the order of the policy's schema. */
export interface SetQueryParameterProps extends PolicyStatementProps {
  /** Name of the parameter. */
  readonly name: string;
  /**
   * What happens where the parameter is there already.
   * @default HeaderExistsAction.OVERRIDE
   */
  readonly existsAction?: HeaderExistsAction;
  /**
   * Values of the parameter.
   * @default - none, which only `HeaderExistsAction.DELETE` allows
   */
  readonly values?: string[];
}

/**
 * Policy `set-query-parameter`: sets, adds or removes a parameter of the address that the backend is asked for. In every
 * tier.
 *
 * Throws `EmptyPolicyText` and `ParameterValuesMismatch`.
 *
 * @see https://learn.microsoft.com/azure/api-management/set-query-parameter-policy
 */
export class SetQueryParameter extends PolicyElement {
  public constructor(props: SetQueryParameterProps) {
    const { name, existsAction = HeaderExistsAction.OVERRIDE, values = [] } = props;
    checked('set-query-parameter', (problems) => {
      checkGiven(problems, 'name', name);
      problems.checkKnown('values', values);
      const isDeleted = existsAction === HeaderExistsAction.DELETE;
      problems.when(isDeleted === values.length > 0, STATEMENT_CODES.ParameterValuesMismatch, () => ({
        message: isDeleted
          ? `values are given for query parameter '${name}', which is removed`
          : `no value is given for query parameter '${name}'`,
        remedy: 'give values, or HeaderExistsAction.DELETE to remove it, and not both',
      }));
    });
    super('set-query-parameter', {
      attributes: textAttributes({ id: props.id, name, 'exists-action': existsAction }),
      children: values.map((value) => new PolicyElement('value', { text: freePolicyText(value) })),
      dependables: props.dependables,
    });
  }
}
