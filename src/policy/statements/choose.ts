import { PolicyElement } from '../document/policy-element';
import { condition } from '../document/policy-rules';
import { checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** Statements that run where a condition holds. */
export interface ChooseBranch {
  /** The condition: an expression of type bool. */
  readonly condition: string;
  /** What happens then, in order. An empty list means nothing, and keeps the branches that follow from running. */
  readonly statements: PolicyElement[];
}

/** Properties of `Choose`, in the order of the policy's schema. */
export interface ChooseProps extends PolicyStatementProps {
  /** Branches, of which the first whose condition holds runs. At least one. */
  readonly branches: ChooseBranch[];
  /**
   * What happens where no condition holds.
   * @default - nothing
   */
  readonly otherwise?: PolicyElement[];
}

/**
 * Policy `choose`: runs the first branch whose condition holds. In every tier and section; what is within has to be
 * allowed there.
 *
 * Throws `ChooseWithoutBranch` and `InvalidCondition`.
 *
 * @see https://learn.microsoft.com/azure/api-management/choose-policy
 */
export class Choose extends PolicyElement {
  public constructor(props: ChooseProps) {
    const { branches, otherwise } = props;
    checked('choose', (problems) => {
      problems.when(branches.length === 0, STATEMENT_CODES.ChooseWithoutBranch, () => ({
        message: 'branches is an empty list',
        remedy: 'give a branch, or put the statements of otherwise in its place',
      }));
      branches.forEach((branch, index) => {
        problems.check(`condition of branches[${index}]`, branch.condition, condition);
      });
    });
    const whens = branches.map(
      (branch) =>
        new PolicyElement('when', {
          attributes: textAttributes({ condition: branch.condition }),
          children: branch.statements,
        }),
    );
    super('choose', {
      attributes: textAttributes({ id: props.id }),
      children: otherwise === undefined ? whens : [...whens, new PolicyElement('otherwise', { children: otherwise })],
      dependables: props.dependables,
    });
  }
}
