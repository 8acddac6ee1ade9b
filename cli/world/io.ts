import type { TokenCredential } from '@azure/core-auth';
import type { PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import type { Cloud } from './clouds';

/** Which identity signs in: any that is available, or a person by the given method. */
export type SignIn = 'any' | 'cli' | 'browser' | 'device';

/** Everything that a command needs of its environment. Tests pass a substitute. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder that file names are relative to. */
  readonly folder: string;
  /** Whether the terminal is interactive. */
  readonly interactive: boolean;
  /** Whether results may carry colours. */
  readonly colour: boolean;
  /** Aborts on Ctrl-C. */
  readonly signal: AbortSignal;
  /**
   * Results, for standard output. A line break is added.
   *
   * @param paint adds colours. What the text itself holds of them is shown and not acted on
   */
  out(text: string, paint?: (text: string) => string): void;
  /** Progress and warnings, for standard error. A line break is added. */
  note(text: string): void;
  /** The answer of the person at the terminal. */
  ask(question: string): Promise<string>;
  /** Tokens; commands never see how they are made. */
  credential(cloud: Cloud, signIn: SignIn): TokenCredential;
  /** Sends one request, once. Proxies are its business, retries are not. */
  send(request: PipelineRequest): Promise<PipelineResponse>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects as soon as the signal aborts. */
  sleep(milliseconds: number): Promise<void>;
}
