import type { Rule } from '../../core/validation/problems';
import { AI_GATEWAY_LIST_CODES } from './codes';

/** With the host alone a run ends in "connection not found", before the gateway is called. */
export const GATEWAY_TARGET: Rule = {
  code: AI_GATEWAY_LIST_CODES.InvalidGatewayTarget,
  rule: 'must be an HTTPS URL with the path of the API, and without slash, query or fragment at its end',
  remedy: "give it as 'https://gateway.contoso.com/openai/v1'",
  holds: (value) =>
    /^https:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[\w.~%-]+)+$/i.test(value) && !value.includes('..'),
};

/** Names of models at vendors have colons; a slash would end the name of the connection. */
export const CONNECTED_MODEL: Rule = {
  code: AI_GATEWAY_LIST_CODES.InvalidConnectedModel,
  rule: "may hold letters, digits, '-', '_', '.' and ':', 1 to 128 of them, beginning with a letter or digit",
  remedy: 'give the name that the gateway knows, without the name of the connection and the slash',
  holds: (value) => /^[a-zA-Z0-9][\w.:-]{0,127}$/.test(value),
};
