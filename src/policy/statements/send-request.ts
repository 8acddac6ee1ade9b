import type { Problems } from '../../core/validation/problems';
import type { AuthenticationManagedIdentity } from './authentication-managed-identity';
import { PolicyElement } from '../document/policy-element';
import { httpsUrl, orExpression, requestMethod, variableName } from '../document/policy-rules';
import { checkAll, checked, checkElements } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { freePolicyText, policyText, textAttributes } from '../document/policy-text';
import type { SetHeader } from './set-header';
import { STATEMENT_CODES } from './codes';
import { checkNotBoth } from '../../core/validation/one-of-two';

/** What a request of the gateway begins as. */
export enum SendRequestMode {
  /** An empty request. */
  NEW = 'new',
  /** A copy of the request that came. Its headers, `Authorization` among them, go to the other host. */
  COPY = 'copy',
}

/** Properties of `SendRequest`, in the order of the policy's schema. */
export interface SendRequestProps extends PolicyStatementProps {
  /**
   * What the request begins as.
   * @default SendRequestMode.NEW
   */
  readonly mode?: SendRequestMode;
  /** Variable that takes the answer, of type `IResponse`. */
  readonly responseVariableName: string;
  /**
   * Seconds until an answer has to be there, 1 to 240. At most one of `timeoutSeconds` and `timeoutMilliseconds` is given.
   * @default - the service's, 60 seconds
   */
  readonly timeoutSeconds?: number;
  /**
   * The same in milliseconds, 1 to 240000.
   * @default - none
   */
  readonly timeoutMilliseconds?: number;
  /**
   * Whether the request that came goes on where there is no answer. The variable is then null.
   * @default false
   */
  readonly ignoreError?: boolean;
  /**
   * https address: a text or an expression.
   * @default - that of the request that came, which only `SendRequestMode.COPY` allows
   */
  readonly url?: string;
  /**
   * Method in capitals, or an expression.
   * @default - 'GET', or that of the request that is copied
   */
  readonly method?: string;
  /**
   * Headers of the request.
   * @default - none, or those that are copied
   */
  readonly headers?: SetHeader[];
  /**
   * Body of the request: a text or an expression.
   * @default - none, or the one that is copied
   */
  readonly body?: string;
  /**
   * Calls as the gateway's own identity.
   * @default - without
   */
  readonly authentication?: AuthenticationManagedIdentity;
}

/**
 * Policy `send-request`: asks another host and keeps the answer. In every tier and section.
 *
 * Throws `RequestWithoutUrl` and `TimeoutAmbiguous`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/send-request-policy
 */
export class SendRequest extends PolicyElement {
  public constructor(props: SendRequestProps) {
    checked('send-request', (problems) => {
      check(problems, props);
    });
    const { mode = SendRequestMode.NEW, headers = [], authentication } = props;
    const method = props.method ?? (mode === SendRequestMode.NEW ? 'GET' : undefined);
    super('send-request', {
      attributes: textAttributes({
        id: props.id,
        mode,
        'response-variable-name': props.responseVariableName,
        timeout: props.timeoutSeconds,
        'timeout-ms': props.timeoutMilliseconds,
        'ignore-error': props.ignoreError ?? false,
      }),
      children: [
        ...textElement('set-url', props.url),
        ...textElement('set-method', method),
        ...headers,
        ...(props.body === undefined ? [] : [new PolicyElement('set-body', { text: freePolicyText(props.body) })]),
        ...(authentication === undefined ? [] : [authentication]),
      ],
      dependables: props.dependables,
    });
  }
}

function textElement(name: string, text: string | undefined): PolicyElement[] {
  return text === undefined ? [] : [new PolicyElement(name, { text: policyText(text) })];
}

function check(problems: Problems, props: SendRequestProps): void {
  const { url, method, timeoutSeconds, timeoutMilliseconds } = props;
  checkAll(problems, variableName, { responseVariableName: props.responseVariableName });
  const timeouts = { timeoutSeconds, timeoutMilliseconds };
  checkNotBoth(problems, STATEMENT_CODES.TimeoutAmbiguous, timeouts, 'give one of them');
  problems.checkRange(STATEMENT_CODES.InvalidRequestTimeout, 'timeoutSeconds', timeoutSeconds, 1, 240);
  problems.checkRange(STATEMENT_CODES.InvalidRequestTimeout, 'timeoutMilliseconds', timeoutMilliseconds, 1, 240_000);
  problems.when(url === undefined && props.mode !== SendRequestMode.COPY, STATEMENT_CODES.RequestWithoutUrl, () => ({
    message: 'url is not given for a new request',
    remedy: 'give it, or SendRequestMode.COPY',
  }));
  checkAll(problems, orExpression(httpsUrl(STATEMENT_CODES.InvalidRequestUrl)), { url });
  checkAll(problems, orExpression(requestMethod), { method });
  checkElements(problems, 'headers', props.headers ?? [], 'set-header');
  const authentication = props.authentication === undefined ? [] : [props.authentication];
  checkElements(problems, 'authentication', authentication, 'authentication-managed-identity');
}
