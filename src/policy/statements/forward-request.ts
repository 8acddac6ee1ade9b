import { PolicyElement } from '../document/policy-element';
import { checked } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';
import { checkNotBoth } from '../../core/validation/one-of-two';

/** Version of HTTP that a backend is spoken to in. */
export enum ForwardHttpVersion {
  /** HTTP/1.1. */
  HTTP_1 = '1',
  /** HTTP/2, or HTTP/1.1 where the backend has no other. */
  HTTP_2_OR_1 = '2or1',
  /** HTTP/2. */
  HTTP_2 = '2',
}

/** Properties of `ForwardRequest`, in the order of the policy's schema. */
export interface ForwardRequestProps extends PolicyStatementProps {
  /**
   * Seconds until the headers of the answer have to be there, 1 to 3600. Above 240 the network may end the connection
   * earlier. At most one of `timeoutSeconds` and `timeoutMilliseconds` is given.
   * @default - the service's, 300 seconds
   */
  readonly timeoutSeconds?: number;
  /**
   * `timeoutSeconds` in milliseconds, 1 to 3600000.
   * @default - none
   */
  readonly timeoutMilliseconds?: number;
  /**
   * Seconds to wait for status 100 (Continue), 0 to 3600.
   * @default - none
   */
  readonly continueTimeoutSeconds?: number;
  /**
   * Whether redirects of the backend are followed instead of passed on.
   * @default false
   */
  readonly followRedirects?: boolean;
  /**
   * Whether the body is kept, so that it can be sent again within `Retry`.
   * @default false
   */
  readonly bufferRequestBody?: boolean;
  /**
   * Whether an answer is passed on in parts of 8 KB. Switch it off for server-sent events.
   * @default true
   */
  readonly bufferResponse?: boolean;
  /**
   * Whether status 400 to 599 goes to the on-error section.
   * @default false
   */
  readonly failOnErrorStatusCode?: boolean;
  /**
   * Version of HTTP.
   * @default - the service's, HTTP/1.1
   */
  readonly httpVersion?: ForwardHttpVersion;
}

/**
 * Policy `forward-request`: passes the request on. In every tier, in the backend section alone, where the scope above has
 * one already: give it only to say how, and without `<base />`.
 *
 * Throws `TimeoutAmbiguous` and `InvalidRequestTimeout`.
 *
 * @see https://learn.microsoft.com/azure/api-management/forward-request-policy
 */
export class ForwardRequest extends PolicyElement {
  public constructor(props: ForwardRequestProps = {}) {
    const { timeoutSeconds, timeoutMilliseconds, continueTimeoutSeconds } = props;
    checked('forward-request', (problems) => {
      const timeouts = { timeoutSeconds, timeoutMilliseconds };
      checkNotBoth(problems, STATEMENT_CODES.TimeoutAmbiguous, timeouts, 'give one of them');
      problems.checkRange(STATEMENT_CODES.InvalidRequestTimeout, 'timeoutSeconds', timeoutSeconds, 1, 3600);
      problems.checkRange(
        STATEMENT_CODES.InvalidRequestTimeout,
        'timeoutMilliseconds',
        timeoutMilliseconds,
        1,
        3_600_000,
      );
      problems.checkRange(
        STATEMENT_CODES.InvalidRequestTimeout,
        'continueTimeoutSeconds',
        continueTimeoutSeconds,
        0,
        3600,
      );
    });
    super('forward-request', {
      attributes: textAttributes({
        id: props.id,
        timeout: timeoutSeconds,
        'timeout-ms': timeoutMilliseconds,
        'continue-timeout': continueTimeoutSeconds,
        'follow-redirects': props.followRedirects ?? false,
        'buffer-request-body': props.bufferRequestBody,
        'buffer-response': props.bufferResponse,
        'fail-on-error-status-code': props.failOnErrorStatusCode,
        'http-version': props.httpVersion,
      }),
      dependables: props.dependables,
    });
  }
}
