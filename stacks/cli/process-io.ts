import { setTimeout as delay } from 'node:timers/promises';
import { createDefaultHttpClient, createEmptyPipeline, proxyPolicy, userAgentPolicy } from '@azure/core-rest-pipeline';
import { askAtTerminal } from './ask-at-terminal';
import { showsColours } from './colour';
import { createCredential } from './credentials';
import type { Io } from './io';

/** The world of a process: its terminal, its environment, the network. */
export function processIo(signal: AbortSignal): Io {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  // HTTPS_PROXY and NO_PROXY, read as the sign-in library reads them.
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: 'foundry-agents' }));
  return {
    environment: process.env,
    folder: process.cwd(),
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    colour: showsColours(process.stdout, process.env),
    signal,
    out: (text) => void process.stdout.write(`${text}\n`),
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
