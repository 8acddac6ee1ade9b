import type { TokenCredential } from '@azure/core-auth';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { AzureClient } from '../../azure/azure-client';
import { claimsOf } from '../../azure/token-claims';
import { CliError } from '../../errors/cli-error';
import { type Cloud, mayHaveToken } from '../../world/clouds';
import type { Io } from '../../world/io';
import { networkError } from '../../errors/network-error';
import {
  type Answer,
  type Audience,
  type Network,
  NoAnswer,
  NotAsked,
  type ProbeClient,
  type ProbeRequest,
} from './probe-client';

/** Refusals that are an answer to the question whether something is there. */
const TELLING_STATUSES = [400, 401, 403, 404, 409];

/** Asks Azure and the ways to it as the signed-in identity, or as nobody. */
export class AzureProbeClient implements ProbeClient {
  private told = false;

  public constructor(
    private readonly io: Io,
    private readonly cloud: Cloud,
    private readonly credential: TokenCredential,
    private readonly network: Network,
  ) {}

  public get managementEndpoint(): string {
    return this.cloud.armEndpoint;
  }

  public get graphEndpoint(): string {
    return this.cloud.graphEndpoint;
  }

  public async read(audience: Audience, url: string, signal: AbortSignal): Promise<Answer> {
    const scope = this.scopeOf(audience);
    return this.answered(async () => {
      const answer = await this.client(signal).request({ method: 'GET', url, scope, also: TELLING_STATUSES });
      return { status: answer.status, headers: answer.headers, body: answer.text };
    });
  }

  public async claims(audience: Audience, signal: AbortSignal): Promise<Record<string, unknown> | undefined> {
    return claimsOf(await this.answered(() => this.client(signal).token(this.scopeOf(audience))));
  }

  public async send({ method, url, headers, body }: ProbeRequest, signal: AbortSignal): Promise<Answer> {
    const request = createPipelineRequest({
      method,
      url,
      headers: createHttpHeaders({ ...headers }),
      body,
      abortSignal: signal,
      // Only loopback, which the tests use, goes without TLS.
      allowInsecureConnection: new URL(url).hostname === '127.0.0.1',
    });
    try {
      const answer = await this.io.send(request);
      return { status: answer.status, headers: answer.headers.toJSON(), body: answer.bodyAsText ?? '' };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new NoAnswer(networkError(url, error).failure.message);
    }
  }

  public async sendToFoundry(request: ProbeRequest, signal: AbortSignal, token?: string): Promise<Answer> {
    const { foundryScope } = this.cloud;
    const url = new URL(request.url);
    if (!mayHaveToken(this.cloud, foundryScope, url)) {
      throw new NotAsked(
        `no token is sent to ${url.host}, which is not a Foundry host in cloud ${this.cloud.name}: write the outputs file again`,
      );
    }
    const sent = token ?? (await this.answered(() => this.client(signal).token(foundryScope)));
    return this.send({ ...request, headers: { ...request.headers, authorization: `Bearer ${sent}` } }, signal);
  }

  public addresses(host: string, signal: AbortSignal): Promise<readonly string[]> {
    return this.network.addresses(host, signal);
  }

  public handshake(...asked: Parameters<Network['handshake']>): ReturnType<Network['handshake']> {
    return this.network.handshake(...asked);
  }

  public now(): number {
    return this.io.now();
  }

  private scopeOf(audience: Audience): string {
    const { armScope, foundryScope, graphScope } = this.cloud;
    return { management: armScope, foundry: foundryScope, graph: graphScope }[audience];
  }

  /** A client that gives up when the probe times out, and does not report its retries. */
  private client(signal: AbortSignal): AzureClient {
    const { io } = this;
    return new AzureClient(
      Object.create(io, { signal: { value: signal }, note: { value: () => undefined } }) as Io,
      this.cloud,
      this.credential,
    );
  }

  private async answered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      if (error.code === 'NotSignedIn') {
        this.tellOnce(error);
        throw new NotAsked('no identity is signed in (az login)');
      }
      throw error.code === 'UntrustedHost' ? new NotAsked(error.message) : new NoAnswer(error.message);
    }
  }

  /** Which ways to sign in failed is the same for every row. */
  private tellOnce({ told }: CliError): void {
    if (this.told) return;
    this.told = true;
    this.io.note(told);
  }
}
