import { ALLOWED_TYPES, CONTEXT_MEMBERS, EXCEPTED_MEMBERS, KEYWORD_TYPES } from './allowed-types';

/** Ways of writing that the expression engine refuses, or that are not known to be taken. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  'a named value': /\{\{|\}\}/,
  'out var': /\bout\s+(?:var|[A-Za-z_][\w.<>[\]]*)\s+\w/,
  'a switch expression': /\bswitch\s*\{/,
  'new without a type': /\bnew\s*\(/,
};

const STRINGS = /\$?@?"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'/g;
const PATH = /(?<![\w.])[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*/g;

/**
 * Everything in a C# expression that names a type: any path that begins with a capital (`new X`, `(X)y`, `<X>`, `X.Y`,
 * `as X`, `X y = ...` and so on: nothing else does in expressions whose variables are in lower case) and C#'s own names.
 */
export function typePaths(expression: string): string[] {
  const paths = withoutStrings(expression).match(PATH) ?? [];
  return paths
    .map((path) => path.replace(/\s/g, ''))
    .filter((path) => /^[A-Z]/.test(path) || Object.hasOwn(KEYWORD_TYPES, firstOf(path)));
}

/** What of an expression the service would refuse when the policy is saved. */
export function expressionFaults(expression: string): string[] {
  const code = withoutStrings(expression);
  const forbidden = Object.entries(FORBIDDEN).filter(([name, sign]) =>
    sign.test(name === 'a named value' ? expression : code),
  );
  const context = [...code.matchAll(/\bcontext\s*\.\s*(\w+)/g)].map(([, member = '']) => member);
  return [
    ...forbidden.map(([name]) => name),
    ...typePaths(expression).filter((path) => !isAllowed(path)),
    ...declaredTwice(code),
    ...context.filter((member) => !CONTEXT_MEMBERS.includes(member)).map((member) => `context.${member}`),
  ];
}

/**
 * Names that are declared more than once in an expression, or that a lambda uses beside a variable: C# refuses both where
 * one lies within the other, and the checks need neither.
 */
function declaredTwice(code: string): string[] {
  const names = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);
  const variables = names(/(?<!foreach \()\b(?:var|long|string|int|bool|J\w+) (\w+)\s*(?:=(?!=|>)|;)/g);
  const lambdas = new Set(names(/\b(\w+) =>/g));
  const twice = variables.filter((name, index) => variables.indexOf(name) < index || lambdas.has(name));
  return [...new Set(twice)].map((name) => `${name} is declared twice`);
}

/** A path is a type, by its full or its short name, and maybe a member of it. */
function isAllowed(path: string): boolean {
  const [first, ...rest] = path.split('.');
  const segments = [...(KEYWORD_TYPES[first ?? ''] ?? first ?? '').split('.'), ...rest];
  return [...ALLOWED_TYPES].some(([type, members]) => {
    const full = type.split('.');
    return [full, full.slice(-1)].some((name) => {
      if (name.some((segment, index) => segments[index] !== segment)) return false;
      const member = segments[name.length];
      if (member === undefined) return true;
      return members === 'all' ? EXCEPTED_MEMBERS[type]?.includes(member) !== true : members.includes(member);
    });
  });
}

function withoutStrings(expression: string): string {
  return expression.replace(STRINGS, '""');
}

function firstOf(path: string): string {
  return path.split('.')[0] ?? '';
}
