import { closestName } from '../../core/validation/closest-name';
import { quote, type Rule } from '../../core/validation/problems';
import { AI_GATEWAY_LIST_CODES } from './codes';

/** As names of deployments are: a slash would end the name of the connection in an agent's model. */
export const MODEL_NAME: Rule = {
  code: AI_GATEWAY_LIST_CODES.InvalidGatewayModelName,
  rule: "may hold letters, digits, '-', '_' and '.', 2 to 64 of them, beginning with a letter or digit",
  remedy: 'give the name of the deployment; the name of the connection and the slash are not a part of it',
  holds: (value) => /^[a-zA-Z0-9][\w.-]{1,63}$/.test(value),
};

/** What to do where a model is not among those that are known. */
export function modelRemedy(name: string, known: readonly string[]): string {
  const close = closestName(name, known);
  return close === undefined ? `give one of ${known.join(', ')}` : `give ${quote(close)}, if you meant that`;
}
