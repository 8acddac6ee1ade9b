import type { IActivityTarget } from '../agent/target/activity-target';
import type { AgentBotOptions } from '../bot/agent-bot-props';
import type { AgentRouteOptions } from '../ingress/gateway/routes/agent-route-props';

/** What is published, and how its bot is. */
export interface ManagedPublishOptions extends AgentBotOptions {
  /** What messages are delivered to: a published agent, or one of its own making. */
  readonly target: IActivityTarget;
  /**
   * Whether the bot is in Outlook and Microsoft 365 Copilot, too. A gateway then lets in their messages.
   * @default false
   */
  readonly microsoft365?: boolean;
}

/** What is published, how its bot is, and what the gateway lets in. */
export interface PublishOptions extends ManagedPublishOptions, AgentRouteOptions {}
