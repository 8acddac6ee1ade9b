import { isLiteral } from '../../core/terraform/tokens';
import { Problems, type Rule } from '../../core/validation/problems';
import { POLICY_CODES } from './codes';

/** Checks a list of texts by one rule each, by the name of the property. */
export function checkAll(problems: Problems, rule: Rule, values: Readonly<Record<string, string | undefined>>): void {
  for (const [what, value] of Object.entries(values)) problems.check(what, value, rule);
}

/** A text that has to be there. */
export function checkGiven(problems: Problems, what: string, value: string): void {
  problems.when(isLiteral(value) && value.trim() === '', POLICY_CODES.EmptyPolicyText, () => ({
    message: `${what} is empty`,
    remedy: 'give a text or an expression',
  }));
}

/** Elements of one name: classes of statements have the same members, so that a compiler takes one for the other. */
export function checkElements(
  problems: Problems,
  what: string,
  elements: readonly { readonly name: string }[],
  name: string,
): void {
  elements.forEach((element) => {
    problems.when(element.name !== name, POLICY_CODES.ElementInWrongPlace, () => ({
      message: `${what} holds <${element.name}>`,
      remedy: `give <${name}> there`,
    }));
  });
}

/** Checks that the properties of a policy statement hold together, all at once. */
export function checked(name: string, check: (problems: Problems) => void): void {
  const problems = new Problems(`policy '${name}'`);
  check(problems);
  problems.throwIfAny();
}
