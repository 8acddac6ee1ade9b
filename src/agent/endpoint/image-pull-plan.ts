import { PULL_WAIT_SECONDS } from '../target/pull-rights';
import type { HostedAgentOptions } from './agent-definition-options';

/** Seconds until the right of a project to pull an image takes effect. */
export function planPullWait({ pullWaitSeconds }: HostedAgentOptions): number {
  return pullWaitSeconds ?? PULL_WAIT_SECONDS;
}
