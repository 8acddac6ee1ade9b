import { PolicyElement } from '../document/policy-element';
import { variableName } from '../document/policy-rules';
import { checkAll, checked, checkElements } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { policyAttributes, freePolicyText, policyText, textAttributes } from '../document/policy-text';
import type { SetHeader } from './set-header';
import { STATEMENT_CODES } from './codes';

/** Properties of `ReturnResponse`, in the order of the policy's schema. */
export interface ReturnResponseProps extends PolicyStatementProps {
  /**
   * Variable that holds an answer, such as that of a `SendRequest`. What else is given changes it.
   * @default - a new answer
   */
  readonly responseVariableName?: string;
  /**
   * Status of the answer, 100 to 599.
   * @default - that of the variable, else 200
   */
  readonly statusCode?: number;
  /**
   * Words for the status. Only together with `statusCode`.
   * @default - none
   */
  readonly reason?: string;
  /**
   * Whether a reason with white space in it is written as plain text instead of as an expression. For words that never
   * change: azurerm compares policies without white space, so that a change of nothing else would not be deployed.
   * @default false
   */
  readonly isReasonPlain?: boolean;
  /**
   * Headers of the answer.
   * @default - none
   */
  readonly headers?: SetHeader[];
  /**
   * Body of the answer: a text or an expression.
   * @default - empty
   */
  readonly body?: string;
}

/**
 * Policy `return-response`: ends the request with an answer of the gateway. In every tier and section.
 *
 * Throws `InvalidVariableName`, `InvalidStatusCode`, `ReasonWithoutStatus` and `ElementInWrongPlace`.
 *
 * @see https://learn.microsoft.com/azure/api-management/return-response-policy
 */
export class ReturnResponse extends PolicyElement {
  public constructor(props: ReturnResponseProps = {}) {
    const { statusCode, reason, isReasonPlain = false, headers = [], body, responseVariableName } = props;
    checked('return-response', (problems) => {
      checkAll(problems, variableName, { responseVariableName });
      problems.checkRange(STATEMENT_CODES.InvalidStatusCode, 'statusCode', statusCode, 100, 599);
      problems.when(reason !== undefined && statusCode === undefined, STATEMENT_CODES.ReasonWithoutStatus, () => ({
        message: 'reason is given without statusCode',
        remedy: 'give statusCode, too',
      }));
      checkElements(problems, 'headers', headers, 'set-header');
    });
    const status =
      statusCode === undefined
        ? []
        : [statusElement(statusCode, reason && (isReasonPlain ? policyText(reason) : freePolicyText(reason)))];
    super('return-response', {
      attributes: textAttributes({ id: props.id, 'response-variable-name': responseVariableName }),
      children: [
        ...status,
        ...headers,
        ...(body === undefined ? [] : [new PolicyElement('set-body', { text: freePolicyText(body) })]),
      ],
      dependables: props.dependables,
    });
  }
}

function statusElement(code: number, reason: string | undefined): PolicyElement {
  return new PolicyElement('set-status', { attributes: policyAttributes({ code, reason }) });
}
