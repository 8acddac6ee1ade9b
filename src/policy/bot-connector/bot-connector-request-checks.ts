import { asToken } from '../../core/terraform/tokens';
import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';
import { ANSWERS, answer, choose, setVariable, when } from './bot-connector-statements';
import { PolicyElement } from '../document/policy-element';
import { conversationKey, otherApiVersion } from './request-expressions';

const CONVERSATION = 'conversationKey';

/** What takes neither token nor body, and so comes first. */
export function requestChecks({
  apiVersions,
  tenantHeader,
  tenantIds,
}: BotConnectorAuthenticationProps): PolicyElement[] {
  const [code, message] = ANSWERS.forbidden;
  return [
    ...(apiVersions === undefined ? [] : [choose(when(otherApiVersion(apiVersions), answer(ANSWERS.badRequest)))]),
    ...(tenantHeader === undefined
      ? []
      : [
          new PolicyElement('check-header', {
            attributes: {
              name: tenantHeader,
              'failed-check-httpcode': String(code),
              'failed-check-error-message': message,
              'ignore-case': 'true',
            },
            children: tenantIds.map((text) => new PolicyElement('value', { text: asToken(text) })),
          }),
        ]),
  ];
}

/** What takes an accepted body, and so comes last. */
export function rateLimit({ botAppId, rateLimit }: BotConnectorAuthenticationProps): PolicyElement[] {
  if (rateLimit === undefined) return [];
  return [
    setVariable(CONVERSATION, conversationKey(botAppId)),
    new PolicyElement('rate-limit-by-key', {
      attributes: {
        calls: String(rateLimit.calls),
        'renewal-period': String(rateLimit.renewalSeconds),
        'counter-key': `@((string)context.Variables["${CONVERSATION}"])`,
      },
    }),
  ];
}
