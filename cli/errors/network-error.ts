import { CliError } from './cli-error';
import type { CliCode } from './code';
import { CLI_CODES } from './codes';

interface NetworkFailure {
  readonly failure: CliError;
  readonly retriable: boolean;
  /** Whether the request may have reached the service. */
  readonly sent: boolean;
}

interface Kind {
  readonly codes: RegExp;
  readonly code: CliCode;
  readonly what: string;
  readonly remedy: string;
  readonly retriable: boolean;
  readonly sent: boolean;
}

const NO_WAY: Omit<Kind, 'codes' | 'what' | 'retriable'> = {
  code: CLI_CODES.HostUnreachable,
  remedy:
    'a Foundry account without public network access is reachable only from its virtual network: run this from a machine or a pipeline agent there, and check DNS (private zones), HTTPS_PROXY and NO_PROXY',
  sent: false,
};

/** Connection failures by the error codes of Node. */
const KINDS: readonly Kind[] = [
  { ...NO_WAY, codes: /^ENOTFOUND$/, what: 'has no address (DNS)', retriable: false },
  { ...NO_WAY, codes: /^EAI_AGAIN$/, what: 'has no address now (DNS)', retriable: true },
  { ...NO_WAY, codes: /^ECONNREFUSED$/, what: 'refuses connections', retriable: true },
  { ...NO_WAY, codes: /^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/, what: 'cannot be reached', retriable: true },
  {
    // As OpenSSL calls them.
    codes: /^CERT_|^UNABLE_TO_|SELF_SIGNED_CERT|^HOSTNAME_MISMATCH$|^INVALID_CA$|^ERR_TLS_CERT_/,
    code: CLI_CODES.CertificateNotTrusted,
    what: 'presents a certificate that is not trusted on this machine',
    remedy:
      'if a proxy inspects TLS, set NODE_EXTRA_CA_CERTS to its certificate authority; do not disable certificate validation',
    retriable: false,
    sent: false,
  },
];

const LOST: Omit<Kind, 'codes'> = {
  code: CLI_CODES.ResponseLost,
  what: 'closed the connection before it answered',
  remedy: 'run the same command again: it first reads the current state',
  retriable: true,
  sent: true,
};

/** An error for a request that got no answer. */
export function networkError(url: string, error: Error): NetworkFailure {
  const codes = codesOf(error);
  const found = KINDS.find((known) => codes.some((code) => known.codes.test(code)));
  const kind = found === undefined || (found.code === NO_WAY.code && !whileConnecting(error)) ? LOST : found;
  const told = codes.find((code) => /^E[A-Z]|_/.test(code) && code !== 'REQUEST_SEND_ERROR');
  const failure = new CliError(
    kind.code,
    `${new URL(url).host} ${kind.what}${told === undefined ? '' : ` (${told})`}`,
    kind.remedy,
  );
  return { failure, retriable: kind.retriable, sent: kind.sent };
}

/**
 * Whether the connection failed before anything was sent. The HTTP library keeps code and message and leaves the syscall out, which
 * the message begins with. Where several addresses were tried the message is empty: only connecting fails that way.
 */
function whileConnecting(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { syscall, cause, message } = error as Error & { readonly syscall?: unknown };
  const call = typeof syscall === 'string' ? syscall : message.split(' ')[0];
  return call === '' || call === 'connect' || call === 'getaddrinfo' || whileConnecting(cause);
}

/** Codes of an error, of its causes, and of the errors that one of several addresses gave. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { code, errors, cause } = error as Error & { code?: unknown; errors?: unknown };
  return [
    ...(typeof code === 'string' ? [code] : []),
    ...(Array.isArray(errors) ? errors.flatMap(codesOf) : []),
    ...codesOf(cause),
  ];
}
