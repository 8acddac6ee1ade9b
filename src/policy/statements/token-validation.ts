import type { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { PolicyElement } from '../document/policy-element';
import { policyAttributes, policyText } from '../document/policy-text';
import type { RequiredClaim } from './required-claim';
import { STATEMENT_CODES } from './codes';

/** Elements of one name, each with a text. */
export function texts(name: string, values: readonly string[] | undefined): PolicyElement[] | undefined {
  return values?.map((text) => new PolicyElement(name, { text: policyText(text) }));
}

/** Elements in a list, which is left out where it would be empty. */
export function wrapped(name: string, children: PolicyElement[] | undefined): PolicyElement[] {
  return children === undefined || children.length === 0 ? [] : [new PolicyElement(name, { children })];
}

/** A claim that a token must carry. */
export function claimElement(claim: RequiredClaim): PolicyElement {
  return new PolicyElement('claim', {
    attributes: policyAttributes({
      name: claim.name,
      match: claim.match ?? 'all',
      separator: claim.separator,
    }),
    children: texts('value', claim.values),
  });
}

/** Adds what is wrong with the claims. */
export function checkClaims(problems: Problems, claims: readonly RequiredClaim[] | undefined): void {
  for (const claim of claims ?? []) {
    problems.checkKnown(`values of required claim '${claim.name}'`, claim.values);
    problems.when(isLiteral(claim.values) && claim.values.length === 0, STATEMENT_CODES.EmptyRequiredClaim, () => ({
      message: `required claim '${claim.name}' lists no value`,
      remedy: 'list the values that are allowed',
    }));
  }
}
