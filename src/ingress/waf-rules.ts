import type {
  WebApplicationFirewallPolicyCustomRules,
  WebApplicationFirewallPolicyCustomRulesMatchConditions,
} from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import { Fn, Token } from 'cdktf';
import { asToken, isLiteral } from '../core/tokens';

/** What the edge lets through. */
export interface WafRuleSpec {
  readonly callerRanges: string[];
  readonly tenantHeader: string;
  readonly tenantIds: string[];
  /** Exact paths, or nothing where everything below `prefix` may be called. */
  readonly paths: readonly string[] | undefined;
  /** With a slash at both ends. */
  readonly prefix: string;
}

/**
 * Custom rules that block what does not fit. Never `Allow`: it would skip every later rule and the managed sets. A
 * header that is absent is blocked by a rule of its own, since what a negated comparison does then is not documented.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/custom-waf-rules-overview
 */
export function wafRules(spec: WafRuleSpec): WebApplicationFirewallPolicyCustomRules[] {
  const tenant = { variableName: 'RequestHeaders', selector: spec.tenantHeader };
  return [
    block('BlockOtherSources', 10, [
      unless({ variableName: 'RemoteAddr' }, { operator: 'IPMatch', matchValues: spec.callerRanges }),
    ]),
    block('BlockMissingTenant', 20, [unless(tenant, { operator: 'Any' })]),
    block('BlockOtherTenants', 30, [
      unless(tenant, {
        operator: 'Equal',
        matchValues: lowerCase(spec.tenantIds),
        transforms: ['Lowercase', 'Trim'],
      }),
    ]),
    block('BlockOtherMethods', 40, [
      unless({ variableName: 'RequestMethod' }, { operator: 'Equal', matchValues: ['POST'] }),
    ]),
    block('BlockOtherPaths', 50, pathConditions(spec)),
  ];
}

/** The request's URI holds path and query, so an exact path is the path alone or the path before a question mark. */
function pathConditions(spec: WafRuleSpec): WebApplicationFirewallPolicyCustomRulesMatchConditions[] {
  const uri = { variableName: 'RequestUri' };
  const transforms = ['Lowercase'];
  if (spec.paths === undefined) {
    return [unless(uri, { operator: 'BeginsWith', matchValues: lowerCase([spec.prefix]), transforms })];
  }
  const paths = lowerCase(spec.paths);
  return [
    unless(uri, { operator: 'Equal', matchValues: paths, transforms }),
    unless(uri, { operator: 'BeginsWith', matchValues: paths.map((path) => `${path}?`), transforms }),
  ];
}

interface Comparison {
  readonly operator: string;
  readonly matchValues?: string[];
  readonly transforms?: string[];
}

function unless(
  variable: { readonly variableName: string; readonly selector?: string },
  comparison: Comparison,
): WebApplicationFirewallPolicyCustomRulesMatchConditions {
  return { matchVariables: [variable], negationCondition: true, ...comparison };
}

/** Conditions of one rule are joined by AND. */
function block(
  name: string,
  priority: number,
  matchConditions: WebApplicationFirewallPolicyCustomRulesMatchConditions[],
): WebApplicationFirewallPolicyCustomRules {
  return { name, priority, ruleType: 'MatchRule', action: 'Block', matchConditions };
}

/** In lower case, now or at apply; a list that is a token as a whole, too. */
function lowerCase(values: readonly string[]): string[] {
  if (Token.isUnresolved(values)) return Fn.split(',', Fn.lower(Fn.join(',', values as string[])));
  return values.map((value) => (isLiteral(value) ? value.toLowerCase() : Fn.lower(asToken(value))));
}
