import type { Config } from './stack-json';

/** Where a rule looks. Headers are all but the user agent. */
type Part = 'argument' | 'argument name' | 'header' | 'user agent' | 'path';

interface Rule {
  readonly id: string;
  /** What it adds to the score of a request: 5 refuses. */
  readonly score: number;
  readonly parts: readonly Part[];
  readonly fits: RegExp;
}

const ARGUMENTS = ['argument', 'argument name'] as const;
const AGENT = [...ARGUMENTS, 'user agent'] as const;
const PATH = [...ARGUMENTS, 'path'] as const;
const EVERYWHERE = [...AGENT, 'header', 'path'] as const;

/**
 * The managed rules that activities set off, by what Microsoft's list says of them: id, score and what it is about. The
 * patterns are this project's own, and wider than those of the service where a description leaves it open.
 */
export const RULES: readonly Rule[] = [
  { id: '920230', score: 3, parts: ARGUMENTS, fits: /%[0-9a-f]{2}/i },
  { id: '920271', score: 5, parts: EVERYWHERE, fits: /[^\P{Cc}\t\n\r\u0080-\u009f]/u },
  { id: '921110', score: 5, parts: ARGUMENTS, fits: /\b(get|post|put|head)\s+\/?\S*\s+http\//i },
  { id: '921120', score: 5, parts: ARGUMENTS, fits: /[\r\n]\s*(content-|set-cookie|location|http\/)/i },
  { id: '921200', score: 5, parts: ARGUMENTS, fits: /\([&|!]?\s*\(?\w+=[*\w]/ },
  { id: '930110', score: 5, parts: EVERYWHERE, fits: /(^|[\\/])\.\.([\\/]|$)/ },
  { id: '930120', score: 5, parts: ARGUMENTS, fits: /etc\/(passwd|shadow|hosts)|proc\/self|\.ssh\/|win\.ini/i },
  { id: '930130', score: 5, parts: ARGUMENTS, fits: /\.git\/|\.htaccess|wp-config|web\.config/i },
  { id: '931100', score: 5, parts: ['argument'], fits: /^(https?|ftps?|file):\/\/\d+\.\d+\.\d+\.\d+/i },
  { id: '931120', score: 5, parts: ['argument'], fits: /^(https?|ftps?|file):\/\/.*\?$/i },
  { id: '931130', score: 5, parts: ['argument'], fits: /^(https?|ftps?|file):\/\/(?!agents\.contoso\.com)/i },
  {
    id: '932100',
    score: 5,
    parts: ARGUMENTS,
    fits: /(;|\||&&|`|\$\()\s*\S*\b(cat|ls|curl|wget|sudo|rm|id|whoami|bash|kill)\b/i,
  },
  { id: '932115', score: 5, parts: ARGUMENTS, fits: /(;|\||&|^)\s*\S*\b(net|ping|cmd|dir)(\.exe)?\b/i },
  { id: '932120', score: 5, parts: ARGUMENTS, fits: /powershell|invoke-expression|get-childitem/i },
  { id: '932130', score: 5, parts: ARGUMENTS, fits: /\$\(.*\)|\$\{.*\}|[<>]\(.*\)/ },
  { id: '932140', score: 5, parts: ARGUMENTS, fits: /\b(for\s+\/\w\s+%|if\s+(not\s+)?exist)/i },
  { id: '932160', score: 5, parts: ARGUMENTS, fits: /bin\/(sh|bash)|usr\/lib\/|cmd\.exe/i },
  { id: '933100', score: 5, parts: PATH, fits: /<\?(php|xml|\s)/i },
  { id: '933140', score: 5, parts: ARGUMENTS, fits: /\b(php|data):\/\//i },
  { id: '933160', score: 5, parts: PATH, fits: /\b(system|exec|eval|phpinfo|base64_decode|include)\s*\(/i },
  {
    id: '934100',
    score: 5,
    parts: ARGUMENTS,
    fits: /module\.exports|String\.fromCharCode|\beval\(|constructor\.constructor/i,
  },
  { id: '941110', score: 5, parts: [...AGENT, 'path'], fits: /<script/i },
  { id: '941120', score: 5, parts: AGENT, fits: /\bon(error|load|click)\s*=/i },
  { id: '941170', score: 5, parts: AGENT, fits: /javascript:/i },
  { id: '941310', score: 5, parts: ARGUMENTS, fits: /[¼¾]|ｓ/ },
  { id: '941320', score: 5, parts: ARGUMENTS, fits: /<(p|div|span|a|b|i|img|br|blockquote)[\s>/]/i },
  { id: '941380', score: 5, parts: ARGUMENTS, fits: /\{\{.*\}\}/ },
  { id: '942100', score: 5, parts: AGENT, fits: /['"]\s*(or|and|union)\b|\bunion\s+(all\s+)?select\b/i },
  { id: '942110', score: 3, parts: ARGUMENTS, fits: /^['"`;]|['"`;]$/ },
  {
    id: '942130',
    score: 5,
    parts: ARGUMENTS,
    fits: /\b(\w+)\b\s*(=|like)\s*['"]?\1\b|\b\w+\b\s*(<>|!=|>=)\s*['"]?\w+/i,
  },
  { id: '942140', score: 5, parts: ARGUMENTS, fits: /information_schema|sysobjects|pg_catalog/i },
  { id: '942190', score: 5, parts: ARGUMENTS, fits: /xp_cmdshell|exec(ute)?\s+master/i },
  { id: '942280', score: 5, parts: ARGUMENTS, fits: /pg_sleep|waitfor\s+delay/i },
  { id: '942290', score: 5, parts: ARGUMENTS, fits: /\$(ne|gt|where|eq)\b/i },
  { id: '942360', score: 5, parts: ARGUMENTS, fits: /\bselect\b.+\bfrom\b|\bdrop\s+table\b/i },
  {
    id: '942430',
    score: 3,
    parts: ARGUMENTS,
    fits: /([~!@#$%^&*()\-+={}[\]|:;"'´’‘`<>][^~!@#$%^&*()\-+={}[\]|:;"'´’‘`<>]*){12}/,
  },
  { id: '942440', score: 5, parts: ARGUMENTS, fits: /\/\*|\*\/|['";]--|--\s|--[^-]*-|[^&-]#.*\s/ },
  { id: '942450', score: 5, parts: ARGUMENTS, fits: /\b0x[0-9a-f]{3,}/i },
  { id: '943100', score: 5, parts: ARGUMENTS, fits: /set-cookie:|\.cookie\b.*;|http-equiv/i },
  { id: '944100', score: 5, parts: EVERYWHERE, fits: /java\.lang\.(runtime|processbuilder)/i },
  { id: '944130', score: 5, parts: EVERYWHERE, fits: /java\.(lang|io|util)\.\w+/i },
  { id: '944240', score: 5, parts: EVERYWHERE, fits: /\$\{jndi:/i },
  { id: '944250', score: 5, parts: ARGUMENTS, fits: /java\..*(runtime|processbuilder)/i },
  { id: '99005006', score: 5, parts: ARGUMENTS, fits: /class\.module\.classloader/i },
  { id: '99030002', score: 5, parts: ARGUMENTS, fits: /\.\.\/\.\.\// },
  { id: '99031002', score: 5, parts: ARGUMENTS, fits: /--\s|;--/ },
];

/** Name of a member of an object, or of an item of a list. */
export type Naming = (parent: string, key: string, isItem: boolean) => string;

const byDots: Naming = (parent, key) => `${parent}.${key}`;

/** How the service may name a member within another one: nobody has published it. */
export const NAMINGS: Readonly<Record<string, Naming>> = {
  'by dots': byDots,
  'by dots, items without a number': (parent, key, isItem) => (isItem ? parent : `${parent}.${key}`),
  'by dots, items under the name again': (parent, key, isItem) => `${parent}.${isItem ? parent : key}`,
  'by brackets': (parent, key) => `${parent}[${key}]`,
  'by slashes': (parent, key) => `${parent}/${key}`,
  'by the outermost name alone': (parent) => parent,
};

/** A request with a body, as managed rules see it. */
export interface JudgedRequest {
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface Exclusion {
  readonly match_variable: string;
  readonly selector: string;
  readonly selector_match_operator: string;
  readonly excluded_rule_set?: unknown;
}

interface Override {
  readonly rule: readonly { readonly id: string; readonly enabled: boolean; readonly action?: string }[];
}

/** What the managed rules of a synthesized policy say of a request. */
export interface ManagedVerdict {
  /** Rules that fit, and what they fit at. */
  readonly matched: readonly string[];
  /** Rules that fit and only log. */
  readonly logged: readonly string[];
  readonly isBlocked: boolean;
}

type Values = readonly (readonly [Part, string, string])[];

export function judgeManaged(policy: Config, request: JudgedRequest, naming: Naming = byDots): ManagedVerdict {
  const { mode } = policy.policy_settings as { mode: string };
  const { exclusion = [], managed_rule_set } = policy.managed_rules as {
    exclusion?: readonly Exclusion[];
    managed_rule_set: readonly { readonly rule_group_override?: readonly Override[] }[];
  };
  const overrides = new Map(
    managed_rule_set
      .flatMap(({ rule_group_override = [] }) => rule_group_override)
      .flatMap(({ rule }) => rule)
      .map((rule) => [rule.id, rule] as const),
  );
  const values = valuesOf(request, naming).filter(
    ([part, name]) => !exclusion.some((one) => excludes(one, part, name)),
  );
  const hits = RULES.filter(({ id }) => overrides.get(id)?.enabled !== false).flatMap((rule) =>
    values
      .filter(([part, , value]) => rule.parts.includes(part) && rule.fits.test(value))
      .map(([part, name]) => ({ ...rule, at: `${rule.id} at ${part} ${name}` })),
  );
  const logs = ({ id }: Rule) => overrides.get(id)?.action === 'Log';
  const scores = new Map(hits.filter((hit) => !logs(hit)).map(({ id, score }) => [id, score]));
  const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
  return {
    matched: hits.filter((hit) => !logs(hit)).map(({ at }) => at),
    logged: hits.filter(logs).map(({ at }) => at),
    isBlocked: mode === 'Prevention' && total >= 5,
  };
}

function valuesOf({ uri, headers, body }: JudgedRequest, naming: Naming): Values {
  const [path = '', query = ''] = uri.split('?');
  return [
    ['path', '', decodeURIComponent(path)],
    ...Object.entries(headers).map(([name, value]): Values[number] => [
      name.toLowerCase() === 'user-agent' ? 'user agent' : 'header',
      name,
      value,
    ]),
    ...[...new URLSearchParams(query)].flatMap(([name, value]): Values => [
      ['argument', name, value],
      ['argument name', name, name],
    ]),
    ...(typeof body === 'object' && body !== null
      ? Object.entries(body).flatMap(([name, value]) => argumentsOf(name, value, naming))
      : []),
  ];
}

function argumentsOf(name: string, value: unknown, naming: Naming): Values {
  if (typeof value !== 'object' || value === null) {
    return [
      ['argument', name, String(value)],
      ['argument name', name, name],
    ];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    argumentsOf(naming(name, key, Array.isArray(value)), inner, naming),
  );
}

/** Selectors are compared with their case, as the newer engine does. What this reading does not know throws. */
function excludes(
  { match_variable, selector, selector_match_operator, excluded_rule_set }: Exclusion,
  part: Part,
  name: string,
): boolean {
  if (excluded_rule_set !== undefined) throw new Error('the exclusion is not for every rule');
  if (!['RequestArgValues', 'RequestArgNames'].includes(match_variable))
    throw new Error(`cannot read ${match_variable}`);
  if (part !== 'argument') return false;
  if (selector_match_operator === 'StartsWith') return name.startsWith(selector);
  if (selector_match_operator === 'Equals') return name === selector;
  throw new Error(`cannot read ${selector_match_operator}`);
}
