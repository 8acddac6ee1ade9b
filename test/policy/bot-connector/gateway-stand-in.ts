import { type Jwt, readJwt } from './jwt';
import { type LastError, type Request, runExpression } from './run-expression';
import type { XmlElement } from '../document/xml-reader';

/** What the gateway answers: a status code, 500 where an expression throws, or that the request is passed on. */
export type Answer = number | 'passed on';

/** An answer to a request that the gateway itself makes. */
export interface Page {
  readonly status: number;
  readonly body: string;
}

/** Runs one statement; a status ends the request. */
export type Statement = (statement: XmlElement) => number | undefined;

/** Statements of a kind of policy, which call back for values and variables. */
export type MoreStatements = (gateway: GatewayStandIn) => Readonly<Record<string, Statement>>;

/** Runs the statements of an inbound section as the documentation has them, from one request to the next. */
export class GatewayStandIn {
  /** Addresses that the gateway asked for, in order. */
  public readonly asked: string[] = [];
  /** What it remembers, by key. */
  public readonly cache = new Map<string, string>();
  private readonly counters = new Map<string, number>();
  private request: Request = {};
  /** Variables of the request that was answered last. */
  public variables: Record<string, unknown> = {};
  private section: LastError['Section'] = 'inbound';
  private end?: { readonly status: number; readonly error?: LastError };
  private readonly more: Readonly<Record<string, Statement>>;

  /** `now` is in seconds; `pages` are what it can reach. */
  public constructor(
    private readonly statements: readonly XmlElement[],
    private readonly now: number,
    private readonly pages: Readonly<Record<string, Page>> = {},
    more: MoreStatements = () => ({}),
  ) {
    this.more = more(this);
  }

  public answerTo(request: Request): Answer {
    this.request = request;
    this.variables = {};
    this.end = undefined;
    return this.runSection('inbound', this.statements) ?? 'passed on';
  }

  /** Runs a section for the request. */
  public runSection(section: LastError['Section'], statements: readonly XmlElement[]): number | undefined {
    this.section = section;
    try {
      return this.run(statements);
    } catch {
      return 500;
    }
  }

  /** The answer after section on-error has run, if a statement failed. One of it that throws is answered 500. */
  public afterError(statements: readonly XmlElement[]): number | undefined {
    if (this.end?.error === undefined) return undefined;
    const { status, error } = this.end;
    this.request = { ...this.request, lastError: error };
    return this.runSection(error.Section, statements) ?? status;
  }

  /** What ends a request first counts: a statement that answers it on purpose is no error. */
  private endedBy({ name }: XmlElement, status?: number): void {
    const Reason = status === undefined ? 'ExpressionValueEvaluationFailure' : 'Refused';
    const error = name === 'return-response' ? undefined : { Source: name, Section: this.section, Reason };
    this.end ??= { status: status ?? 500, error };
  }

  private readonly known: Readonly<Record<string, Statement>> = {
    'set-variable': ({ attributes }) => this.set(attributes.name, this.valueOf(attributes.value)),
    choose: ({ children }) => {
      const taken = children.find(
        ({ name, attributes }) => name === 'otherwise' || this.valueOf(attributes.condition) === true,
      );
      return this.run(taken?.children ?? []);
    },
    'return-response': ({ children }) => Number(children[0]?.attributes.code),
    'check-header': ({ attributes, children }) => {
      const value = this.request.headers?.[attributes.name ?? ''] ?? '';
      const fold = (text: string) => (attributes['ignore-case'] === 'true' ? text.toLowerCase() : text);
      const isListed = children.some(({ text }) => fold(text) === fold(value));
      return isListed ? undefined : Number(attributes['failed-check-httpcode']);
    },
    'validate-jwt': (statement) => {
      const token = this.validToken(statement);
      if (token === undefined) return Number(statement.attributes['failed-validation-httpcode']);
      return this.set(statement.attributes['output-token-variable-name'], token);
    },
    'cache-lookup-value': ({ attributes }) =>
      this.set(attributes['variable-name'], this.cache.get(this.keyOf(attributes.key)) ?? attributes['default-value']),
    'cache-store-value': ({ attributes }) => {
      this.cache.set(this.keyOf(attributes.key), String(this.valueOf(attributes.value)));
      return undefined;
    },
    'send-request': ({ attributes, children }) => {
      const url = children.find(({ name }) => name === 'set-url')?.text ?? '';
      this.asked.push(url);
      const page = this.pages[url];
      if (page === undefined && attributes['ignore-error'] !== 'true') throw new Error(`no answer from ${url}`);
      const response = page && { StatusCode: page.status, Body: { read: () => page.body } };
      return this.set(attributes['response-variable-name'], response ?? null);
    },
    'rate-limit-by-key': ({ attributes }) => {
      const key = this.keyOf(attributes['counter-key']);
      const calls = (this.counters.get(key) ?? 0) + 1;
      this.counters.set(key, calls);
      return calls > Number(attributes.calls) ? 429 : undefined;
    },
  };

  /** Runs statements, with the variables of the request. */
  public run(statements: readonly XmlElement[]): number | undefined {
    for (const statement of statements) {
      const step = this.more[statement.name] ?? this.known[statement.name];
      if (step === undefined) throw new Error(`${statement.name} is not known here`);
      try {
        const status = step(statement);
        if (status === undefined) continue;
        this.endedBy(statement, status);
        return status;
      } catch (error) {
        this.endedBy(statement);
        throw error;
      }
    }
    return undefined;
  }

  private set(name: string | undefined, value: unknown): number | undefined {
    this.variables[name ?? ''] = value;
    return undefined;
  }

  /** A value of an attribute or text: an expression, or the text itself. */
  public evaluated(text: string | undefined, response = this.request.response): unknown {
    this.request = { ...this.request, response };
    return this.valueOf(text);
  }

  private keyOf(attribute: string | undefined): string {
    return String(this.valueOf(attribute));
  }

  private valueOf(attribute: string | undefined): unknown {
    const text = attribute ?? '';
    return text.startsWith('@') ? runExpression(text, this.request, this.variables) : text;
  }

  /** The token of the request, if it is valid now and of one of the signers and audiences. */
  public entraToken({ attributes, children }: XmlElement): Jwt | undefined {
    const [scheme, text, ...rest] = (this.request.headers?.authorization ?? '').split(' ');
    const token = readJwt(text ?? '');
    if (token === null || rest.length > 0 || scheme?.toLowerCase() !== 'bearer') return undefined;
    const { header, payload, signature } = token;
    const audiences = children.find(({ name }) => name === 'audiences')?.children ?? [];
    const clients = children.find(({ name }) => name === 'client-application-ids')?.children;
    const tenant = attributes['tenant-id'] ?? '';
    const issuers = [`https://sts.windows.net/${tenant}/`, `https://login.microsoftonline.com/${tenant}/v2.0`];
    const isValid =
      header.alg === 'RS256' &&
      signature === tenant &&
      issuers.includes(String(payload.iss)) &&
      typeof payload.exp === 'number' &&
      payload.exp > this.now &&
      audiences.some(({ text: audience }) => audience === payload.aud) &&
      (clients === undefined || clients.some(({ text: client }) => client === (payload.azp ?? payload.appid)));
    return isValid ? token : undefined;
  }

  private validToken({ attributes, children }: XmlElement): Jwt | undefined {
    const [scheme, text, ...rest] = (this.request.headers?.authorization ?? '').split(' ');
    const token = readJwt(text ?? '');
    const list = (name: string) => children.find((child) => child.name === name)?.children ?? [];
    if (token === null || rest.length > 0 || scheme?.toLowerCase() !== attributes['require-scheme']?.toLowerCase()) {
      return undefined;
    }
    const { header, payload, signature } = token;
    const signers = children.filter(({ name }) => name === 'openid-config').map((config) => config.attributes.url);
    const skew = Number(attributes['clock-skew']);
    const [exp, nbf] = [payload.exp, payload.nbf ?? 0];
    const isValid =
      header.alg === 'RS256' &&
      signers.includes(signature) &&
      typeof exp === 'number' &&
      exp + skew > this.now &&
      Number(nbf) - skew <= this.now &&
      list('audiences').some(({ text: audience }) => [payload.aud].flat().includes(audience)) &&
      list('issuers').some(({ text: issuer }) => issuer === payload.iss) &&
      list('required-claims').every((claim) =>
        claim.children.some(({ text: value }) => [payload[claim.attributes.name ?? '']].flat().includes(value)),
      );
    return isValid ? token : undefined;
  }
}
