import type { BotConnectorAuthenticationProps } from './bot-connector-authentication-props';
import { ANSWERS, answer } from './bot-connector-answers';
import type { PolicyElement } from '../document/policy-element';
import { conversationKey, otherApiVersion } from './request-expressions';
import { CheckHeader } from '../statements/check-header';
import { Choose } from '../statements/choose';
import { RateLimitByKey } from '../statements/rate-limit-by-key';
import { SetVariable } from '../statements/set-variable';
import { when } from './variable-conditions';

const CONVERSATION = 'conversationKey';

/** What takes neither token nor body, and so comes first. */
export function requestChecks(props: BotConnectorAuthenticationProps): PolicyElement[] {
  const { apiVersions, tenantHeader, tenantIds } = props;
  const [failedCheckHttpCode, failedCheckErrorMessage] = ANSWERS.forbidden;
  return [
    ...(apiVersions === undefined
      ? []
      : [new Choose({ branches: [when(otherApiVersion(apiVersions), answer(ANSWERS.badRequest))] })]),
    ...(tenantHeader === undefined
      ? []
      : [
          new CheckHeader({
            name: tenantHeader,
            failedCheckHttpCode,
            failedCheckErrorMessage,
            ignoreCase: true,
            values: tenantIds,
          }),
        ]),
  ];
}

/** What takes an accepted body, and so comes last. */
export function rateLimit({ botAppId, rateLimit }: BotConnectorAuthenticationProps): PolicyElement[] {
  if (rateLimit === undefined) return [];
  return [
    new SetVariable({ name: CONVERSATION, value: conversationKey(botAppId) }),
    new RateLimitByKey({
      calls: rateLimit.calls,
      renewalPeriodSeconds: rateLimit.renewalSeconds,
      counterKey: `@((string)context.Variables["${CONVERSATION}"])`,
    }),
  ];
}
