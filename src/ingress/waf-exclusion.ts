import { familiesOf, RULE_SETS } from './waf-rule-sets';
import { WafRuleGroup } from './waf-rule-group';
import { WafRuleSet } from './waf-rule-set';

/** Part of a request that managed rules pass over. `NAMES` are an older word of Azure for the values of what is named. */
export enum WafExclusionVariable {
  /** Values of headers, chosen by name. */
  REQUEST_HEADER_NAMES = 'RequestHeaderNames',
  /** Headers, chosen by value. */
  REQUEST_HEADER_VALUES = 'RequestHeaderValues',
  /** Names of headers. */
  REQUEST_HEADER_KEYS = 'RequestHeaderKeys',
  /** Values of cookies, chosen by name. */
  REQUEST_COOKIE_NAMES = 'RequestCookieNames',
  /** Cookies, chosen by value. */
  REQUEST_COOKIE_VALUES = 'RequestCookieValues',
  /** Names of cookies. */
  REQUEST_COOKIE_KEYS = 'RequestCookieKeys',
  /** Values of query parameters, form fields and members of a JSON body, chosen by name. */
  REQUEST_ARG_NAMES = 'RequestArgNames',
  /** Parameters, fields and members, chosen by value. */
  REQUEST_ARG_VALUES = 'RequestArgValues',
  /** Names of parameters, fields and members. */
  REQUEST_ARG_KEYS = 'RequestArgKeys',
}

/** How the selector is compared. */
export enum WafSelectorOperator {
  /** The same text. */
  EQUALS = 'Equals',
  /** Text that begins so. */
  STARTS_WITH = 'StartsWith',
  /** Text that ends so. */
  ENDS_WITH = 'EndsWith',
  /** Text that holds it. */
  CONTAINS = 'Contains',
  /** Anything; the selector is `*`. */
  EQUALS_ANY = 'EqualsAny',
}

/** Properties of `WafExclusion`. */
export interface WafExclusionProps {
  /** Part of the request. */
  readonly variable: WafExclusionVariable;
  /** Which of them: a name or value as `operator` takes it. */
  readonly selector: string;
  /**
   * How the selector is compared.
   * @default WafSelectorOperator.EQUALS
   */
  readonly operator?: WafSelectorOperator;
  /**
   * Groups of rules that pass over it, all of one set.
   * @default - every rule of every set
   */
  readonly ruleGroups?: WafRuleGroup[];
  /**
   * Single rules that pass over it. Needs exactly one group, theirs.
   * @default - every rule of the groups
   */
  readonly ruleIds?: string[];
}

/**
 * What managed rules pass over. Custom rules look at it all the same.
 *
 * Find out in a trial with `WafMode.DETECTION` what is needed: nothing is excluded by default.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-waf-configuration
 */
export class WafExclusion {
  /**
   * Text and cards of bot messages, for the rules about SQL injection, scripts, commands and files: people write what
   * looks like an attack. Names of members are those of the Activity protocol; check them in the logs of a trial.
   *
   * @param ruleSet the set that the edge has; by default `WafRuleSet.DRS_2_1`
   */
  public static activities(ruleSet?: WafRuleSet): WafExclusion[] {
    const of = (operator: WafSelectorOperator) => (selector: string) =>
      new WafExclusion({
        variable: WafExclusionVariable.REQUEST_ARG_NAMES,
        operator,
        selector,
        ruleGroups: attackGroups(ruleSet),
      });
    return [
      ...['text', 'textFormat'].map(of(WafSelectorOperator.EQUALS)),
      ...['attachments', 'channelData', 'entities', 'value'].map(of(WafSelectorOperator.STARTS_WITH)),
    ];
  }

  /**
   * The token in the `Authorization` header, for the same rules. The gateway checks the token in full.
   *
   * @param ruleSet the set that the edge has; by default `WafRuleSet.DRS_2_1`
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
  /** Which of them. */
  public readonly selector: string;
  /** Groups of rules that pass over it; none where every rule does. */
  public readonly ruleGroups: WafRuleGroup[];
  /** Single rules that pass over it; none where every rule of the groups does. */
  public readonly ruleIds: string[];

  public constructor(props: WafExclusionProps) {
    this.variable = props.variable;
    this.operator = props.operator ?? WafSelectorOperator.EQUALS;
    this.selector = props.selector;
    this.ruleGroups = props.ruleGroups ?? [];
    this.ruleIds = props.ruleIds ?? [];
  }
}

/** Groups that text written by people sets off, under the names they have in a set. */
function attackGroups(ruleSet = WafRuleSet.DRS_2_1): WafRuleGroup[] {
  const { DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI } = WafRuleGroup;
  const all = [DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI];
  return all.filter((group) => familiesOf(group).includes(RULE_SETS[ruleSet].family));
}
