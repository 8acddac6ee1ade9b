import { runInNewContext } from 'node:vm';

/** What a request brings to the expressions of a policy. */
export interface Request {
  /** Claim `serviceurl` of the validated token. */
  readonly claim?: string;
  /** Body as it came; none where there is none. */
  readonly body?: string;
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

/** Rewrites of C# to JavaScript, for the little C# that the checks are written in. */
const REWRITES: [RegExp, string][] = [
  [/\(Jwt\)/g, ''],
  [/\(string\)([\w.]+(?:\["\w+"\])?)/g, 'text($1)'],
  [/new (?:string|JToken)\[\] \{([^{}]*)\}/g, 'list([$1])'],
  [/\bJObject (\w+) =/g, 'var $1 ='],
  [/(\w+\["\w+"\]) as JObject/g, 'object($1)'],
  [/\.As<string>\(preserveContent: true\)/g, '.read()'],
  [/([\w[\]]+)\.Equals\(([^,]+), StringComparison\.OrdinalIgnoreCase\)/g, 'same($1, $2)'],
  [/\.EndsWith\(("[^"]*"), StringComparison\.Ordinal\)/g, '.endsWith($1)'],
  [/([\w[\]]+)\.Split\(('.')\)/g, 'list($1.split($2))'],
  [/\)\.Split\(('.')\)/g, ').split($1)'],
  [/\.Substring\(/g, '.substring('],
  [/([\w[\]]+)\.All\(/g, '[...$1].every('],
  [/\.Any\(/g, '.some('],
  [/\.Where\(/g, '.filter('],
  [/\.ToArray\(\)/g, ''],
  [/\.Length\b/g, '.length'],
];

/**
 * Runs an expression with a stand-in for the gateway. An index beyond a list and a member of null throw, as in C#; so
 * does any C# that has no rewrite.
 */
export function runExpression(expression: string, request: Request, variables: Record<string, unknown> = {}): unknown {
  const [, braces, single] = /^@(?:\{([^]*)\}|\(([^]*)\))$/.exec(expression) ?? [];
  if (braces === undefined && single === undefined) throw new Error(`'${expression}' is no expression`);
  const code = REWRITES.reduce((text, [from, to]) => text.replace(from, to), braces ?? `return ${single ?? ''};`);
  const claims = { GetValueOrDefault: (_: string, fallback: string) => request.claim ?? fallback };
  const { body } = request;
  return runInNewContext(`'use strict'; (function () { ${code} })()`, {
    context: {
      Variables: { botToken: { Claims: claims }, ...variables },
      Request: { Body: body === undefined ? null : { read: () => body } },
    },
    JObject: { Parse: parseObject },
    JTokenType: { String: 'String', Null: 'Null', Object: 'Object' },
    list: strictList,
    object: (token: unknown) => (token instanceof JToken && token.Type === 'Object' ? token : null),
    text: (token: unknown) => (token instanceof JToken ? token.value : token),
    same: (one: string, other: string) => one.toLowerCase() === other.toLowerCase(),
  });
}

function parseObject(text: string): JToken {
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no JSON object');
  return tokenOf(value);
}

function tokenOf(value: unknown): JToken {
  return new Proxy(new JToken(value), {
    get: (token, name: string) => {
      if (name in token) return Reflect.get(token, name) as unknown;
      if (token.Type !== 'Object') throw new Error(`member ${name} of what is no object`);
      const members = token.value as Record<string, unknown>;
      return Object.hasOwn(members, name) ? tokenOf(members[name]) : null;
    },
  });
}

function strictList<T>(items: T[]): T[] {
  return new Proxy(items, {
    get: (list, name) => {
      if (typeof name === 'string' && /^\d+$/.test(name) && Number(name) >= list.length) {
        throw new Error(`no item ${name}`);
      }
      return Reflect.get(list, name) as unknown;
    },
  });
}
