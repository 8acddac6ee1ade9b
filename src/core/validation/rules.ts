import { isTakenHeader } from './header-names';
import type { Form, Rule } from './problems';
import { hasUnseen, isBlank } from './unseen';
import { VALIDATION_CODES } from './codes';
import type { ProblemCode } from './code';

const GUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);

/** Not blank; for names of existing resources, whose form is not checked. */
export function existingName(code: ProblemCode, maxLength: number): Rule {
  return {
    code,
    rule: `must not be empty, and may have up to ${maxLength} characters`,
    remedy: 'give the name exactly as it appears in Foundry',
    holds: (value) => !isBlank(value) && value.length <= maxLength,
  };
}

/** Names of created resources: the pattern of the service, and how messages describe it. */
export function madeName(code: ProblemCode, pattern: RegExp, words: string, remedy: string): Rule {
  return { code, rule: `may hold ${words}`, remedy, holds: matches(pattern) };
}

/** Forms without a code, for settings, whose messages name the line instead. */
export const GUID: Form = {
  rule: 'must be a GUID',
  remedy: 'give it as xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
  holds: matches(GUID_TEXT),
};

export const HOST_NAME: Form = {
  rule: 'must be a valid host name',
  remedy: "give a fully qualified name such as 'agent.contoso.com', without scheme, port or path",
  holds: matches(HOST),
};

const API_VERSION_TEXT = /^(v\d+|\d{4}-\d{2}-\d{2}(-preview)?)$/;

/** A version of an API, as addresses name it. */
export const apiVersion = (code: ProblemCode): Rule => ({
  code,
  rule: 'must be a valid API version',
  remedy: "give it as 'v1' or '2025-05-15-preview'",
  holds: matches(API_VERSION_TEXT),
});

export const guid = (code: ProblemCode): Rule => ({ ...GUID, code });

export const hostName = (code: ProblemCode): Rule => ({ ...HOST_NAME, code });

/** Display names and descriptions: only their length is limited. */
export const textUpTo = (code: ProblemCode, maxLength: number): Rule => ({
  code,
  rule: `must have 1 to ${maxLength} characters`,
  remedy: 'shorten it, or leave it out',
  holds: (value) => !isBlank(value) && value.length <= maxLength,
});

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftresources */
export const resourceGroupName: Rule = {
  code: VALIDATION_CODES.InvalidResourceGroupName,
  rule: "may hold letters, digits, '_', '-', '.', '(' and ')', 1 to 90 of them, and not end with '.'",
  remedy: 'give the name of an existing resource group',
  holds: (value) => /^[\p{L}\p{N}_().-]{1,90}$/u.test(value) && !hasUnseen(value) && !value.endsWith('.'),
};

/** A resource group by its name, or by its full id if it is in another subscription. */
export const groupNameOrId: Rule = {
  ...resourceGroupName,
  remedy: 'give the name of an existing resource group, or its id: /subscriptions/{id}/resourceGroups/{name}',
  holds: (value) => {
    const [, , name] = /^\/subscriptions\/([0-9a-f-]{36})\/resourceGroups\/([^/]+)$/i.exec(value) ?? [];
    return resourceGroupName.holds(name ?? value);
  },
};

export const location: Rule = {
  code: VALIDATION_CODES.InvalidLocation,
  rule: 'must be an Azure location',
  remedy: "give its short name, such as 'eastus2'",
  holds: matches(/^[a-z][a-z0-9]{2,49}$/),
};

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftnetwork */
export const networkResourceName: Rule = {
  code: VALIDATION_CODES.InvalidNetworkResourceName,
  rule: "may hold letters, digits, '_', '-' and '.', 1 to 80 of them, beginning with a letter or digit",
  remedy: 'rename it',
  holds: matches(/^[a-z0-9]([a-z0-9_.-]{0,78}[a-z0-9_])?$/i),
};

const LONGEST_NETWORK_NAME = 80;

/** Rule for a name that others are derived from: it has to leave room for the longest suffix. */
export function namePrefix(longestEnding: string): Rule {
  const length = LONGEST_NETWORK_NAME - longestEnding.length;
  return {
    ...networkResourceName,
    rule:
      `may hold letters, digits, '_', '-' and '.', 1 to ${length} of them, beginning with a letter or digit: ` +
      `a name ending with '${longestEnding}' is derived from it`,
    holds: (value) => networkResourceName.holds(value) && value.length <= length,
  };
}

export const TENANT_HEADER: Rule = {
  code: VALIDATION_CODES.InvalidTenantHeader,
  rule: "must be the name of a header that carries only the tenant: letters, digits and '-', up to 64 characters, and not a header of HTTP or of proxies",
  remedy: "give it as 'x-ms-tenant-id'",
  holds: (value) => /^[a-z0-9-]{1,64}$/i.test(value) && !isTakenHeader(value),
};
