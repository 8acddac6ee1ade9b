import { promises as dns } from 'node:dns';
import { textField } from './field';
import { NoAnswer } from './probe-client';

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
