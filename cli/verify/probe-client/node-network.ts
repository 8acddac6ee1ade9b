import { type Handshake, type Network, NoAnswer } from './probe-client';
import { promises as dns } from 'node:dns';
import * as net from 'node:net';
import * as tls from 'node:tls';
import { oneLine } from '../../world/printable';
import { textField } from './field';

/** Names and servers as this machine sees them. */
export const NODE_NETWORK: Network = { addresses: nodeAddresses, handshake: nodeHandshake };

/** Answers of DNS that say that there is nothing. */
const NOTHING = ['ENOTFOUND', 'ENODATA'];

/** Addresses that DNS has for a host; asks servers of its own rather than the machine's, where given. */
export async function nodeAddresses(host: string, signal: AbortSignal, servers?: string[]): Promise<readonly string[]> {
  const resolver = new dns.Resolver();
  if (servers !== undefined) resolver.setServers(servers);
  const cancel = (): void => {
    resolver.cancel();
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const asked = [resolver.resolve4(host), resolver.resolve6(host)].map((answer) => answer.catch(nothing));
    return (await Promise.all(asked)).flat();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function nothing(error: unknown): string[] {
  const code = textField(error, 'code') ?? 'no reason given';
  if (NOTHING.includes(code)) return [];
  throw new NoAnswer(`the DNS server does not answer (${code})`);
}

/** Connects with TLS, looks at the certificate and leaves. A certificate that is not trusted is an answer, too. */
export function nodeHandshake(host: string, port: number, signal: AbortSignal): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    // Looked at below: a connection that ends here would not tell whose certificate it is.
    const socket = tls.connect({
      host,
      port,
      servername: net.isIP(host) === 0 ? host : undefined,
      rejectUnauthorized: false,
      // Bot Service trusts public authorities only, whatever NODE_EXTRA_CA_CERTS has this machine trust.
      ca: [...tls.rootCertificates],
    });
    const stop = (): void => {
      socket.destroy(new Error('stopped'));
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerCertificate();
      resolve({
        problem: socket.authorized ? undefined : untrusted(String(socket.authorizationError)),
        issuer: issuerOf(certificate),
        validTo: new Date(certificate.valid_to),
      });
      socket.destroy();
    });
    socket.once('error', (error: Error) => {
      reject(
        new NoAnswer(`${host}:${port} does not accept a TLS connection (${textField(error, 'code') ?? error.message})`),
      );
    });
    socket.once('close', () => {
      signal.removeEventListener('abort', stop);
    });
  });
}

function issuerOf({ issuer }: tls.PeerCertificate): string {
  const [name] = [issuer.O ?? issuer.CN].flat();
  return name === undefined ? 'somebody unnamed' : oneLine(name);
}

/** What OpenSSL and Node call the usual reasons. */
const REASONS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'the certificate has expired',
  CERT_NOT_YET_VALID: 'the certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another host',
  SELF_SIGNED_CERT_IN_CHAIN: 'the certificate is issued by an authority that is not publicly trusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'the certificate is issued by an authority that is not publicly trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'intermediate certificates are missing',
};

function untrusted(code: string): string {
  return REASONS[code] ?? `the certificate is not trusted (${code})`;
}
