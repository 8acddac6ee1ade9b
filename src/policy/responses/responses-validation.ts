import type { Problems, Range, Rule } from '../../core/validation/problems';
import { apiVersion, guid } from '../../core/validation/rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { RESPONSES_CODES } from './codes';
import type { ResponsesPlan } from './responses-plan';

/** Maximum size of a request body, in bytes. */
export const RESPONSES_BODY_BYTES: Range = {
  code: RESPONSES_CODES.InvalidResponsesBodyLimit,
  min: 1024,
  max: 4_194_304,
};

/** Requests of one caller within the period. */
export const CALLER_CALLS: Range = { code: RESPONSES_CODES.InvalidResponsesRateLimit, min: 1, max: 1_000_000 };

/** Length of the period, in seconds. */
export const CALLER_SECONDS: Range = { code: RESPONSES_CODES.InvalidResponsesRateLimit, min: 1, max: 300 };

/** A scope or app role: several of them are separated by blanks or commas in what the gateway shows of a token. */
export const CLAIM_VALUE: Rule = {
  code: RESPONSES_CODES.InvalidClaimValue,
  rule: 'must be the value of a scope or app role, without blanks, commas and quotes',
  remedy: "give it as 'Agents.Invoke', without the address of the API",
  holds: (value) => /^[^\s,"\\]{1,250}$/.test(value),
};

/** Adds all problems of the properties. */
export function checkResponses(problems: Problems, plan: ResponsesPlan): void {
  const { applicationIds, userApplicationIds, apiVersions, rateLimit } = plan;
  problems.check('tenantId', plan.tenantId, guid(VALIDATION_CODES.InvalidTenantId));
  problems.checkEach('applicationIds', applicationIds, guid(RESPONSES_CODES.InvalidResponsesClientId));
  problems.checkEach('userApplicationIds', userApplicationIds, guid(RESPONSES_CODES.InvalidResponsesClientId));
  problems.when(applicationIds.length + userApplicationIds.length === 0, RESPONSES_CODES.NoResponsesCallers, () => ({
    message: 'no application may call',
    remedy: 'list at least one caller',
  }));
  const lists = { applicationIds, userApplicationIds, apiVersions, scopes: plan.scopes, appRoles: plan.appRoles };
  for (const [what, list] of Object.entries(lists)) problems.checkKnown(what, list);
  problems.checkEach('scopes', plan.scopes, CLAIM_VALUE);
  problems.checkEach('appRoles', plan.appRoles, CLAIM_VALUE);
  problems.when(apiVersions.length === 0, RESPONSES_CODES.NoResponsesApiVersions, () => ({
    message: 'apiVersions is empty, so no request would be allowed',
    remedy: 'list the versions that are allowed, or omit it',
  }));
  problems.checkEach('apiVersions', apiVersions, apiVersion(RESPONSES_CODES.InvalidResponsesApiVersion));
  problems.checkWithin('maxBodyBytes', plan.maxBodyBytes, RESPONSES_BODY_BYTES);
  problems.checkWithin('rateLimit.calls', rateLimit?.calls, CALLER_CALLS);
  problems.checkWithin('rateLimit.renewalSeconds', rateLimit?.renewalSeconds, CALLER_SECONDS);
}
