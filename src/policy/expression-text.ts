/** Whether a text is a policy expression: `@(...)` or `@{...}`. */
export function isExpression(text: string): boolean {
  return /^\s*@[({]/.test(text);
}

/**
 * A policy expression in one form: one blank where there is white space in the code, no comments, and white space within
 * its string literals written as `\u0020`. The provider compares policies without their white space, so that a blank
 * that comes or goes within a literal would never be deployed; the escape means the same, and is compared.
 *
 * Whatever is no complete C# stays as it is.
 */
export function canonicalExpression(text: string): string {
  return isExpression(text) ? (new ExpressionWriter(text.trim()).write() ?? text) : text;
}

/** How the text of a literal is written. */
interface Literal {
  readonly open: string;
  /** `@"..."`: no escapes, and a quote is written twice. */
  readonly verbatim: boolean;
  /** `$"..."`: code stands between braces. */
  readonly interpolated: boolean;
}

const LITERALS: readonly Literal[] = [
  { open: '$@"', verbatim: true, interpolated: true },
  { open: '@$"', verbatim: true, interpolated: true },
  { open: '@"', verbatim: true, interpolated: false },
  { open: '$"', verbatim: false, interpolated: true },
  { open: '"', verbatim: false, interpolated: false },
  { open: "'", verbatim: false, interpolated: false },
];
const COMMENT = /\/\/[^\r\n]*|\/\*[^]*?\*\//y;
const WHITE_SPACE = /\s+/y;
const OPENING = /[([{]/;
const CLOSING = /[)\]}]/;

class ExpressionWriter {
  private at = 0;
  private incomplete = false;

  public constructor(private readonly text: string) {}

  public write(): string | undefined {
    const written = this.code(false);
    return this.incomplete ? undefined : written.trim();
  }

  /** Code up to the end, or within a literal up to the brace or the format that ends the hole. */
  private code(inHole: boolean): string {
    let written = '';
    let depth = 0;
    while (this.at < this.text.length) {
      const sign = this.text.charAt(this.at);
      if (inHole && depth === 0 && (sign === '}' || sign === ':')) return written;
      const literal = LITERALS.find(({ open }) => this.text.startsWith(open, this.at));
      if (this.skip(WHITE_SPACE) || this.skip(COMMENT)) written = written.endsWith(' ') ? written : `${written} `;
      else if (literal !== undefined) written += this.literal(literal);
      else {
        if (OPENING.test(sign)) depth += 1;
        if (CLOSING.test(sign)) depth -= 1;
        written += sign;
        this.at += 1;
      }
    }
    this.incomplete ||= inHole || depth !== 0;
    return written;
  }

  private literal(literal: Literal): string {
    const start = this.at;
    this.at += literal.open.length;
    const quote = literal.open.charAt(literal.open.length - 1);
    let plain = true;
    let written = '';
    while (this.at < this.text.length) {
      const pair = this.text.slice(this.at, this.at + 2);
      const sign = pair.charAt(0);
      const isHole = literal.interpolated && sign === '{' && pair !== '{{';
      if (sign === quote && !(literal.verbatim && pair === '""')) {
        this.at += 1;
        // A verbatim literal that holds no white space stays as it was written.
        if (literal.verbatim && plain) return this.text.slice(start, this.at);
        return `${literal.open.replace('@', '')}${written}${quote}`;
      }
      if (isHole) {
        const from = this.at;
        const hole = this.hole(literal);
        plain &&= hole === this.text.slice(from, this.at);
        written += hole;
      } else {
        const length = this.signLength(literal, pair);
        const part = pair.slice(0, length);
        plain &&= !/\s/.test(part);
        written += literal.verbatim ? escaped(part === '""' ? '"' : part) : visible(part);
        this.at += length;
      }
    }
    this.incomplete = true;
    return written;
  }

  /** An escape, a doubled quote and a doubled brace are two signs long. */
  private signLength(literal: Literal, pair: string): number {
    const doubled = literal.interpolated && (pair === '{{' || pair === '}}');
    return doubled || (literal.verbatim ? pair === '""' : pair.startsWith('\\')) ? 2 : 1;
  }

  private hole(literal: Literal): string {
    this.at += 1;
    const code = this.code(true);
    const end = this.text.indexOf('}', this.at);
    if (end < 0) this.incomplete = true;
    const format = this.text.slice(this.at, end < 0 ? undefined : end);
    this.at += format.length + 1;
    return `{${code}${literal.verbatim ? escaped(format) : visible(format)}}`;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    this.at += found?.length ?? 0;
    return found !== undefined;
  }
}

/** A text of a literal with its white space written as escapes. */
function visible(text: string): string {
  return text.replace(/\s/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text without escapes, as a literal with escapes holds it. */
function escaped(text: string): string {
  return visible(text.replace(/[\\"]/g, '\\$&'));
}
