import { ipv4Cidr } from '../../core/network/cidr';
import { type Problems, quote } from '../../core/validation/problems';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { madeName } from '../../core/validation/rules';
import { type WafCondition, WafOperator, WafTransform, WafVariable } from './waf-condition';
import { type WafCustomRule, WafCustomRuleAction } from './waf-custom-rule';
import { OWN_RULES } from './waf-custom-rule-body';
import { WAF_CODES } from './codes';
import { CALLER_CODES } from '../callers/codes';

const SOURCE_OPERATORS = [WafOperator.IP_MATCH, WafOperator.GEO_MATCH];
const NAMED_VARIABLES = [WafVariable.REQUEST_HEADERS, WafVariable.REQUEST_COOKIES, WafVariable.POST_ARGS];
const RANGE = ipv4Cidr(WAF_CODES.InvalidMatchValues);

/** @see https://learn.microsoft.com/rest/api/application-gateway/web-application-firewall-policies/create-or-update */
const CUSTOM_RULE_NAME = madeName(
  WAF_CODES.InvalidWafRuleName,
  /^[a-zA-Z][a-zA-Z0-9]{0,127}$/,
  'letters and digits, 1 to 128 of them, beginning with a letter',
  'rename it',
);

/** Validates the custom rules. */
export function checkCustomRules(problems: Problems, rules: readonly WafCustomRule[], sourceRewritten: boolean): void {
  const own = Object.values(OWN_RULES).map(({ name }) => name.toLowerCase());
  rules.forEach((rule, index) => {
    const what = `customRules[${index}]`;
    const before = rules.slice(0, index);
    problems.check(`${what}.name`, rule.name, CUSTOM_RULE_NAME);
    problems.when(
      [...own, ...before.map(({ name }) => name.toLowerCase())].includes(rule.name.toLowerCase()),
      WAF_CODES.DuplicateWafRule,
      () => ({
        message: `${what} has name ${quote(rule.name)}, which another rule of the edge has`,
        remedy: 'rename it',
      }),
    );
    problems.checkRange(WAF_CODES.InvalidWafRulePriority, `${what}.priority`, rule.priority, 61, 100);
    problems.when(
      before.some(({ priority }) => priority === rule.priority),
      WAF_CODES.DuplicatePriority,
      () => ({
        message: `${what} has priority ${rule.priority}, which another rule has`,
        remedy: 'use a unique priority for each rule',
      }),
    );
    problems.when(
      rule.action !== undefined && !Object.values(WafCustomRuleAction).includes(rule.action),
      WAF_CODES.ActionNotForCustomRule,
      () => ({
        message: `${what} has action ${quote(rule.action ?? '')}: a rule that allows skips all later rules and the managed rule sets`,
        remedy: 'use block or log',
      }),
    );
    problems.when(rule.conditions.length === 0, WAF_CODES.NoConditions, () => ({
      message: `${what} has no conditions`,
      remedy: 'add conditions',
    }));
    rule.conditions.forEach((condition, at) => {
      checkCondition(problems, `${what}.conditions[${at}]`, condition, sourceRewritten);
    });
  });
}

function checkCondition(problems: Problems, what: string, condition: WafCondition, sourceRewritten: boolean): void {
  const { variable, operator, selector } = condition;
  const isSource = variable === WafVariable.REMOTE_ADDR;
  problems.when(isSource !== SOURCE_OPERATORS.includes(operator), WAF_CODES.WrongOperator, () => ({
    message: `${what} compares ${variable} by ${operator}`,
    remedy: isSource
      ? 'use WafOperator.IP_MATCH or GEO_MATCH'
      : 'use another operator: this one is only for WafVariable.REMOTE_ADDR',
  }));
  problems.when(isSource && sourceRewritten, CALLER_CODES.RemoteAddressBehindFirewall, () => ({
    message: `${what} evaluates the source with sourceRewritten: the edge sees only the address of the firewall in front of it`,
    remedy: 'check the source in the firewall',
  }));
  problems.when(
    NAMED_VARIABLES.includes(variable) !== (selector !== undefined && selector !== ''),
    WAF_CODES.InvalidSelector,
    () => ({
      message: `${what} has ${selector === undefined ? 'no selector' : `selector ${quote(selector)}`} for ${variable}`,
      remedy: NAMED_VARIABLES.includes(variable) ? 'name the header, cookie or field' : 'omit the selector',
    }),
  );
  checkValues(problems, what, condition);
}

function checkValues(problems: Problems, what: string, { operator, values, transforms = [] }: WafCondition): void {
  const count = values === undefined ? 0 : isLiteral(values) ? values.length : 1;
  problems.when(operator !== WafOperator.ANY && count === 0, WAF_CODES.NoMatchValues, () => ({
    message: `${what} has no values for ${operator}`,
    remedy: 'set values',
  }));
  problems.when(operator === WafOperator.ANY && count > 0, WAF_CODES.MatchValuesNotAsked, () => ({
    message: `${what} has some values for ${operator}`,
    remedy: 'omit values: WafOperator.ANY only tests whether it is present',
  }));
  if (operator === WafOperator.IP_MATCH) problems.checkEach(`${what}.values`, values, RANGE);
  if (operator === WafOperator.REGEX) return;
  for (const value of literals(values)) {
    const missed =
      (transforms.includes(WafTransform.LOWERCASE) && value !== value.toLowerCase()) ||
      (transforms.includes(WafTransform.UPPERCASE) && value !== value.toUpperCase());
    problems.when(missed, WAF_CODES.ValueNeverMatches, () => ({
      message: `${what} compares ${quote(value)} with text whose case is transformed before`,
      remedy: 'write the value in that case',
    }));
  }
}
