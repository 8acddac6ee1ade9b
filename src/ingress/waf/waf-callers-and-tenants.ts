import type {
  WebApplicationFirewallPolicyCustomRules,
  WebApplicationFirewallPolicyCustomRulesMatchConditions,
} from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import { Fn, Token } from 'cdktf';
import { asArgument, isLiteral } from '../../core/terraform/tokens';
import { PATH_TRICKS } from '../callers/teams-messages';
import type { WafCustomRule } from './waf-custom-rule';
import { customRule, OWN_RULES, rateLimitRule } from './waf-custom-rule-body';
import { WAF_LIMITS } from './waf-limits';
import { queryConditions } from './waf-query-rule';
import type { WafRateLimit } from './waf-rate-limit';

/** What the edge allows. */
export interface WafRuleSpec {
  /** Undefined if a firewall in front of the edge hides the source. */
  readonly callerRanges: string[] | undefined;
  /** Undefined for callers that send no such header: the gateway checks the tenant of their token. */
  readonly tenantHeader: string | undefined;
  readonly tenantIds: string[];
  /** Exact paths, or undefined to allow all paths below `prefix`. */
  readonly paths: readonly string[] | undefined;
  /** With a slash at both ends. */
  readonly prefix: string;
  /** Names of the allowed query parameters. */
  readonly queryParameters: readonly string[];
  readonly rateLimit: WafRateLimit | undefined;
  readonly customRules: readonly WafCustomRule[] | undefined;
}

/**
 * Custom rules that block what is not allowed. Never `Allow`: it would skip all later rules and the managed rule sets. A
 * missing header is blocked by a separate rule, since the result of a negated comparison is then not documented.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview
 */
export function wafRules(spec: WafRuleSpec): WebApplicationFirewallPolicyCustomRules[] {
  const { callerRanges, rateLimit, customRules = [] } = spec;
  return [
    ...(callerRanges === undefined ? [] : [sourceRule(callerRanges)]),
    ...(spec.tenantHeader === undefined ? [] : tenantRules(spec.tenantHeader, spec.tenantIds)),
    block(OWN_RULES.methods, [unless({ variableName: 'RequestMethod' }, { operator: 'Equal', matchValues: ['POST'] })]),
    pathTricksRule(),
    block(OWN_RULES.paths, pathConditions(spec)),
    block(OWN_RULES.queries, queryConditions(spec.queryParameters)),
    ...(rateLimit === undefined ? [] : [rateLimitRule(rateLimit)]),
    ...customRules.map(customRule),
  ];
}

function tenantRules(tenantHeader: string, tenantIds: string[]): WebApplicationFirewallPolicyCustomRules[] {
  const tenant = { variableName: 'RequestHeaders', selector: tenantHeader };
  const transforms = ['Lowercase', 'Trim'];
  return [
    block(OWN_RULES.missingTenant, [unless(tenant, { operator: 'Any' })]),
    block(
      OWN_RULES.otherTenants,
      unlessAny(tenant, { operator: 'Equal', matchValues: lowerCase(tenantIds), transforms }),
    ),
  ];
}

function sourceRule(callerRanges: string[]): WebApplicationFirewallPolicyCustomRules {
  return block(OWN_RULES.sources, [
    unless({ variableName: 'RemoteAddr' }, { operator: 'IPMatch', matchValues: callerRanges }),
  ]);
}

function pathTricksRule(): WebApplicationFirewallPolicyCustomRules {
  return block(OWN_RULES.pathTricks, [
    {
      matchVariables: [{ variableName: 'RequestUri' }],
      operator: 'Contains',
      matchValues: PATH_TRICKS,
      negationCondition: false,
      transforms: ['Lowercase'],
    },
  ]);
}

/** The request URI contains path and query, so an exact path is the path alone or the path before a question mark. */
function pathConditions(spec: WafRuleSpec): WebApplicationFirewallPolicyCustomRulesMatchConditions[] {
  const uri = { variableName: 'RequestUri' };
  const transforms = ['Lowercase'];
  if (spec.paths === undefined) {
    return [unless(uri, { operator: 'BeginsWith', matchValues: lowerCase([spec.prefix]), transforms })];
  }
  const paths = lowerCase(spec.paths);
  return [
    ...unlessAny(uri, { operator: 'Equal', matchValues: paths, transforms }),
    ...unlessAny(uri, { operator: 'BeginsWith', matchValues: paths.map((path) => `${path}?`), transforms }),
  ];
}

interface Comparison {
  readonly operator: string;
  readonly matchValues?: string[];
  readonly transforms?: string[];
}

interface Variable {
  readonly variableName: string;
  readonly selector?: string;
}

/** Negated conditions with as many values as Azure allows in one: joined by AND they match if no value matches. */
function unlessAny(
  variable: Variable,
  comparison: Comparison & { readonly matchValues: string[] },
): WebApplicationFirewallPolicyCustomRulesMatchConditions[] {
  const { matchValues } = comparison;
  if (!isLiteral(matchValues)) return [unless(variable, comparison)];
  const { textValues: most } = WAF_LIMITS;
  const starts = matchValues.map((_, index) => index).filter((index) => index % most === 0);
  return starts.map((start) =>
    unless(variable, { ...comparison, matchValues: matchValues.slice(start, start + most) }),
  );
}

function unless(variable: Variable, comparison: Comparison): WebApplicationFirewallPolicyCustomRulesMatchConditions {
  return { matchVariables: [variable], negationCondition: true, ...comparison };
}

/** Conditions of one rule are joined by AND. */
function block(
  { name, priority }: { readonly name: string; readonly priority: number },
  matchConditions: WebApplicationFirewallPolicyCustomRulesMatchConditions[],
): WebApplicationFirewallPolicyCustomRules {
  return { name, priority, ruleType: 'MatchRule', action: 'Block', matchConditions };
}

/** In lowercase, at synthesis or apply; also a list that is a token as a whole. */
function lowerCase(values: readonly string[]): string[] {
  if (Token.isUnresolved(values)) return Fn.split(',', Fn.lower(Fn.join(',', values as string[])));
  return values.map((value) => (isLiteral(value) ? value.toLowerCase() : Fn.lower(asArgument(value))));
}
