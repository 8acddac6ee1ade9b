import type { IActivityTarget } from '../agent/target/activity-target';
import type { AgentBotOptions } from '../bot/agent-bot-props';
import type { AgentRouteOptions } from '../ingress/gateway/routes/agent-route-props';

/** What is published, and the options of its bot. */
export interface ManagedPublishOptions extends AgentBotOptions {
  /** Target of the messages: a published agent, or a custom target. */
  readonly target: IActivityTarget;
  /**
   * Whether the bot is also available in Outlook and Microsoft 365 Copilot. A gateway then allows their messages.
   * @default false
   */
  readonly microsoft365?: boolean;
}

/** What is published, the options of its bot, and what the gateway allows. */
export interface PublishOptions extends ManagedPublishOptions, AgentRouteOptions {}
