import { isLiteral, literals } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote, type Range } from '../../core/validation/problems';
import { ManagedIsolation, type ManagedNetworkOptions } from './managed-network-options';
import { checkOutboundRule } from './outbound-rule-validation';
import { FOUNDRY_NETWORK_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** Name of the rule that leads to the account itself. */
export const SELF_RULE = 'foundry-account';

/** Seconds that a role needs to take effect, and that rules take to be in force. */
export const MANAGED_NETWORK_WAIT: Range = { code: VALIDATION_CODES.InvalidWait, min: 0, max: 3600 };

/** Adds everything that is wrong with a managed network. */
export function checkManagedNetwork(problems: Problems, options: ManagedNetworkOptions): void {
  const { rules = [], isolation, firewall } = options;
  problems.checkKnown('rules', options.rules);
  problems.checkWithin('roleWaitSeconds', options.roleWaitSeconds, MANAGED_NETWORK_WAIT);
  problems.checkWithin('settleSeconds', options.settleSeconds, MANAGED_NETWORK_WAIT);
  if (!isLiteral(rules)) return;
  for (const rule of rules) checkOutboundRule(problems, rule, isolation);
  const names = rules.map(({ ruleName }) => ruleName);
  checkDistinct(problems, FOUNDRY_NETWORK_CODES.DuplicateOutboundRule, 'rules', names);
  const taken = literals(names).find((name) => name.toLowerCase() === SELF_RULE);
  problems.when(taken !== undefined && hasSelfRule(options), FOUNDRY_NETWORK_CODES.OutboundRuleNameTaken, () => ({
    message: `ruleName ${quote(taken ?? '')} is the name of the rule that leads to the account itself, which every such network has`,
    remedy: 'rename your rule; if it is to lead to the account, remove it',
  }));
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
