import { PolicyElement } from '../document/policy-element';
import { headerName, orExpression } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { texts } from './token-validation';
import { STATEMENT_CODES } from './codes';

/** Properties of `CheckHeader`, in the order of the policy's schema. */
export interface CheckHeaderProps extends PolicyStatementProps {
  /** Header that has to be there. */
  readonly name: string;
  /**
   * Status of the answer where the check fails, 400 to 599.
   * @default 403
   */
  readonly failedCheckHttpCode?: number;
  /**
   * What that answer says.
   * @default 'Forbidden' - which gives no detail away
   */
  readonly failedCheckErrorMessage?: string;
  /**
   * Whether values are compared without regard to case.
   * @default false
   */
  readonly ignoreCase?: boolean;
  /**
   * Values of which the header has to have one.
   * @default - any value
   */
  readonly values?: string[];
}

/**
 * Policy `check-header`: allows a request only with a header, and with one of its values. In every tier. A header
 * is the caller's word: it proves nothing about who that is.
 *
 * Throws `InvalidHeaderName`, `InvalidFailureCode` and `ListKnownLater`.
 *
 * @see https://learn.microsoft.com/azure/api-management/check-header-policy
 */
export class CheckHeader extends PolicyElement {
  public constructor(props: CheckHeaderProps) {
    checked('check-header', (problems) => {
      checkAll(problems, orExpression(headerName), { name: props.name });
      problems.checkRange(
        STATEMENT_CODES.InvalidFailureCode,
        'failedCheckHttpCode',
        props.failedCheckHttpCode,
        400,
        599,
      );
      problems.checkKnown('values', props.values);
    });
    super('check-header', {
      attributes: textAttributes({
        id: props.id,
        name: props.name,
        'failed-check-httpcode': props.failedCheckHttpCode ?? 403,
        'failed-check-error-message': props.failedCheckErrorMessage ?? 'Forbidden',
        'ignore-case': props.ignoreCase ?? false,
      }),
      children: texts('value', props.values),
      dependables: props.dependables,
    });
  }
}
