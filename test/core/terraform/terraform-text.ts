type Value = string | number | readonly string[];

/** Values of what a text refers to, by reference: `{ 'var.id': '...' }`. */
export type References = Readonly<Record<string, Value>>;

const FUNCTIONS: Readonly<Record<string, (...args: Value[]) => Value>> = {
  element: (list, index) => (list as readonly string[])[Number(index)] ?? fail(`no element ${String(index)}`),
  split: (separator, text) => String(text).split(String(separator)),
  join: (separator, list) => (list as readonly string[]).join(String(separator)),
  replace: (text, from, to) => String(text).replaceAll(String(from), String(to)),
  urlencode: (text) => encodeURIComponent(String(text)).replaceAll('%20', '+'),
};

/**
 * The value of a text of Terraform's JSON, read the way Terraform does: `$${` and `%%{` stand for `${` and `%{`, and
 * `${...}` for the value of an expression. Knows the few functions above; anything else is an error.
 */
export function terraformValue(text: string, references: References = {}): string {
  const reader = new Reader(text, references);
  return reader.template();
}

class Reader {
  private at = 0;

  public constructor(
    private readonly text: string,
    private readonly references: References,
  ) {}

  /** A template: the whole text, or what stands between quotes. */
  public template(quoted = false): string {
    let value = '';
    while (this.at < this.text.length && !(quoted && this.text[this.at] === '"')) {
      if (this.take('$${')) value += '${';
      else if (this.take('%%{')) value += '%{';
      else if (this.take('${')) value += this.interpolation();
      else if (this.take('%{')) fail('a template directive');
      else if (quoted && this.take('\\')) value += this.next();
      else value += this.next();
    }
    return value;
  }

  private interpolation(): string {
    const value = this.expression();
    this.expect('}');
    if (typeof value === 'object') fail('a list within a text');
    return String(value);
  }

  private expression(): Value {
    if (this.take('"')) {
      const value = this.template(true);
      this.expect('"');
      return value;
    }
    if (this.take('[')) return this.list();
    const number = this.match(/\d+/y);
    if (number !== undefined) return Number(number);
    const name = this.match(/[a-z_][\w.-]*/iy) ?? fail(`no expression at '${this.text.slice(this.at)}'`);
    if (!this.take('(')) return this.references[name] ?? fail(`reference '${name}' is not known`);
    const args = [this.expression()];
    while (this.take(',')) args.push(this.expression());
    this.expect(')');
    const call = FUNCTIONS[name] ?? fail(`function '${name}' is not known`);
    return call(...args);
  }

  private list(): readonly string[] {
    const items = [this.expression()];
    while (this.take(',')) items.push(this.expression());
    this.expect(']');
    return items.map(String);
  }

  private take(sign: string): boolean {
    const found = this.text.startsWith(sign, this.at);
    if (found) this.at += sign.length;
    if (found && (sign === ',' || sign === '(')) this.match(/ */y);
    return found;
  }

  private expect(sign: string): void {
    if (!this.take(sign)) fail(`'${sign}' is missing at '${this.text.slice(this.at)}'`);
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private next(): string {
    return this.text[this.at++] ?? fail('the text ends too soon');
  }
}

function fail(what: string): never {
  throw new Error(`Terraform would not read the text: ${what}`);
}
