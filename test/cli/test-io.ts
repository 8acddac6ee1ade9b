import type { AccessToken } from '@azure/core-auth';
import type { Cloud } from '../../cli/world/clouds';
import type { Io, SignIn } from '../../cli/world/io';
import { run } from '../../cli/run';
import type { SimulatedAzure } from './simulated-azure';

export interface Given {
  readonly folder?: string;
  readonly environment?: Record<string, string>;
  /** What the person at the terminal answers, in turn. Without answers nobody is there. */
  readonly answers?: readonly string[];
  /** Whether standard output shows colours. */
  readonly colour?: boolean;
  /** Claims of the token; of a person unless said otherwise. */
  readonly claims?: Record<string, unknown>;
  /** What the sign-in says instead of giving a token. */
  readonly signInFails?: string;
  /** Aborts before the sleep with this number. */
  readonly interruptAtSleep?: number;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both, in the order in which they came. */
  readonly transcript: string;
  readonly sleeps: readonly number[];
  readonly signIns: readonly { readonly cloud: string; readonly signIn: SignIn; readonly scope: string }[];
  readonly asked: readonly string[];
}

export const PERSON = { idtyp: 'user', scp: 'user_impersonation', oid: 'person' };
export const APPLICATION = { idtyp: 'app', oid: 'application' };

/** A token that looks like one, so that a test can look for it. */
export function tokenWith(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJlLW9mLXRlc3Q`;
}

/** Runs a command line against simulated services. Nothing sleeps. */
export async function runCli(azure: SimulatedAzure, args: readonly string[], given: Given = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const transcript: string[] = [];
  const sleeps: number[] = [];
  const asked: string[] = [];
  const signIns: { cloud: string; signIn: SignIn; scope: string }[] = [];
  const answers = [...(given.answers ?? [])];
  const interruption = new AbortController();
  let now = Date.parse('2026-11-21T00:00:00Z');
  const io: Io = {
    environment: given.environment ?? {},
    folder: given.folder ?? process.cwd(),
    interactive: given.answers !== undefined,
    colour: given.colour ?? false,
    signal: interruption.signal,
    out: (plain, paint = (text) => text) => {
      const text = paint(plain);
      out.push(text);
      transcript.push(text);
    },
    note: (text) => {
      err.push(text);
      transcript.push(text);
    },
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answers.shift() ?? '');
    },
    credential: (cloud: Cloud, signIn: SignIn) => ({
      getToken: (scope): Promise<AccessToken> => {
        if (given.signInFails !== undefined) return Promise.reject(new Error(given.signInFails));
        signIns.push({ cloud: cloud.name, signIn, scope: String(scope) });
        return Promise.resolve({ token: tokenWith(given.claims ?? PERSON), expiresOnTimestamp: now + 3_600_000 });
      },
    }),
    send: (request) => azure.send(request),
    now: () => now,
    sleep: (milliseconds) => {
      sleeps.push(milliseconds);
      now += milliseconds;
      if (sleeps.length === given.interruptAtSleep) interruption.abort();
      interruption.signal.throwIfAborted();
      return Promise.resolve();
    },
  };
  const code = await run(io, args);
  return { code, out: out.join('\n'), err: err.join('\n'), transcript: transcript.join('\n'), sleeps, signIns, asked };
}
