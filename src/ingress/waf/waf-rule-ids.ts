import type { Rule } from '../../core/validation/problems';
import { WafBotRuleSet } from './waf-bot-rule-set';
import { WafRuleGroup } from './waf-rule-group';
import { WafRuleSet } from './waf-rule-set';
import { WAF_CODES } from './codes';

/** Ids of a group, separated by spaces. */
type Groups = Readonly<Partial<Record<WafRuleGroup, string>>>;

const G = WafRuleGroup;

/** The 942xxx rules that the Default Rule Set 2.1 and the Core Rule Set 3.2 have in common. */
const SQLI =
  '942100 942110 942120 942130 942140 942150 942160 942170 942180 942190 942200 942210 942220 942230 942240 942250 ' +
  '942260 942270 942280 942290 942300 942310 942320 942330 942340 942350 942360 942361 942370 942380 942390 942400 ' +
  '942410 942430 942440 942450 942470 942480 942500';
const XSS =
  '941100 941101 941110 941120 941130 941140 941150 941160 941170 941180 941190 941200 941210 941220 941230 941240 ' +
  '941250 941260 941270 941280 941290 941300 941310 941320 941330 941340 941350 941360';
const PHP = '933100 933110 933120 933130 933140 933150 933151 933160 933170 933180 933200 933210';
const RCE = '932100 932105 932110 932115 932120 932130 932140 932150 932160 932170 932171 932180';
const RFI = '931100 931110 931120 931130';
const LFI = '930100 930110 930120 930130';
const SESSION_FIXATION = '943100 943110 943120';
const JAVA = '944100 944110 944120 944130 944200 944210 944240 944250';
const PROTOCOL_ATTACK = '921110 921120 921130 921140 921150 921151 921160';
const PROTOCOL_ENFORCEMENT =
  '920100 920120 920121 920160 920170 920171 920180 920190 920200 920201 920210 920220 920230 920240 920260 920270 ' +
  '920271 920280 920290 920300 920310 920311 920320 920330 920340 920341 920350 920420 920430 920440 920450 920470 ' +
  '920480';
const BAD_BOTS = '100100 100200';
const UNKNOWN_BOTS = '300100 300200 300300 300400 300500 300600 300700';

/**
 * Every rule of the managed rule sets that support overrides, by group. Inactive rules are omitted.
 *
 * Source: Microsoft's list of rule groups and rules, read 2026-11-28. Rules that Microsoft adds later are not included.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/application-gateway-crs-rulegroups-rules
 */
const IDS: Readonly<Partial<Record<WafRuleSet | WafBotRuleSet, Groups>>> = {
  [WafRuleSet.DRS_2_1]: {
    [G.GENERAL]: '200002 200003',
    [G.DRS_METHOD]: '911100',
    [G.DRS_PROTOCOL]: `${PROTOCOL_ENFORCEMENT} 920181 920500`,
    [G.DRS_PROTOCOL_ATTACK]: `${PROTOCOL_ATTACK} 921190 921200`,
    [G.DRS_LFI]: LFI,
    [G.DRS_RFI]: RFI,
    [G.DRS_RCE]: RCE,
    [G.DRS_PHP]: PHP,
    [G.DRS_NODE_JS]: '934100',
    [G.DRS_XSS]: `${XSS} 941370 941380`,
    [G.DRS_SQLI]: `${SQLI} 942510`,
    [G.DRS_SESSION_FIXATION]: SESSION_FIXATION,
    [G.DRS_JAVA]: JAVA,
    [G.DRS_MS_WEB_SHELLS]: '99005002 99005003 99005004 99005005 99005006',
    [G.DRS_MS_APP_SEC]: '99030001 99030002',
    [G.DRS_MS_SQLI]: '99031001 99031002 99031003 99031004',
    [G.DRS_MS_CVES]:
      '99001001 99001002 99001003 99001004 99001005 99001006 99001007 99001008 99001009 99001010 99001011 99001012 ' +
      '99001013 99001014 99001015 99001016 99001017 99001018',
  },
  [WafRuleSet.OWASP_3_2]: {
    [G.GENERAL]: '200002 200003 200004',
    [G.OWASP_KNOWN_CVES]: '800100 800110 800111 800112 800113 800114 800115',
    [G.OWASP_METHOD]: '911100',
    [G.OWASP_SCANNER]: '913100 913101 913102 913110 913120',
    [G.OWASP_PROTOCOL]: `${PROTOCOL_ENFORCEMENT} 920250`,
    [G.OWASP_PROTOCOL_ATTACK]: PROTOCOL_ATTACK,
    [G.OWASP_LFI]: LFI,
    [G.OWASP_RFI]: RFI,
    [G.OWASP_RCE]: RCE,
    [G.OWASP_PHP]: PHP,
    [G.OWASP_XSS]: XSS,
    [G.OWASP_SQLI]: SQLI,
    [G.OWASP_SESSION_FIXATION]: SESSION_FIXATION,
    [G.OWASP_JAVA]: JAVA,
  },
  [WafBotRuleSet.BOT_MANAGER_1_1]: {
    [G.BOT_BAD]: `${BAD_BOTS} 100300`,
    [G.BOT_GOOD]: '200100 200200 200300 200400 200500 200600 200700',
    [G.BOT_UNKNOWN]: UNKNOWN_BOTS,
  },
  [WafBotRuleSet.BOT_MANAGER_1_0]: {
    [G.BOT_BAD]: BAD_BOTS,
    [G.BOT_GOOD]: '200100 200200',
    [G.BOT_UNKNOWN]: UNKNOWN_BOTS,
  },
};

/** A managed rule and its group. */
export interface ManagedRule {
  readonly group: WafRuleGroup;
  readonly ruleId: string;
}

/** Every rule of a rule set; none for rule sets without overrides. */
export function rulesOfSet(set: WafRuleSet | WafBotRuleSet): ManagedRule[] {
  const ids = IDS[set] ?? {};
  return Object.values(WafRuleGroup).flatMap((group) =>
    (ids[group]?.split(' ') ?? []).map((ruleId) => ({ group, ruleId })),
  );
}

/** Block of a rule id: all but the last three digits. */
export function blockOf(ruleId: string): string {
  return ruleId.replace(/^bot/i, '').slice(0, -3);
}

/** The blocks of the rules of a group; empty if the list has no rule of it. */
export function blocksOfGroup(group: WafRuleGroup): string[] {
  const ids = Object.values(IDS).flatMap((groups) => groups[group]?.split(' ') ?? []);
  return [...new Set(ids.map(blockOf))];
}

/**
 * Rules that the Core Rule Set applies to the whole body, where excluding members has no effect: request smuggling, file
 * inclusion, Java. Source: Core Rule Set 3.3.4, which the Default Rule Set 2.1 derives from, and Microsoft's list.
 */
export const WHOLE_BODY_RULES: readonly string[] = [
  '921110',
  '931110',
  ...JAVA.split(' '),
  '99005002',
  '99005003',
  '99005004',
  '99030002',
];

/** Ids are numbers; those of Bot Manager may be written with `Bot` before them. */
export const RULE_ID: Rule = {
  code: WAF_CODES.InvalidRuleId,
  rule: 'must be the id of a managed rule',
  remedy: "use the form '942430'",
  holds: (value) => /^(bot)?\d{6,8}$/i.test(value),
};
