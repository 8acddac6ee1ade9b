import type { XmlElement } from '../policy/document/xml-reader';
import { readXml } from '../policy/document/xml-reader';
import { GatewayStandIn, type Statement } from '../policy/bot-connector/gateway-stand-in';
import type { Request } from '../policy/bot-connector/run-expression';

/** What a caller gets, and what the gateway did for it. */
export interface Outcome {
  /** Status of the answer; that of the backend where the request was passed on. */
  readonly status: number;
  /** Names of the backends that were called, in order. */
  readonly called: readonly string[];
  /** Keys that tokens and requests were counted under. */
  readonly counted: readonly string[];
  /** Dimensions of the metric, if it was sent. */
  readonly metric?: Readonly<Record<string, string>>;
  /** Path that the backend was asked for, where it was written again. */
  readonly path?: string;
  /** Headers and query parameters that were removed, and audience of the token that went to the backend. */
  readonly removed: readonly string[];
  readonly audience?: string;
  /** Body of an answer of the gateway itself. */
  readonly body?: string;
  /** Whether the answer was passed on in parts as it came. */
  readonly isStreamed: boolean;
}

/**
 * What each call of a backend or pool answers, in order; 200 after that. 0 stands for no answer at all, and EXHAUSTED for what
 * the gateway itself answers while all breakers of a pool are open.
 */
export type Answers = Readonly<Record<string, readonly number[]>>;
export const EXHAUSTED = -503;

/** Statements that end the request, and with which status: a limit that is exceeded, a prompt that is not safe, no identity. */
export type Refusals = Readonly<Record<string, number>>;

export const NOW = 1_800_000_000;

/** Runs the policy of a model gateway, as it was synthesized, for one request. */
export function outcomeOf(policy: string, request: Request, answers: Answers = {}, refusals: Refusals = {}): Outcome {
  const section = (name: string): readonly XmlElement[] =>
    readXml(policy).children.find((child) => child.name === name)?.children ?? [];
  const seen = { called: [] as string[], counted: [] as string[], removed: [] as string[] };
  let backendName = '';
  let audience: string | undefined;
  let path: string | undefined;
  let metric: Record<string, string> | undefined;
  let body: string | undefined;
  let isStreamed = false;
  let status = 0;
  const attribute = (statement: XmlElement, name: string) => String(gateway.evaluated(statement.attributes[name]));
  const gateway: GatewayStandIn = new GatewayStandIn(section('inbound'), NOW, {}, (own) => {
    const more: Record<string, Statement> = {
      base: () => undefined,
      'validate-azure-ad-token': (statement) => {
        const token = own.entraToken(statement);
        if (token === undefined) return Number(statement.attributes['failed-validation-httpcode']);
        own.variables[statement.attributes['output-token-variable-name'] ?? ''] = token;
        return undefined;
      },
      'return-response': ({ children }) => {
        body = String(own.evaluated(children.find(({ name }) => name === 'set-body')?.text));
        return Number(children[0]?.attributes.code);
      },
      'llm-token-limit': (statement) => {
        seen.counted.push(attribute(statement, 'counter-key'));
        return refusals['llm-token-limit'];
      },
      'rate-limit-by-key': (statement) => {
        seen.counted.push(attribute(statement, 'counter-key'));
        return refusals['rate-limit-by-key'];
      },
      'llm-content-safety': () => refusals['llm-content-safety'],
      'llm-semantic-cache-lookup': () => undefined,
      'llm-semantic-cache-store': () => undefined,
      'llm-emit-token-metric': ({ children }) => {
        metric = Object.fromEntries(
          children.map((child) => [child.attributes.name ?? '', String(own.evaluated(child.attributes.value))]),
        );
        return undefined;
      },
      'set-header': (statement) => removed(statement),
      'set-query-parameter': (statement) => removed(statement),
      'authentication-managed-identity': (statement) => {
        audience = statement.attributes.resource;
        return refusals['authentication-managed-identity'];
      },
      'rewrite-uri': (statement) => {
        path = attribute(statement, 'template');
        return undefined;
      },
      'set-backend-service': ({ attributes }) => {
        backendName = attributes['backend-id'] ?? attributes['base-url'] ?? '';
        return undefined;
      },
      retry: ({ attributes, children }) => {
        for (let run = 0; run <= Number(attributes.count); run++) {
          const ended = own.run(children);
          if (ended !== undefined) return ended;
          if (own.evaluated(attributes.condition) !== true) break;
        }
        return undefined;
      },
      'forward-request': ({ attributes }) => {
        const nth = seen.called.filter((name) => name === backendName).length;
        seen.called.push(backendName);
        const answer = answers[backendName]?.[nth] ?? 200;
        if (answer === 0) return 500;
        status = Math.abs(answer);
        const StatusReason = answer === EXHAUSTED ? `Backend pool ${backendName} is temporarily unavailable` : '';
        own.evaluated(undefined, { StatusCode: status, StatusReason });
        isStreamed = attributes['buffer-response'] === 'false';
        return undefined;
      },
    };
    return more;
  });
  const removed: Statement = ({ attributes }) => {
    if (attributes['exists-action'] === 'delete') seen.removed.push(attributes.name ?? '');
    return undefined;
  };
  const ended =
    [gateway.answerTo(request)].find((answer) => answer !== 'passed on') ??
    gateway.runSection('backend', section('backend')) ??
    gateway.runSection('outbound', section('outbound'));
  const answered = gateway.afterError(section('on-error')) ?? ended ?? status;
  return { ...seen, metric, path, audience, body, isStreamed, status: answered };
}
