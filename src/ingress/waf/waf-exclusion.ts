import { UNJUDGED_RESPONSES_MEMBERS } from '../callers/responses-requests';
import { UNJUDGED_MEMBERS } from '../callers/teams-messages';
import { familiesOf, WAF_RULE_SETS } from './waf-rule-sets';
import { WafRuleGroup } from './waf-rule-group';
import { WafRuleSet } from './waf-rule-set';

/**
 * Part of a request that managed rules ignore. `NAMES` and `VALUES` are equivalent: both ignore the value, selected by its
 * name. `NAMES` is the older form, which every rule set supports; Microsoft recommends `VALUES`, which, like `KEYS`,
 * requires OWASP 3.2 or a Default Rule Set.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-waf-configuration
 */
export enum WafExclusionVariable {
  /** Values of headers, selected by name: the older form. */
  REQUEST_HEADER_NAMES = 'RequestHeaderNames',
  /** Values of headers, selected by name. */
  REQUEST_HEADER_VALUES = 'RequestHeaderValues',
  /** Names of headers. */
  REQUEST_HEADER_KEYS = 'RequestHeaderKeys',
  /** Values of cookies, selected by name: the older form. */
  REQUEST_COOKIE_NAMES = 'RequestCookieNames',
  /** Values of cookies, selected by name. */
  REQUEST_COOKIE_VALUES = 'RequestCookieValues',
  /** Names of cookies. */
  REQUEST_COOKIE_KEYS = 'RequestCookieKeys',
  /** Values of query parameters, form fields and members of a JSON body, selected by name: the older form. */
  REQUEST_ARG_NAMES = 'RequestArgNames',
  /** Values of query parameters, form fields and members of a JSON body, selected by name. */
  REQUEST_ARG_VALUES = 'RequestArgValues',
  /** Names of parameters, fields and members. */
  REQUEST_ARG_KEYS = 'RequestArgKeys',
}

/** How the selector is compared. */
export enum WafSelectorOperator {
  /** The same text. */
  EQUALS = 'Equals',
  /** Text that starts with it. */
  STARTS_WITH = 'StartsWith',
  /** Text that ends with it. */
  ENDS_WITH = 'EndsWith',
  /** Text that contains it. */
  CONTAINS = 'Contains',
  /** Anything; the selector is `*`. */
  EQUALS_ANY = 'EqualsAny',
}

/** Properties of `WafExclusion`. */
export interface WafExclusionProps {
  /** Part of the request. */
  readonly variable: WafExclusionVariable;
  /**
   * Selector: the name, or the part of it that `operator` compares. Case-sensitive except for headers, from OWASP 3.2 and
   * Default Rule Set 2.1 on.
   */
  readonly selector: string;
  /**
   * How the selector is compared.
   * @default WafSelectorOperator.EQUALS
   */
  readonly operator?: WafSelectorOperator;
  /**
   * Groups of rules that ignore it, all of one rule set.
   * @default - all rules of all rule sets
   */
  readonly ruleGroups?: WafRuleGroup[];
  /**
   * Single rules that ignore it. Requires exactly one group, that of the rules.
   * @default - all rules of the groups
   */
  readonly ruleIds?: string[];
}

/**
 * What managed rules ignore. Custom rules still evaluate it. The texts and addresses of activities are excluded by default.
 * Run a trial with `WafMode.TRIAL` to find out what else is required. An Application Gateway allows up to 200 exclusions in
 * all its policies together, 40 with rule sets before OWASP 3.2.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-waf-configuration
 */
export class WafExclusion {
  /**
   * The members of activities that contain text, or addresses of people or of Teams, for every managed rule: people write
   * text that matches attack rules, and every activity contains a URL of another host. An edge has these exclusions by
   * default, unless `judgeActivities` is set. Members are those at the top level of an activity, each with all its content.
   * How Azure names nested content is not documented; names that start with that of the member are excluded. If a trial
   * shows names of another form, exclude them, too. An exclusion also applies to a query parameter of the same name: the
   * edge blocks all query parameters except `allowedQueryParameters`.
   *
   * @param ruleSet the rule set of the edge; by default `WafRuleSet.DRS_2_1`
   */
  public static activities(ruleSet: WafRuleSet = WafRuleSet.DRS_2_1): WafExclusion[] {
    return unjudged(UNJUDGED_MEMBERS, ruleSet);
  }

  /**
   * The members of Responses requests that contain text, for every managed rule: people may ask about attacks, and tools
   * contain URLs. The policy of `responses` of an edge has these exclusions.
   *
   * @param ruleSet the rule set of the edge; by default `WafRuleSet.DRS_2_1`
   */
  public static responses(ruleSet: WafRuleSet = WafRuleSet.DRS_2_1): WafExclusion[] {
    return unjudged(UNJUDGED_RESPONSES_MEMBERS, ruleSet);
  }

  /**
   * The token in the `Authorization` header, for the rules about SQL injection, scripts, commands and files. The gateway
   * checks the token in full.
   *
   * @param ruleSet the rule set of the edge; by default `WafRuleSet.DRS_2_1`
   */
  public static authorization(ruleSet?: WafRuleSet): WafExclusion[] {
    return [
      new WafExclusion({
        variable: WafExclusionVariable.REQUEST_HEADER_NAMES,
        selector: 'Authorization',
        ruleGroups: attackGroups(ruleSet),
      }),
    ];
  }

  /** Part of the request. */
  public readonly variable: WafExclusionVariable;
  /** How the selector is compared. */
  public readonly operator: WafSelectorOperator;
  /** Selector. */
  public readonly selector: string;
  /** Groups of rules that ignore it; empty if every rule does. */
  public readonly ruleGroups: WafRuleGroup[];
  /** Single rules that ignore it; empty if every rule of the groups does. */
  public readonly ruleIds: string[];

  public constructor(props: WafExclusionProps) {
    this.variable = props.variable;
    this.operator = props.operator ?? WafSelectorOperator.EQUALS;
    this.selector = props.selector;
    this.ruleGroups = props.ruleGroups ?? [];
    this.ruleIds = props.ruleIds ?? [];
  }
}

function unjudged(members: readonly string[], ruleSet: WafRuleSet): WafExclusion[] {
  const { REQUEST_ARG_VALUES, REQUEST_ARG_NAMES } = WafExclusionVariable;
  const variable = WAF_RULE_SETS[ruleSet].isOnNewEngine ? REQUEST_ARG_VALUES : REQUEST_ARG_NAMES;
  return members.map((selector) => new WafExclusion({ variable, operator: WafSelectorOperator.STARTS_WITH, selector }));
}

/** Groups that a token may match, by their names in a rule set. */
function attackGroups(ruleSet = WafRuleSet.DRS_2_1): WafRuleGroup[] {
  const { DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI } = WafRuleGroup;
  const all = [DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI];
  return all.filter((group) => familiesOf(group).includes(WAF_RULE_SETS[ruleSet].family));
}
