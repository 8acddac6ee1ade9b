import { isPrivateAddress } from '../../core/network/cidr';
import type { Rule } from '../../core/validation/problems';
import { madeName, tenantHeader } from '../../core/validation/rules';
import { hasUnseen, isBlank } from '../../core/validation/unseen';
import { UNJUDGED_MEMBERS } from '../callers/activity-members';
import { PATH_TRICKS } from '../callers/path-tricks';
import { NETWORK_CODES } from './codes';

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

export const CERTIFICATE: Rule = {
  code: NETWORK_CODES.InvalidCertificateSecretId,
  rule: 'is no versionless id of a Key Vault secret',
  remedy: "give it as 'https://{vault}.vault.azure.net/secrets/{name}': with a version, a renewed one is never taken",
  holds: (value) => /^https:\/\/[a-z0-9-]+\.vault\.[a-z0-9.]+\/secrets\/[0-9a-z-]+\/?$/i.test(value),
};

export const PATH: Rule = {
  code: NETWORK_CODES.InvalidPath,
  rule: "is no path without query, '..', '//', backslashes, and encoded dots, slashes and percent signs",
  remedy: "give it as '/agents/api/projects/...'",
  holds: (value) =>
    /^\/[^?#\s"{}<>]+$/.test(value) && !PATH_TRICKS.some((trick) => value.toLowerCase().includes(trick)),
};

/** A parameter whose name begins like a member of an activity would be passed over together with that member. */
export const QUERY_PARAMETER: Rule = {
  code: NETWORK_CODES.InvalidQueryParameter,
  rule:
    "must be a parameter name of letters, digits, '.', '-' and '_', up to 64, known while synthesizing, that does not begin " +
    'like a member of an activity which managed rules do not judge',
  remedy: "give it as 'api-version', or rename the parameter",
  holds: (value) =>
    /^[a-z0-9._-]{1,64}$/i.test(value) &&
    !UNJUDGED_MEMBERS.some((member) => value.toLowerCase().startsWith(member.toLowerCase())),
};

export const MIN_API_VERSION: Rule = {
  code: NETWORK_CODES.InvalidMinApiVersion,
  rule: 'is no version from 2021-08-01 on',
  remedy: "give a version such as '2021-08-01': older ones list secrets",
  holds: (value) => /^20\d\d-[01]\d-[0-3]\d(-preview)?$/.test(value) && value.slice(0, 10) >= '2021-08-01',
};

/** @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update */
export const BACKEND_NAME = madeName(
  NETWORK_CODES.InvalidBackendName,
  /^\w([\w-]{0,78}\w)?$/,
  "letters, digits, '-' and '_', 1 to 80 of them, not beginning or ending with '-'",
  'rename it',
);

/** What a connection string of Application Insights begins with. */
export const CONNECTION_STRING = /^InstrumentationKey=[0-9a-f-]{36}(;|$)/i;

export const PRIVATE_ADDRESS: Rule = {
  code: NETWORK_CODES.InvalidPrivateAddress,
  rule: 'is no private IPv4 address',
  remedy: "give it as '10.20.1.4'",
  holds: isPrivateAddress,
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

export const TENANT_HEADER = tenantHeader;

/** Part of names in an Application Gateway, and of construct ids. */
export const EDGE_GATEWAY_KEY: Rule = {
  code: NETWORK_CODES.InvalidGatewayKey,
  rule: "may hold lower-case letters, digits and '-', 1 to 32 of them, known while synthesizing, with no '-' at an end",
  remedy: "give a short name, such as 'sales'",
  holds: (value) => /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/.test(value),
};

/** Ids are numbers; those of Bot Manager may be written with `Bot` before them. */
export const RULE_ID: Rule = {
  code: NETWORK_CODES.InvalidRuleId,
  rule: 'is no id of a managed rule',
  remedy: "give it as '942430'",
  holds: (value) => /^(bot)?\d{6,8}$/i.test(value),
};

/** @see https://learn.microsoft.com/rest/api/application-gateway/web-application-firewall-policies/create-or-update */
export const WAF_RULE_NAME = madeName(
  NETWORK_CODES.InvalidWafRuleName,
  /^[a-zA-Z][a-zA-Z0-9]{0,127}$/,
  'letters and digits, 1 to 128 of them, beginning with a letter',
  'rename it',
);

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
