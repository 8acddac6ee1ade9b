import { Script } from 'node:vm';
import { readJwt } from './jwt';

/** What a request brings to the expressions of a policy. */
export interface Request {
  /** Headers by their name in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Query parameters; values of one that stands twice are joined by a comma. */
  readonly query?: Readonly<Record<string, string>>;
  /** Body as it came; none where there is none. */
  readonly body?: string;
  /** Id of the operation that it was found to be. */
  readonly operationId?: string;
  /** Parameters of the operation's path. */
  readonly matched?: Readonly<Record<string, string>>;
  /** Id of the subscription that its key belongs to. */
  readonly subscriptionId?: string;
  /** Answer of a backend, for sections after the request was passed on. */
  readonly response?: { readonly StatusCode: number; readonly StatusReason: string };
  /** What failed, for section on-error. */
  readonly lastError?: LastError;
}

/** What failed, as the gateway describes it to section on-error. */
export interface LastError {
  /** Statement that failed. */
  readonly Source: string;
  readonly Section: 'inbound' | 'backend' | 'outbound';
  readonly Reason: string;
}

/** A part of JSON as Newtonsoft shows it: `.Type` tells its kind, `["x"]` yields a member or null. */
class JToken {
  public constructor(public readonly value: unknown) {}

  public get Type(): string {
    if (this.value === null) return 'Null';
    if (Array.isArray(this.value)) return 'Array';
    return { string: 'String', number: 'Number', boolean: 'Boolean', object: 'Object' }[typeof this.value as 'object'];
  }
}

/** A member by itself. */
class JProperty extends JToken {
  public constructor(public readonly Name: string) {
    super(Name);
  }

  public override get Type(): string {
    return 'Property';
  }
}

/** Strings of C#, in which nothing is rewritten. */
const STRINGS = /"(?:[^"\\]|\\.)*"/g;

/** Rewrites of C# to JavaScript, for the little C# that the checks are written in. */
const REWRITES: [RegExp, string][] = [
  [/\((?:Jwt|IResponse)\)/g, ''],
  [/\(string\)([\w.]+(?:\["\w+"\])?)/g, 'as_text($1)'],
  [/\(\(JObject\)(\w+)\)/g, 'as_object($1)'],
  [/\bforeach \(var (\w+) in (\w+)\)/g, 'for (const $1 of $2)'],
  [/\.Select(?:Many)\(/g, '.flatMap('],
  [/\.Count\(/g, '.count('],
  [/new (?:string|JToken)\[\] \{([^{}]*)\}/g, 'as_list([$1])'],
  [/\bJObject (\w+) =/g, 'var $1 ='],
  [/\blong (\w+);/g, 'var $1 = 0;'],
  [/\blong\.TryParse\((.*?), out (\w+)\)/g, '(($2 = as_long($1)) !== null)'],
  [/([\w[\]]+\["\w+"\]) as JObject/g, 'as_object($1)'],
  [/([\w[\]]+\["\w+"\]) as JArray/g, 'as_array($1)'],
  [/\.As<string>\(preserveContent: true\)/g, '.read()'],
  [/([\w[\]]+)\.AsJwt\(\)/g, 'as_jwt($1)'],
  [/([\w.[\]]+)\.Equals\((Regex\.Replace\([^()]*\)|[^,]+), StringComparison\.OrdinalIgnoreCase\)/g, 'as_same($1, $2)'],
  [/("[\w-]+")\.Equals\(([^,]+), StringComparison\.OrdinalIgnoreCase\)/g, 'as_same($1, $2)'],
  [/context\.Variables\.GetValueOrDefault<string>\(/g, 'variable('],
  [/\.Contains\(/g, '.includes('],
  [/\.EndsWith\(("[^"]*"), StringComparison\.Ordinal\)/g, '.endsWith($1)'],
  [/([\w[\]]+)\.Split\(('.')\)/g, 'as_list($1.split($2))'],
  [/= ([^;=]*\))\.Split\(('.')\)/g, '= as_list($1.split($2))'],
  [/(\w+)\.Split\(("[^"]*")\.ToCharArray\(\), StringSplitOptions\.RemoveEmptyEntries\)/g, 'as_words($1, $2)'],
  [/\.ToLower\(\)/g, '.toLowerCase()'],
  [/\.Trim\(\)/g, '.trim()'],
  [/(?<!\bRegex)\.Replace\(/g, '.replaceAll('],
  [/\.PadRight\(/g, '.padEnd('],
  [/\.Substring\(/g, '.substring('],
  [/([\w[\]]+)\.All\(/g, '[...$1].every('],
  [/\.Any\(/g, '.some('],
  [/\.Where\(/g, '.filter('],
  [/\.Select\(/g, '.map('],
  [/\.ToArray\(\)/g, ''],
  [/\.Length\b/g, '.length'],
];

/** Expressions that have been read already. */
const known = new Map<string, Script>();

/**
 * Runs an expression with a stand-in for the gateway. An index beyond a list, a member of null and a variable that is
 * not set throw, as in C#; so does any C# that has no rewrite.
 */
export function runExpression(expression: string, request: Request, variables: Record<string, unknown> = {}): unknown {
  const [, braces, single] = /^@(?:\{([^]*)\}|\(([^]*)\))$/.exec(expression) ?? [];
  if (braces === undefined && single === undefined) throw new Error(`'${expression}' is no expression`);
  const script =
    known.get(expression) ??
    new Script(`'use strict'; (function () { ${rewritten(braces ?? `return ${single ?? ''};`)} })()`);
  known.set(expression, script);
  const { body, headers = {}, query = {} } = request;
  const pairs = Object.entries(query).map(([Key, Value]) => ({ Key, Value }));
  return script.runInNewContext({
    context: {
      Variables: strict(variables),
      Subscription: request.subscriptionId === undefined ? null : { Id: request.subscriptionId },
      Operation: { Id: request.operationId },
      Response: request.response,
      LastError: request.lastError,
      Request: {
        Body: body === undefined ? null : { read: () => body },
        Headers: { GetValueOrDefault: (name: string, fallback: string) => headers[name.toLowerCase()] ?? fallback },
        MatchedParameters: {
          GetValueOrDefault: (name: string, fallback: string) => request.matched?.[name] ?? fallback,
        },
        Url: {
          Query: {
            GetValueOrDefault: (name: string, fallback: string) => query[name] ?? fallback,
            some: (isSought: (pair: (typeof pairs)[number]) => boolean) => pairs.some(isSought),
            count: (isCounted: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(isCounted).length,
          },
        },
      },
    },
    Convert: { FromBase64String: bytesOf },
    JObject: { Parse: parseObject },
    JTokenType: { String: 'String', Null: 'Null', Object: 'Object', Property: 'Property' },
    Regex: {
      IsMatch: (text: string, pattern: string, flags = '') => new RegExp(pattern, flags).test(text),
      Replace: (text: string, pattern: string, by: string) => text.replace(new RegExp(pattern, 'g'), by),
      Split: (text: string, pattern: string) => text.split(new RegExp(pattern, 'g')),
    },
    RegexOptions: { IgnoreCase: 'i' },
    System: {
      Text: {
        Encoding: {
          UTF8: {
            GetByteCount: (text: string) => Buffer.byteLength(text),
            GetString: (bytes: Buffer) => bytes.toString(),
          },
        },
      },
    },
    as_array: (token: unknown) => (token instanceof JToken && token.Type === 'Array' ? items(token) : null),
    as_jwt: readJwt,
    as_list: strict,
    as_long: (text: string) => (/^\s*[+-]?\d{1,18}\s*$/.test(text) ? Number(text) : null),
    as_object: (token: unknown) => (token instanceof JToken && token.Type === 'Object' ? token : null),
    as_same: (one: string, other: string) => one.toLowerCase() === other.toLowerCase(),
    as_words: (text: string, between: string) =>
      text.split(new RegExp(`[${between.replace(/[\]\\]/g, '\\$&')}]`)).filter((word) => word !== ''),
    variable: (name: string, fallback: string) => variables[name] ?? fallback,
    string: { Join: (separator: string, texts: string[]) => texts.join(separator) },
    as_text: (token: unknown) => (token instanceof JToken ? token.value : token),
  });
}

/** Short strings are what the rewrites look for; long ones, such as patterns, are put aside. */
function rewritten(text: string): string {
  const aside: string[] = [];
  const short = text.replace(STRINGS, (literal) => {
    if (/^"[\w:/#., -]*"$/.test(literal)) return literal;
    aside.push(literal);
    return `"@${aside.length - 1}@"`;
  });
  return REWRITES.reduce((code, [from, to]) => code.replace(from, to), short).replace(
    /"@(\d+)@"/g,
    (_, index: string) => aside[Number(index)] ?? '',
  );
}

/** Base64 with padding; anything else throws. */
function bytesOf(text: string): Buffer {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) throw new Error('no base64');
  return Buffer.from(text, 'base64');
}

function parseObject(text: string): JToken {
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no JSON object');
  return tokenOf(value);
}

function items(token: JToken): JToken[] {
  return (token.value as unknown[]).map(tokenOf);
}

function tokenOf(value: unknown): JToken {
  return new Proxy(new JToken(value), {
    get: (token, name: string) => {
      if (name in token) return Reflect.get(token, name) as unknown;
      if (name === 'Properties') return () => Object.keys(token.value as object).map((key) => new JProperty(key));
      if (name === 'Descendants') return () => counted(descendants(token.value));
      if (token.Type !== 'Object') throw new Error(`member ${name} of what is no object`);
      const members = token.value as Record<string, unknown>;
      return Object.hasOwn(members, name) ? tokenOf(members[name]) : null;
    },
  });
}

/** All that a token holds, at every level, properties among it. */
function descendants(value: unknown): JToken[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((item) => [tokenOf(item), ...descendants(item)]);
  return Array.isArray(value) ? below : [...Object.keys(value).map((name) => new JProperty(name)), ...below];
}

/** An array to which C#'s count of what fits is given. */
function counted(tokens: JToken[]): JToken[] {
  return Object.assign(tokens, { count: (isCounted: (token: JToken) => boolean) => tokens.filter(isCounted).length });
}

/** A list or dictionary in which reading what is not there throws. */
function strict<T extends object>(held: T): T {
  return new Proxy(held, {
    get: (target, name) => {
      const isKey = Array.isArray(target) ? /^\d+$/.test(String(name)) : true;
      if (isKey && !Object.hasOwn(target, name)) throw new Error(`no item ${String(name)}`);
      return Reflect.get(target, name) as unknown;
    },
  });
}
