import { once } from 'node:events';
import type { TokenCredential } from '@azure/core-auth';
import { createHttpHeaders, createPipelineRequest, type PipelineResponse, RestError } from '@azure/core-rest-pipeline';
import pRetry from 'p-retry';
import type { AzureRequest, AzureResponse } from './azure-request';
import { CliError } from '../errors/cli-error';
import { type Cloud, mayHaveToken } from '../world/clouds';
import type { Io } from '../world/io';
import { networkError } from '../errors/network-error';
import { retryAfter } from './retry-after';
import { serviceError } from './service-error';
import { signInError } from '../errors/sign-in-error';
import { SERVICE_CODES } from './codes';

/** Statuses that report a temporary condition, not a fault of the request. */
const TRANSIENT = [408, 429, 500, 502, 503, 504];
/** Of those, the ones after which it is open whether the service did what it was asked. */
const IN_DOUBT = [408, 500, 502, 504];
const RETRIES = 5;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** A service that asks for a longer pause than this is not waited for. */
const LONGEST_REQUESTED_PAUSE = 300_000;
const TIMEOUT = 100_000;

const NOTHING = (): null => null;

/** An attempt that may be repeated, with how long the service asked to wait. */
class Transient extends Error {
  public constructor(
    public readonly failure: Error,
    public readonly inDoubt: boolean,
    public readonly pause?: number,
  ) {
    super(failure.message);
  }
}

/** Calls Azure: gets tokens, repeats what may be repeated, and turns refusals into errors that say what to do. */
export class AzureClient {
  public constructor(
    private readonly io: Io,
    private readonly cloud: Cloud,
    private readonly credential: TokenCredential,
    /** Called with each request before it is sent. */
    private readonly onRequest: (request: AzureRequest) => void = () => undefined,
  ) {}

  /** Throws `CliError` for every status that is neither 2xx nor among `also`, unless `anyStatus`. */
  public async request(request: AzureRequest): Promise<AzureResponse> {
    const { io } = this;
    this.onRequest(request);
    try {
      return await pRetry((attempt) => this.attempt(request, attempt), {
        retries: RETRIES,
        minTimeout: 0,
        maxTimeout: 0,
        signal: io.signal,
        shouldRetry: ({ error }) => error instanceof Transient,
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
          if (!(error instanceof Transient) || retriesLeft === 0) return;
          const pause = error.pause ?? Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attemptNumber - 1));
          if (pause > LONGEST_REQUESTED_PAUSE) throw error.failure;
          io.note(`${error.failure.message}; trying again in ${Math.ceil(pause / 1000)} s`);
          await io.sleep(pause);
        },
      });
    } catch (error) {
      throw error instanceof Transient ? error.failure : error;
    }
  }

  /** A token, for those who have to look whose it is. It is never printed. */
  public async token(scope: string): Promise<string> {
    const { signal } = this.io;
    const ended = new AbortController();
    try {
      // A browser that nobody signs in with is waited for without a look at the signal.
      const interrupted = once(signal, 'abort', { signal: ended.signal }).then(NOTHING, NOTHING);
      const token = await Promise.race([interrupted, this.credential.getToken(scope, { abortSignal: signal })]);
      signal.throwIfAborted();
      if (token === null) throw new Error('the sign-in gave no token');
      return token.token;
    } catch (error) {
      signal.throwIfAborted();
      throw signInError(error);
    } finally {
      ended.abort();
    }
  }

  private async attempt(request: AzureRequest, attempt: number): Promise<AzureResponse> {
    try {
      return await this.once(request);
    } catch (error) {
      if (!(error instanceof Transient) || !error.inDoubt || request.method !== 'POST') throw error;
      if (request.recover === undefined) throw error.failure;
      this.io.note(
        `The response to attempt ${attempt} was lost (${error.failure.message}); checking whether it took effect`,
      );
      const recovered = await request.recover();
      if (recovered === undefined) throw error;
      return recovered;
    }
  }

  private async once(request: AzureRequest): Promise<AzureResponse> {
    const { method, url, scope, body, anyStatus = false, also = [] } = request;
    const headers = createHttpHeaders({ Accept: 'application/json', ...request.headers });
    if (scope !== undefined && !mayHaveToken(this.cloud, scope, new URL(url)))
      throw new CliError(
        SERVICE_CODES.UntrustedHost,
        `${new URL(url).host} is not an Azure host in cloud ${this.cloud.name}; no token is sent there`,
        'write the outputs file again; it must hold addresses of Azure and of Foundry projects only. For another cloud, set --cloud',
      );
    if (scope !== undefined) headers.set('Authorization', `Bearer ${await this.token(scope)}`);
    if (body !== undefined) headers.set('Content-Type', request.contentType ?? 'application/json');
    const response = await this.send(
      createPipelineRequest({
        method,
        url,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        // Not by `timeout`: its timer outlives a connection that fails, and keeps the process from ending.
        abortSignal: AbortSignal.any([this.io.signal, AbortSignal.timeout(TIMEOUT)]),
        // Only loopback, which the tests use, goes without TLS.
        allowInsecureConnection: new URL(url).hostname === '127.0.0.1',
      }),
    );
    const answer = answerOf(response);
    if (anyStatus || (answer.status >= 200 && answer.status < 300) || also.includes(answer.status)) return answer;
    const failure = serviceError(request, answer);
    if (!TRANSIENT.includes(answer.status)) throw failure;
    throw new Transient(failure, IN_DOUBT.includes(answer.status), retryAfter(answer.headers, this.io.now()));
  }

  private async send(request: ReturnType<typeof createPipelineRequest>): Promise<PipelineResponse> {
    try {
      return await this.io.send(request);
    } catch (error) {
      this.io.signal.throwIfAborted();
      if (!(error instanceof RestError) && !(error instanceof Error && error.name === 'AbortError')) throw error;
      const { failure, retriable, sent } = networkError(request.url, error);
      throw retriable ? new Transient(failure, sent) : failure;
    }
  }
}

function answerOf({ status, headers, bodyAsText }: PipelineResponse): AzureResponse {
  const text = bodyAsText ?? '';
  return { status, headers: headers.toJSON(), json: parsed(text), text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
