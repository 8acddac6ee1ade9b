import { stringArray } from '../document/csharp';
import type { PolicyElement } from '../document/policy-element';
import type { ChooseBranch } from '../statements/choose';

/** A branch of `Choose`. */
export function when(condition: string, ...statements: PolicyElement[]): ChooseBranch {
  return { condition, statements };
}

/** Whether a variable holds a text. */
export function holds(variable: string, text: string): string {
  return `@((string)context.Variables["${variable}"] == "${text}")`;
}

/** Whether a variable holds anything but a text: what is not accepted is refused. */
export function holdsNot(variable: string, text: string): string {
  return `@((string)context.Variables["${variable}"] != "${text}")`;
}

/** Whether a variable holds one of a list. */
export function holdsOneOf(variable: string, values: readonly string[]): string {
  return `@(${stringArray(values)}.Any(value => value == (string)context.Variables["${variable}"]))`;
}
