import { armIdRule, SHAPES } from '../../core/azure/arm-id';
import { type Problems, quote, type Rule } from '../../core/validation/problems';
import { hostName, madeName } from '../../core/validation/rules';
import { ManagedIsolation } from './managed-network-options';
import type { OutboundRule } from './outbound-rule';
import { FOUNDRY_NETWORK_CODES } from './codes';

/** @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/managednetworks/outboundrules (read 2026-11-28) */
export const OUTBOUND_RULE_NAME = madeName(
  FOUNDRY_NETWORK_CODES.InvalidOutboundRuleName,
  /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/,
  "letters, digits, '_' and '-', 3 to 33 of them, beginning with a letter or digit",
  'rename the rule',
);

const HOST = hostName(FOUNDRY_NETWORK_CODES.InvalidOutboundHost);

/** A host, or everything below one. */
export const OUTBOUND_HOST: Rule = { ...HOST, holds: (value) => HOST.holds(value.replace(/^\*\./, '')) };

export const ANY_RESOURCE: Rule = {
  ...armIdRule(SHAPES.account),
  rule: 'must be a resource id',
  remedy: 'give it as /subscriptions/{id}/resourceGroups/{name}/providers/{namespace}/{type}/{name}',
  holds: (value) => /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/[^/]+\/[^/]+$/i.test(value),
};

/** @see https://learn.microsoft.com/azure/virtual-network/service-tags-overview (read 2026-11-29) */
export const SERVICE_TAG: Rule = {
  code: FOUNDRY_NETWORK_CODES.InvalidServiceTag,
  rule: 'must be the name of a service tag: letters and digits, and if need be a region after a dot',
  remedy:
    "write it as Azure does, such as 'AzureActiveDirectory' or 'Storage.WestEurope'; a host goes into a rule by host name",
  holds: (value) => /^[a-z][a-z0-9]*(\.[a-z0-9]+)?$/i.test(value),
};

const PROTOCOL: Rule = {
  code: FOUNDRY_NETWORK_CODES.InvalidOutboundProtocol,
  rule: "must be 'TCP', 'UDP' or '*'",
  remedy: 'take one of them: the network carries no ICMP',
  holds: (value) => ['TCP', 'UDP', '*'].includes(value),
};

const LAST_PORT = 65_535;

export const PORT_RANGES: Rule = {
  code: FOUNDRY_NETWORK_CODES.InvalidPortRanges,
  rule: `must be ports of 1 to ${LAST_PORT} and ranges of them, separated by commas`,
  remedy: "write them such as '443,8443,9000-9010', or '*' for every port",
  holds: (value) => value === '*' || value.split(',').every(isPortRange),
};

/** @see https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-link-resource (read 2026-11-29) */
export const ENDPOINT_GROUP: Rule = {
  code: FOUNDRY_NETWORK_CODES.InvalidEndpointGroup,
  rule: "must be a group id of private endpoints: letters, digits, '_', '-' and '.'",
  remedy: "take the subresource of the resource's kind, such as 'blob', 'Sql' or 'searchService'",
  holds: (value) => /^[a-z][a-z0-9_.-]{0,79}$/i.test(value),
};

function isPortRange(text: string): boolean {
  const [, first, last = first] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(text) ?? [];
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= LAST_PORT;
}

/** Adds everything that is wrong with one rule, and with its kind in a network of this isolation. */
export function checkOutboundRule(problems: Problems, rule: OutboundRule, isolation: ManagedIsolation): void {
  problems.check('ruleName', rule.ruleName, OUTBOUND_RULE_NAME);
  const { privateEndpoint: endpoint, host, serviceTag } = rule._given;
  const isRefused =
    isolation === ManagedIsolation.DISABLED ||
    (endpoint === undefined && isolation !== ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND);
  problems.when(isRefused, FOUNDRY_NETWORK_CODES.OutboundRuleRefused, () => ({
    message: `rule ${quote(rule.ruleName)} is a rule of kind ${rule.ruleType}, which isolation ${quote(isolation)} does not take`,
    remedy:
      endpoint === undefined
        ? `remove it, or take ${ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND}`
        : `remove it, or take ${ManagedIsolation.ALLOW_INTERNET_OUTBOUND} or ${ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND}`,
  }));
  problems.check('host', host, OUTBOUND_HOST);
  problems.check('targetId', endpoint?.targetId, ANY_RESOURCE);
  problems.check('group', endpoint?.group, ENDPOINT_GROUP);
  problems.check('serviceTag', serviceTag?.serviceTag, SERVICE_TAG);
  problems.check('protocol', serviceTag?.protocol, PROTOCOL);
  problems.check('portRanges', serviceTag?.portRanges, PORT_RANGES);
}
