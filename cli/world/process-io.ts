import { setTimeout as delay } from 'node:timers/promises';
import {
  createDefaultHttpClient,
  createEmptyPipeline,
  type PipelinePolicy,
  proxyPolicy,
  userAgentPolicy,
} from '@azure/core-rest-pipeline';
import { askAtTerminal } from './ask-at-terminal';
import { showsColours } from './colour';
import { createCredential } from './credentials';
import type { Io } from './io';
import { UsageError } from '../errors/exit-errors';

/** The `Io` of a process: its terminal, environment variables and network. */
export function processIo(signal: AbortSignal): Io {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  // HTTPS_PROXY and NO_PROXY, read as the sign-in library reads them.
  pipeline.addPolicy(proxies());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'foundry-agents' }));
  return {
    environment: process.env,
    folder: process.cwd(),
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    colour: showsColours(process.stdout, process.env),
    signal,
    out: (text, paint = (plain) => plain) => void process.stdout.write(`${paint(text)}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    ask: (question) => askAtTerminal(process.stdin, process.stderr, question, signal),
    credential: createCredential,
    send: (request) => pipeline.sendRequest(client, request),
    now: () => Date.now(),
    sleep: async (milliseconds) => {
      await delay(milliseconds, undefined, { signal });
    },
  };
}

/** Throws `UsageError` if a variable does not hold an address. The value is not printed: it may hold a password. */
function proxies(): PipelinePolicy {
  try {
    return proxyPolicy();
  } catch {
    throw new UsageError(
      'HTTPS_PROXY, HTTP_PROXY or ALL_PROXY must hold an address such as http://proxy.contoso.com:8080',
    );
  }
}
