import type { Problems } from '../../core/validation/problems';
import { isEmptyList } from '../../core/terraform/tokens';
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
    problems.when(isEmptyList(claim.values), STATEMENT_CODES.EmptyRequiredClaim, () => ({
      message: `required claim '${claim.name}' lists no value`,
      remedy: 'list the values that are allowed',
    }));
  }
}

/** Where a token is read from. */
interface TokenSource {
  readonly headerName?: string;
  readonly queryParameterName?: string;
  readonly tokenValue?: string;
}

/** Adds a problem where a token is read from several places, or from none without a default. */
export function checkTokenSource(
  problems: Problems,
  { headerName, queryParameterName, tokenValue }: TokenSource,
  { isOptional }: { readonly isOptional: boolean },
): void {
  const { length } = [headerName, queryParameterName, tokenValue].filter((value) => value !== undefined);
  problems.when(length > 1 || (length === 0 && !isOptional), STATEMENT_CODES.TokenSourceAmbiguous, () => ({
    message: `${length} of headerName, queryParameterName and tokenValue are given`,
    remedy: isOptional ? 'give one of them, or none for header Authorization' : 'give exactly one of them',
  }));
}

/** The remedy for a check that every token of a tenant would pass. */
export const FOR_AN_AUDIENCE = 'give the audience the token must be meant for';
