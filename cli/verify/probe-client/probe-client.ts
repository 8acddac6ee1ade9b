/** One request, sent once: no retry, no redirect, since the first answer is what is looked at. */
export interface ProbeRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, whatever the status. */
export interface Answer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The certificate that a server presented. */
export interface Handshake {
  /** Why the certificate is not trusted for the host; undefined if it is. */
  readonly problem?: string;
  readonly issuer: string;
  readonly validTo: Date;
}

/** Which API a token of the signed-in identity is for. */
export type Audience = 'management' | 'foundry' | 'graph';

/** What probes may ask of DNS and TLS, in addition to requests. */
export interface Network {
  /** Addresses that DNS has for a host; none where the name does not exist. Rejects with `NoAnswer`. */
  addresses(host: string, signal: AbortSignal): Promise<readonly string[]>;
  /** Connects with TLS. Rejects with `NoAnswer`. */
  handshake(host: string, port: number, signal: AbortSignal): Promise<Handshake>;
}

/** How a probe asks Azure, Foundry and the network. */
export interface ProbeClient extends Network {
  /** Host of Azure Resource Manager in this cloud, with scheme. */
  readonly managementEndpoint: string;
  /** Host of Microsoft Graph in this cloud, with scheme. */
  readonly graphEndpoint: string;
  /** Reads as the signed-in identity, again where the service is busy. Rejects with `NoAnswer` or `NotAsked`. */
  read(audience: Audience, url: string, signal: AbortSignal): Promise<Answer>;
  /** What the token of the signed-in identity claims; nothing where it cannot be read. Rejects with `NotAsked`. */
  claims(audience: Audience, signal: AbortSignal): Promise<Record<string, unknown> | undefined>;
  /** Sends without any identity. Rejects with `NoAnswer`. */
  send(request: ProbeRequest, signal: AbortSignal): Promise<Answer>;
  /** Sends to Foundry with a token, else that of the signed-in identity. Rejects with `NoAnswer` or `NotAsked`. */
  sendToFoundry(request: ProbeRequest, signal: AbortSignal, token?: string): Promise<Answer>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Nothing came back: no connection, no name, no time left. */
export class NoAnswer extends Error {
  public override readonly name = 'NoAnswer';
}

/** Nothing was asked: no token is available, or none that may be sent there. The message is the whole reason. */
export class NotAsked extends Error {
  public override readonly name = 'NotAsked';
}
