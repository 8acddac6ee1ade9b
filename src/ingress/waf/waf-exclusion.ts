import { UNJUDGED_MEMBERS } from '../callers/teams-messages';
import { familiesOf, RULE_SETS } from './waf-rule-sets';
import { WafRuleGroup } from './waf-rule-group';
import { WafRuleSet } from './waf-rule-set';

/**
 * Part of a request that managed rules pass over. `NAMES` and `VALUES` do the same: both pass over the value, and both
 * choose it by its name. `NAMES` is the older word, which every rule set takes; Microsoft recommends `VALUES`, which, like
 * `KEYS`, needs OWASP 3.2 or a Default Rule Set.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-waf-configuration
 */
export enum WafExclusionVariable {
  /** Values of headers, chosen by name: the older word. */
  REQUEST_HEADER_NAMES = 'RequestHeaderNames',
  /** Values of headers, chosen by name. */
  REQUEST_HEADER_VALUES = 'RequestHeaderValues',
  /** Names of headers. */
  REQUEST_HEADER_KEYS = 'RequestHeaderKeys',
  /** Values of cookies, chosen by name: the older word. */
  REQUEST_COOKIE_NAMES = 'RequestCookieNames',
  /** Values of cookies, chosen by name. */
  REQUEST_COOKIE_VALUES = 'RequestCookieValues',
  /** Names of cookies. */
  REQUEST_COOKIE_KEYS = 'RequestCookieKeys',
  /** Values of query parameters, form fields and members of a JSON body, chosen by name: the older word. */
  REQUEST_ARG_NAMES = 'RequestArgNames',
  /** Values of query parameters, form fields and members of a JSON body, chosen by name. */
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
  /**
   * Which of them: the name, or the part of it that `operator` takes. Case counts in everything but headers, from OWASP
   * 3.2 and Default Rule Set 2.1 on.
   */
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
 * The texts and addresses of activities are passed over by default. Find out in a trial with `WafMode.TRIAL` what else is
 * needed. An Application Gateway takes 200 exclusions for all its policies together, 40 with sets before OWASP 3.2.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-waf-configuration
 */
export class WafExclusion {
  /**
   * The members of activities that carry text, or addresses of people or of Teams, for every managed rule: people write
   * what looks like an attack, and every activity has a URL of another host in it. An edge has these unless it is told to
   * judge activities.
   *
   * Members are those at the top of an activity, each with all that is in it. How Azure names what is in a member is not
   * documented; names that begin with that of the member are taken. Should a trial show names of another form, exclude
   * them, too. An exclusion holds for a query parameter of the same name as well: the edge refuses all of them but
   * `allowedQueryParameters`.
   *
   * @param ruleSet the set that the edge has; by default `WafRuleSet.DRS_2_1`
   */
  public static activities(ruleSet: WafRuleSet = WafRuleSet.DRS_2_1): WafExclusion[] {
    const { REQUEST_ARG_VALUES, REQUEST_ARG_NAMES } = WafExclusionVariable;
    const variable = RULE_SETS[ruleSet].isOnNewEngine ? REQUEST_ARG_VALUES : REQUEST_ARG_NAMES;
    return UNJUDGED_MEMBERS.map(
      (selector) => new WafExclusion({ variable, operator: WafSelectorOperator.STARTS_WITH, selector }),
    );
  }

  /**
   * The token in the `Authorization` header, for the rules about SQL injection, scripts, commands and files. The gateway
   * checks the token in full.
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

/** Groups that a token may set off, under the names they have in a set. */
function attackGroups(ruleSet = WafRuleSet.DRS_2_1): WafRuleGroup[] {
  const { DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI } = WafRuleGroup;
  const all = [DRS_SQLI, DRS_XSS, DRS_RCE, DRS_LFI, OWASP_SQLI, OWASP_XSS, OWASP_RCE, OWASP_LFI];
  return all.filter((group) => familiesOf(group).includes(RULE_SETS[ruleSet].family));
}
