import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDefaultHttpClient, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';

/** A request as the simulated services got it. */
export interface Received {
  readonly method: string;
  /** The real address, such as `https://management.azure.com/subscriptions/...`. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Handler = (request: Received, parts: readonly string[]) => Answer;

interface Route {
  readonly method: string;
  readonly url: RegExp;
  readonly handler: Handler;
}

/** `lost`: the request is worked on and the connection then broken. `refused`: it is broken before. */
type Fault = Answer | 'lost' | 'refused';

/**
 * Azure and Foundry on a port of this machine. Requests keep their real addresses, which travel in a header; routes
 * answer them from state that tests give and look at.
 */
export class SimulatedAzure {
  public readonly received: Received[] = [];
  private readonly routes: Route[] = [];
  private readonly faults: { readonly method: string; readonly url: RegExp; readonly fault: Fault }[] = [];
  private readonly client = createDefaultHttpClient();
  private readonly server = http.createServer((request, response) => void this.serve(request, response));

  public start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  public async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Forgets routes, faults and what was received. */
  public reset(): void {
    this.received.length = 0;
    this.routes.length = 0;
    this.faults.length = 0;
  }

  /** The newest route that fits wins. */
  public on(method: string, url: RegExp, handler: Handler): void {
    this.routes.unshift({ method, url, handler });
  }

  /** The next request that fits meets this fault; called twice, the one after it, too. */
  public fail(method: string, url: RegExp, fault: Fault): void {
    this.faults.push({ method, url, fault });
  }

  /** Requests that change something. */
  public get writes(): Received[] {
    return this.received.filter(({ method }) => method !== 'GET');
  }

  /** Sends a request of a command here instead of to its real host. */
  public send(request: PipelineRequest): Promise<PipelineResponse> {
    const { port } = this.server.address() as AddressInfo;
    const { pathname, search } = new URL(request.url);
    request.headers.set('x-real-url', request.url);
    request.url = `http://127.0.0.1:${port}${pathname}${search}`;
    request.allowInsecureConnection = true;
    return this.client.sendRequest(request);
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const received: Received = {
      method: request.method ?? '',
      url: String(request.headers['x-real-url']),
      headers: request.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    this.received.push(received);
    const index = this.faults.findIndex(({ method, url }) => method === received.method && url.test(received.url));
    const fault = index < 0 ? undefined : this.faults.splice(index, 1)[0]?.fault;
    if (fault === 'refused') {
      request.socket.destroy();
      return;
    }
    const answer = typeof fault === 'object' ? fault : this.answer(received);
    if (fault === 'lost') {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    const isStream = answer.headers?.['content-type'] === 'text/event-stream';
    if (isStream) response.end(answer.body);
    else response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
  }

  private answer(received: Received): Answer {
    for (const { method, url, handler } of this.routes) {
      const match = method === received.method ? url.exec(received.url) : null;
      if (match !== null) return handler(received, match.slice(1));
    }
    return {
      status: 404,
      body: { error: { code: 'NotFound', message: `no route for ${received.method} ${received.url}` } },
    };
  }
}
