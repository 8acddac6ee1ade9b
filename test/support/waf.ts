import type { Config } from './stack-json';

/** A request as the firewall sees it. */
export interface WafRequest {
  readonly source: string;
  readonly method: string;
  /** Path and query. */
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Variable {
  readonly variable_name: string;
  readonly selector?: string;
}

interface Condition {
  readonly match_variables: readonly Variable[];
  readonly operator: string;
  readonly match_values?: readonly string[];
  readonly negation_condition?: boolean;
  readonly transforms?: readonly string[];
}

/** A custom rule as Terraform reads it. */
export interface WafRule {
  readonly name: string;
  readonly priority: number;
  readonly rule_type: string;
  readonly action: string;
  readonly match_conditions: readonly Condition[];
  readonly rate_limit_threshold?: number;
  readonly rate_limit_duration?: string;
  readonly group_rate_limit_by?: string;
}

/** What became of a request. */
export interface WafVerdict {
  /** Name of the rule that refused it. */
  readonly blockedBy: string | undefined;
  /** Names of the rules that only logged it. */
  readonly logged: readonly string[];
}

export function customRules(policy: Config): readonly WafRule[] {
  return policy.custom_rules as readonly WafRule[];
}

/** Name of the custom rule that blocks a request that comes alone. */
export function blockedBy(rules: readonly WafRule[], request: WafRequest): string | undefined {
  return new WafSimulator(rules).judge(request).blockedBy;
}

/**
 * The custom rules of a policy at work: lowest priority first, conditions of a rule joined by AND, the first blocking
 * rule ends it, a logging one does not, and rates are counted within one window. What this reading does not know
 * throws, so that no rule is taken for one that passes everything.
 */
export class WafSimulator {
  private readonly rules: readonly WafRule[];
  private readonly counts = new Map<string, number>();

  public constructor(
    rules: readonly WafRule[],
    private readonly mode = 'Prevention',
  ) {
    this.rules = [...rules].sort((one, other) => one.priority - other.priority);
    if (new Set(rules.map(({ priority }) => priority)).size < rules.length)
      throw new Error('priorities are not unique');
  }

  public static of(policy: Config): WafSimulator {
    const { mode, enabled } = policy.policy_settings as { mode: string; enabled: boolean };
    if (!enabled) throw new Error('the policy is off');
    return new WafSimulator(customRules(policy), mode);
  }

  public judge(request: WafRequest): WafVerdict {
    const logged: string[] = [];
    for (const rule of this.rules) {
      if (!rule.match_conditions.every((condition) => matches(condition, request))) continue;
      if (!this.isOverRate(rule, request)) continue;
      if (rule.action === 'Block' && this.mode === 'Prevention') return { blockedBy: rule.name, logged };
      if (rule.action !== 'Block' && rule.action !== 'Log') throw new Error(`cannot read action of ${rule.name}`);
      logged.push(rule.name);
    }
    return { blockedBy: undefined, logged };
  }

  /** A rule without a rate always counts; one with a rate from the request after its threshold on. */
  private isOverRate(rule: WafRule, { source }: WafRequest): boolean {
    if (rule.rule_type === 'MatchRule') return true;
    if (rule.rule_type !== 'RateLimitRule') throw new Error(`cannot read type of ${rule.name}`);
    if (!['OneMin', 'FiveMins'].includes(rule.rate_limit_duration ?? '')) throw new Error('no window');
    const groups: Readonly<Record<string, string>> = { None: '', ClientAddr: source };
    const group = groups[rule.group_rate_limit_by ?? ''];
    if (group === undefined || rule.rate_limit_threshold === undefined) throw new Error('cannot count');
    const key = `${rule.name} ${group}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count > rule.rate_limit_threshold;
  }
}

function matches(condition: Condition, request: WafRequest): boolean {
  return condition.match_variables.some((variable) => {
    const value = read(variable, request);
    const negated = condition.negation_condition ?? false;
    if (condition.operator === 'Any') {
      if (condition.match_values !== undefined) throw new Error('Any takes no values');
      return (value !== undefined) !== negated;
    }
    // What a comparison with an absent header does is not documented: no rule may rest on it.
    if (value === undefined) return false;
    const transformed = (condition.transforms ?? []).reduce(transform, value);
    return (condition.match_values ?? []).some((given) => compare(condition.operator, transformed, given)) !== negated;
  });
}

function read({ variable_name, selector }: Variable, request: WafRequest): string | undefined {
  if (variable_name === 'RequestHeaders') {
    const header = Object.entries(request.headers).find(([name]) => name.toLowerCase() === selector?.toLowerCase());
    return header?.[1];
  }
  if (variable_name === 'RemoteAddr') return request.source;
  if (variable_name === 'RequestMethod') return request.method;
  if (variable_name === 'RequestUri') return request.uri;
  if (variable_name === 'QueryString') return request.uri.split('?').slice(1).join('?');
  throw new Error(`unknown variable ${variable_name}`);
}

function transform(value: string, name: string): string {
  if (name === 'Lowercase') return value.toLowerCase();
  if (name === 'Uppercase') return value.toUpperCase();
  if (name === 'Trim') return value.trim();
  if (name === 'UrlDecode') return decodeURIComponent(value);
  throw new Error(`unknown transform ${name}`);
}

/** Values of a rule are compared as they stand; only the request's are transformed. */
function compare(operator: string, value: string, given: string): boolean {
  if (operator === 'Equal') return value === given;
  if (operator === 'BeginsWith') return value.startsWith(given);
  if (operator === 'EndsWith') return value.endsWith(given);
  if (operator === 'Contains') return value.includes(given);
  if (operator === 'Regex') return new RegExp(given).test(value);
  if (operator === 'IPMatch') return inRange(value, given);
  throw new Error(`unknown operator ${operator}`);
}

function inRange(address: string, cidr: string): boolean {
  const [base = '', length = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(asNumber(address) / size) === Math.floor(asNumber(base) / size);
}

function asNumber(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}
