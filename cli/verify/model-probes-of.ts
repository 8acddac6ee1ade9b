import type { ModelConnectionOutput } from '../outputs/model-connections';
import { callerNotAllowed, forgedHeaders, rejectsWithoutToken } from './model-probes/gateway-refusals';
import { streamsATurn } from './model-probes/streams-a-turn';
import { tellsWhatIsLeft } from './model-probes/tells-what-is-left';
import type { Probe } from './probe-client/probe';

/** What the caller sets of the probes of connections. */
export interface ModelProbeOptions {
  /** Whether models are asked something, which costs tokens. */
  readonly call: boolean;
  readonly message?: string;
  readonly allowedToken?: string;
  readonly refusedToken?: string;
}

/** The probes of one connection: a turn, and what its gateway refuses and tells. */
export function modelProbesOf(connection: ModelConnectionOutput, options: ModelProbeOptions): Probe[] {
  const { projectEndpoint, model, chatUrl, hasLimit } = connection;
  const { call, message, allowedToken, refusedToken } = options;
  const turn = streamsATurn({ projectEndpoint, model, message, call });
  if (chatUrl === undefined) return [turn];
  const refusal = { chatUrl, model, refusedToken };
  return [
    turn,
    ...(hasLimit ? [tellsWhatIsLeft({ chatUrl, model, allowedToken, call })] : []),
    rejectsWithoutToken(refusal),
    forgedHeaders(refusal),
    callerNotAllowed(refusal),
  ];
}
