/** One call of Azure, of Foundry, or of an endpoint that is tested. */
export interface AzureRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Scope of the token to send. Left out: no token. */
  readonly scope?: string;
  readonly body?: unknown;
  /** `application/json` unless said otherwise. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Give back any answer, errors included, and do not repeat any of them. For tests of endpoints. */
  readonly anyStatus?: boolean;
  /** Statuses other than 2xx that are an answer, such as 404 where absence is the question. */
  readonly also?: readonly number[];
  /**
   * For what must not happen twice: after a lost response this looks whether the request took effect, and gives the
   * answer then. It is repeated only where that gives nothing. Without it a POST whose response is lost fails.
   */
  readonly recover?: () => Promise<AzureResponse | undefined>;
}

export interface AzureResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body where it is JSON, else undefined. */
  readonly json: unknown;
  readonly text: string;
}
