import type { Problems } from '../../core/validation/problems';
import { PolicyElement } from '../document/policy-element';
import { headerName, orExpression } from '../document/policy-rules';
import { checkAll, checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { freePolicyText, textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** What happens where the header is there already. */
export enum HeaderExistsAction {
  /** It is replaced. */
  OVERRIDE = 'override',
  /** It is kept. */
  SKIP = 'skip',
  /** The values are added to those it has. */
  APPEND = 'append',
  /** It is removed. */
  DELETE = 'delete',
}

/** Properties of `SetHeader`, in the order of the policy's schema. */
export interface SetHeaderProps extends PolicyStatementProps {
  /** Name of the header. */
  readonly name: string;
  /**
   * What happens where the header is there already.
   * @default HeaderExistsAction.OVERRIDE
   */
  readonly existsAction?: HeaderExistsAction;
  /**
   * Values of the header. A secret is the reference of a named value, never the secret itself.
   * @default - none, which only `HeaderExistsAction.DELETE` allows
   */
  readonly values?: string[];
}

/**
 * Policy `set-header`: sets, adds or removes a header of the request or the answer. In every tier.
 *
 * Throws `HeaderWithoutValue` and `ValueOfDeletedHeader`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/set-header-policy
 */
export class SetHeader extends PolicyElement {
  public constructor(props: SetHeaderProps) {
    checked('set-header', (problems) => {
      check(problems, props);
    });
    super('set-header', {
      attributes: textAttributes({
        id: props.id,
        name: props.name,
        'exists-action': props.existsAction ?? HeaderExistsAction.OVERRIDE,
      }),
      children: props.values?.map((value) => new PolicyElement('value', { text: freePolicyText(value) })),
      dependables: props.dependables,
    });
  }
}

function check(problems: Problems, { name, existsAction, values }: SetHeaderProps): void {
  checkAll(problems, orExpression(headerName), { name });
  problems.checkKnown('values', values);
  const isDeleted = existsAction === HeaderExistsAction.DELETE;
  const hasValues = values !== undefined && values.length > 0;
  problems.when(!isDeleted && !hasValues, STATEMENT_CODES.HeaderWithoutValue, () => ({
    message: `no value is given for header '${name}'`,
    remedy: 'give values, or HeaderExistsAction.DELETE to remove it',
  }));
  problems.when(isDeleted && hasValues, STATEMENT_CODES.ValueOfDeletedHeader, () => ({
    message: `values are given for header '${name}', which is removed`,
    remedy: 'leave values out, or give another existsAction',
  }));
  problems.checkEach(
    'values',
    values,
    orExpression({
      code: STATEMENT_CODES.InvalidHeaderValue,
      rule: 'holds a line break, which would begin another header',
      remedy: 'remove it',
      holds: (value) => !/[\r\n]/.test(value),
    }),
  );
}
