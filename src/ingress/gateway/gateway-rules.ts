import type { Rule } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';
import { hasUnseen, isBlank } from '../../core/validation/unseen';
import { NETWORK_CODES } from '../network/codes';

/** @see https://learn.microsoft.com/rest/api/apimanagement/api-management-service/create-or-update */
export const GATEWAY_NAME = madeName(
  NETWORK_CODES.InvalidGatewayName,
  /^[a-zA-Z]([a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/,
  "letters, digits and '-', 1 to 50 of them, beginning with a letter and not ending with '-'",
  'rename it',
);

/** @see https://learn.microsoft.com/rest/api/apimanagement/apis/create-or-update (path: up to 400 characters) */
export const API_PATH: Rule = {
  code: NETWORK_CODES.InvalidApiPath,
  rule: "may hold lower-case letters, digits and '-', in parts divided by '/'",
  remedy: "give it without slashes around it, such as 'agents'",
  holds: (value) => /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(value) && value.length <= 400,
};

export const MIN_API_VERSION: Rule = {
  code: NETWORK_CODES.InvalidMinApiVersion,
  rule: 'is no version from 2021-08-01 on',
  remedy: "give a version such as '2021-08-01': older ones list secrets",
  holds: (value) => /^20\d\d-[01]\d-[0-3]\d(-preview)?$/.test(value) && value.slice(0, 10) >= '2021-08-01',
};

/** Whom the portal of the service and its mails name. */
export const PUBLISHER_NAME: Rule = {
  code: NETWORK_CODES.InvalidPublisherName,
  rule: 'must have 1 to 100 characters, and none that nobody sees',
  remedy: 'write it anew, and shorten it where it is longer',
  holds: (value) => !isBlank(value) && !hasUnseen(value) && value.length <= 100,
};

export const PUBLISHER_EMAIL: Rule = {
  code: NETWORK_CODES.InvalidPublisherEmail,
  rule: 'is no mail address of at most 100 characters',
  remedy: "give one that is read, such as 'platform@contoso.com'",
  holds: (value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && value.length <= 100,
};

/** What a connection string of Application Insights begins with. */
export const CONNECTION_STRING = /^InstrumentationKey=[0-9a-f-]{36}(;|$)/i;

/**
 * The zone under which the private endpoint of a gateway is found. Another one takes the record and answers nobody.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns (read 2026-11-28)
 */
export const GATEWAY_ZONE: Rule = {
  code: NETWORK_CODES.WrongPrivateDnsZone,
  rule: 'is no zone of API Management',
  remedy: 'give the id of the zone privatelink.azure-api.net',
  // What is no id of a zone at all is told as that.
  holds: (value) =>
    !/\/privatednszones\//i.test(value) || /\/privatednszones\/privatelink\.azure-api\.(net|us|cn)$/i.test(value),
};
