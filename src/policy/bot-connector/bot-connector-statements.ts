import { stringArray } from './csharp';
import { PolicyElement } from '../document/policy-element';

/** Answers without detail: they say no more than their status. */
export const ANSWERS = {
  badRequest: [400, 'Bad Request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  tooLarge: [413, 'Payload Too Large'],
  unsupported: [415, 'Unsupported Media Type'],
} as const;

/** Sets a variable to what an expression yields. */
export function setVariable(name: string, value: string): PolicyElement {
  return new PolicyElement('set-variable', { attributes: { name, value } });
}

/** One or more `when`, maybe an `otherwise`. */
export function choose(...children: PolicyElement[]): PolicyElement {
  return new PolicyElement('choose', { children });
}

/** A branch of `choose`. */
export function when(condition: string, ...children: PolicyElement[]): PolicyElement {
  return new PolicyElement('when', { attributes: { condition }, children });
}

/** Ends the request with an empty answer. */
export function answer([code, reason]: (typeof ANSWERS)[keyof typeof ANSWERS]): PolicyElement {
  const status = new PolicyElement('set-status', { attributes: { code: String(code), reason } });
  return new PolicyElement('return-response', { children: [status] });
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
