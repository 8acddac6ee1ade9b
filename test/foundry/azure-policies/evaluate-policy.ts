/**
 * Decides as Azure Policy does, as far as the definitions of this library go. What it knows:
 *
 * - `allOf`, `anyOf`, and conditions on a `field` or a `value`
 * - fields `type`, `kind`, `id`, `tags[x]`, and aliases of properties of the body
 * - operators `equals`, `notEquals`, `in`, `notIn`, `exists`; texts are compared without case
 * - functions `parameters`, `field`, `concat`, `toLower`, `contains`, `substring`, `lastIndexOf` and `if`, which alone calls only what
 *   it needs; one that fails fails the evaluation, which Azure treats as a denial
 *
 * Anything else throws. Every condition is evaluated, also where an earlier one has decided.
 *
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/definition-structure-policy-rule (read 2026-11-29)
 */
export function violates(condition: unknown, resource: ArmResource, parameters: Values): boolean {
  const rule = condition as Values;
  if (Array.isArray(rule.allOf)) return rule.allOf.map((one) => violates(one, resource, parameters)).every(Boolean);
  if (Array.isArray(rule.anyOf)) return rule.anyOf.map((one) => violates(one, resource, parameters)).some(Boolean);
  const resolve = (value: unknown) => resolved(value, resource, parameters);
  const { field, value, ...operators } = rule;
  const actual = field === undefined ? resolve(value) : fieldOf(String(resolve(field)), resource);
  const [[operator, operand] = ['', undefined], ...others] = Object.entries(operators);
  if (others.length > 0) throw new Error(`two operators: ${JSON.stringify(rule)}`);
  return holds(operator, actual, resolve(operand));
}

/** A resource as it is sent to Azure. */
export interface ArmResource {
  readonly type: string;
  readonly id: string;
  readonly kind?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly properties?: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);
const same = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

function holds(operator: string, actual: unknown, operand: unknown): boolean {
  switch (operator) {
    case 'equals':
      return same(actual, operand);
    case 'notEquals':
      return !same(actual, operand);
    case 'in':
      return (operand as unknown[]).some((one) => same(actual, one));
    case 'notIn':
      return !(operand as unknown[]).some((one) => same(actual, one));
    case 'exists':
      return (actual !== undefined) === operand;
    default:
      throw new Error(`no operator ${operator}`);
  }
}

function fieldOf(field: string, resource: ArmResource): unknown {
  if (field === 'type' || field === 'kind' || field === 'id') return resource[field];
  const [, tag] = /^tags\[(.+)\]$/.exec(field) ?? [];
  if (tag !== undefined) return Object.entries(resource.tags ?? {}).find(([name]) => same(name, tag))?.[1];
  if (!field.includes('/')) throw new Error(`no field ${field}`);
  const prefix = `${resource.type}/`;
  // The alias of another type has no value.
  if (!field.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  const path = field.slice(prefix.length);
  if (path.includes('/')) return undefined;
  return path.split('.').reduce<unknown>((at, key) => (at as Values | undefined)?.[key], resource.properties);
}

function resolved(value: unknown, resource: ArmResource, parameters: Values): unknown {
  if (typeof value !== 'string' || !value.startsWith('[') || !value.endsWith(']')) return value;
  const reader = new Reader(value.slice(1, -1), resource, parameters);
  return reader.read();
}

const FUNCTIONS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  concat: (...parts: string[]) => parts.join(''),
  toLower: (text: string) => text.toLowerCase(),
  contains: (text: string, part: string) => text.includes(part),
  lastIndexOf: (text: string, part: string) => text.lastIndexOf(part),
  substring: (text: string, from: number, length: number) => {
    if (from < 0 || length < 0 || from + length > text.length) throw new Error(`substring(${from}, ${length}) fails`);
    return text.slice(from, from + length);
  },
};

/** Reads one expression and calls its functions. What is skipped is read, and not called. */
class Reader {
  private at = 0;

  public constructor(
    private readonly text: string,
    private readonly resource: ArmResource,
    private readonly parameters: Values,
  ) {}

  public read(isSkipped = false): unknown {
    const [literal] = /^\s*('[^']*'|\d+)/.exec(this.text.slice(this.at)) ?? [];
    if (literal !== undefined) {
      this.at += literal.length;
      const value = literal.trim();
      return value.startsWith("'") ? value.slice(1, -1) : Number(value);
    }
    const [head, name = ''] = /^\s*([a-zA-Z]+)\(/.exec(this.text.slice(this.at)) ?? [];
    if (head === undefined) throw new Error(`cannot read ${this.text.slice(this.at)}`);
    this.at += head.length;
    return name === 'if' ? this.choose(isSkipped) : this.call(name, this.list(isSkipped), isSkipped);
  }

  private list(isSkipped: boolean): unknown[] {
    const values = [this.read(isSkipped)];
    while (this.take(',')) values.push(this.read(isSkipped));
    this.close();
    return values;
  }

  private choose(isSkipped: boolean): unknown {
    const isSo = this.read(isSkipped) === true;
    this.take(',');
    const then = this.read(isSkipped || !isSo);
    this.take(',');
    const otherwise = this.read(isSkipped || isSo);
    this.close();
    return isSo ? then : otherwise;
  }

  private call(name: string, args: unknown[], isSkipped: boolean): unknown {
    if (isSkipped) return undefined;
    if (name === 'parameters') {
      const key = String(args[0]);
      if (!(key in this.parameters)) throw new Error(`no parameter ${key}`);
      return this.parameters[key];
    }
    if (name === 'field') return fieldOf(String(args[0]), this.resource);
    const known = FUNCTIONS[name];
    if (known === undefined) throw new Error(`no function ${name}`);
    return known(...(args as never[]));
  }

  private take(sign: string): boolean {
    const [found] = new RegExp(`^\\s*\\${sign}\\s*`).exec(this.text.slice(this.at)) ?? [];
    this.at += found?.length ?? 0;
    return found !== undefined;
  }

  private close(): void {
    if (!this.take(')')) throw new Error(`no ) at ${this.text.slice(this.at)}`);
  }
}
