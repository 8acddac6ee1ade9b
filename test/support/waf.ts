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
}

export function customRules(policy: Config): readonly WafRule[] {
  return policy.custom_rules as readonly WafRule[];
}

/**
 * Name of the first custom rule that blocks a request: lowest priority first, conditions of a rule joined by AND. What
 * this reading does not know throws, so that no rule is taken for one that passes everything.
 */
export function blockedBy(rules: readonly WafRule[], request: WafRequest): string | undefined {
  const ordered = [...rules].sort((one, other) => one.priority - other.priority);
  return ordered.find((rule) => {
    if (rule.action !== 'Block' || rule.rule_type !== 'MatchRule') throw new Error(`cannot read rule ${rule.name}`);
    return rule.match_conditions.every((condition) => matches(condition, request));
  })?.name;
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
  throw new Error(`unknown variable ${variable_name}`);
}

function transform(value: string, name: string): string {
  if (name === 'Lowercase') return value.toLowerCase();
  if (name === 'Trim') return value.trim();
  throw new Error(`unknown transform ${name}`);
}

/** Values of a rule are compared as they stand; only the request's are transformed. */
function compare(operator: string, value: string, given: string): boolean {
  if (operator === 'Equal') return value === given;
  if (operator === 'BeginsWith') return value.startsWith(given);
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
