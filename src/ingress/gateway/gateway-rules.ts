import type { Rule } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';
import { hasUnseen, isBlank } from '../../core/validation/unseen';
import { GATEWAY_CODES } from './codes';

/** @see https://learn.microsoft.com/rest/api/apimanagement/api-management-service/create-or-update */
export const GATEWAY_NAME = madeName(
  GATEWAY_CODES.InvalidGatewayName,
  /^[a-zA-Z]([a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/,
  "letters, digits and '-', 1 to 50 of them, beginning with a letter and not ending with '-'",
  'rename it',
);

/** @see https://learn.microsoft.com/rest/api/apimanagement/apis/create-or-update (path: up to 400 characters) */
export const API_PATH: Rule = {
  code: GATEWAY_CODES.InvalidApiPath,
  rule: "must have lowercase letters, digits and '-', in segments separated by '/'",
  remedy: "omit leading and trailing slashes, such as 'agents'",
  holds: (value) => /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(value) && value.length <= 400,
};

export const MIN_API_VERSION: Rule = {
  code: GATEWAY_CODES.InvalidMinApiVersion,
  rule: 'must be an API version of 2021-08-01 or later',
  remedy: "use a version such as '2021-08-01': with older ones, list operations return secrets",
  holds: (value) => /^20\d\d-[01]\d-[0-3]\d(-preview)?$/.test(value) && value.slice(0, 10) >= '2021-08-01',
};

/** Shown in the developer portal and the emails of the service. */
export const PUBLISHER_NAME: Rule = {
  code: GATEWAY_CODES.InvalidPublisherName,
  rule: 'must have 1 to 100 characters, without invisible ones',
  remedy: 'retype it, and shorten it if it is too long',
  holds: (value) => !isBlank(value) && !hasUnseen(value) && value.length <= 100,
};

export const PUBLISHER_EMAIL: Rule = {
  code: GATEWAY_CODES.InvalidPublisherEmail,
  rule: 'must be a valid email address of at most 100 characters',
  remedy: "use a monitored mailbox, such as 'platform@contoso.com'",
  holds: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && value.length <= 100,
};

/** Required start of a connection string of Application Insights. */
export const CONNECTION_STRING = /^InstrumentationKey=[0-9a-f-]{36}(;|$)/i;

/**
 * The private DNS zone for the private endpoint of a gateway. In another zone the record has no effect.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns (read 2026-11-28)
 */
export const GATEWAY_ZONE: Rule = {
  code: GATEWAY_CODES.WrongPrivateDnsZone,
  rule: 'is not the private DNS zone of API Management',
  remedy: 'use the id of the zone privatelink.azure-api.net',
  // A value that is not the id of a zone is reported by another rule.
  holds: (value) =>
    !/\/privatednszones\//i.test(value) || /\/privatednszones\/privatelink\.azure-api\.(net|us|cn)$/i.test(value),
};
