import { setTimeout as delay } from 'node:timers/promises';
import { UsageError } from '../errors/exit-errors';
import { showsColours } from './colour';
import type { Io } from './io';
import { lazySender } from './lazy-sender';

/** The `Io` of a process: its terminal, environment variables and network. Who is signed in, the session knows. */
export function processIo(signal: AbortSignal, credential: Io['credential']): Io {
  checkProxies(process.env);
  return {
    environment: process.env,
    folder: process.cwd(),
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    colour: showsColours(process.stdout, process.env),
    signal,
    out: (text, paint = (plain) => plain) => void process.stdout.write(`${paint(text)}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    ask: async (question) => {
      const { askAtTerminal } = await import('./ask-at-terminal');
      return askAtTerminal(process.stdin, process.stderr, question, signal);
    },
    credential,
    send: lazySender(),
    now: () => Date.now(),
    sleep: async (milliseconds) => {
      await delay(milliseconds, undefined, { signal });
    },
  };
}

/** Variables in the order in which the HTTP library takes them; each also in lower case. */
const PROXIES = ['HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'];

/**
 * Throws `UsageError` if the variable that holds the proxy does not hold an address, before anything is loaded that would
 * use it. The value is not printed: it may hold a password.
 */
function checkProxies(environment: Readonly<Record<string, string | undefined>>): void {
  const address = PROXIES.flatMap((name) => [environment[name], environment[name.toLowerCase()]]).find(
    (value) => value !== undefined && value !== '',
  );
  if (address === undefined || URL.canParse(address)) return;
  throw new UsageError(
    'HTTPS_PROXY, HTTP_PROXY or ALL_PROXY must hold an address such as http://proxy.contoso.com:8080',
  );
}
