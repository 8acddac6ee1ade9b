import { ApplicationAuthorization } from '../../agent/application/application-authorization';
import { AgentProtocol } from '../../agent/target/agent-protocol';
import type { Resolved } from '../../core/terraform/present';
import type { PublishedApplicationProps } from './published-application-props';

/** A published application with all defaults resolved: for a bot, unlike those of its parts. */
export type PublishedApplicationPlan = Resolved<
  PublishedApplicationProps,
  'applicationName' | 'authorization' | 'protocols'
>;

/** Resolves the defaults; the name is that of the construct. */
export function planPublishedApplication(id: string, props: PublishedApplicationProps): PublishedApplicationPlan {
  return {
    ...props,
    applicationName: props.applicationName ?? id,
    authorization: props.authorization ?? ApplicationAuthorization.ROLE_BASED,
    protocols: props.protocols ?? [AgentProtocol.responses(), AgentProtocol.activity()],
  };
}
