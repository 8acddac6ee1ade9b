import { armIdRule, SHAPES } from '../../core/azure/arm-id';
import { isLiteral } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote, type Range, type Rule } from '../../core/validation/problems';
import { hostName, madeName } from '../../core/validation/rules';
import { ManagedIsolation, type ManagedNetworkOptions } from './managed-network-options';
import type { OutboundRule } from './outbound-rule';
import { FOUNDRY_NETWORK_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** Name of the rule that leads to the account itself. */
export const SELF_RULE = 'foundry-account';

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

/** Seconds that a role takes to count, and that rules take to be in force. */
export const MANAGED_NETWORK_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

/** Adds everything that is wrong with a managed network. */
export function checkManagedNetwork(problems: Problems, options: ManagedNetworkOptions): void {
  const { rules = [], isolation, firewall } = options;
  problems.checkKnown('rules', options.rules);
  problems.checkWithin('roleWaitSeconds', options.roleWaitSeconds, MANAGED_NETWORK_WAIT);
  problems.checkWithin('settleSeconds', options.settleSeconds, MANAGED_NETWORK_WAIT);
  if (!isLiteral(rules)) return;
  for (const rule of rules) checkRule(problems, rule, isolation);
  const names = rules.map(({ ruleName }) => ruleName);
  checkDistinct(problems, FOUNDRY_NETWORK_CODES.DuplicateOutboundRule, 'rules', [
    ...names,
    ...(hasSelfRule(options) ? [SELF_RULE] : []),
  ]);
  problems.when(
    firewall !== undefined && isolation !== ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND,
    FOUNDRY_NETWORK_CODES.FirewallWithoutRules,
    () => ({
      message: `firewall ${quote(firewall ?? '')} is given with isolation ${quote(isolation)}, which has no rules by host name`,
      remedy: `leave firewall out, or take ${ManagedIsolation.ALLOW_ONLY_APPROVED_OUTBOUND}`,
    }),
  );
}

/** Whether the network has a rule for the account itself. */
export function hasSelfRule({ publicAccess, isolation }: ManagedNetworkOptions): boolean {
  return publicAccess === undefined && isolation !== ManagedIsolation.DISABLED;
}

function checkRule(problems: Problems, rule: OutboundRule, isolation: ManagedIsolation): void {
  problems.check('ruleName', rule.ruleName, OUTBOUND_RULE_NAME);
  const endpoint = rule._privateEndpoint;
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
  if (typeof rule._destination === 'string') problems.check('host', rule._destination, OUTBOUND_HOST);
  if (endpoint !== undefined) problems.check('targetId', endpoint.targetId, ANY_RESOURCE);
}
