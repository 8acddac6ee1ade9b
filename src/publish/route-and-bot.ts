import type { Construct } from 'constructs';
import { AgentBot } from '../bot/agent-bot';
import type { AgentRoute } from '../ingress/gateway/routes/agent-route';
import { ActivityChannel } from '../policy/bot-connector/activity-channel';
import type { AgentPublicationProps } from './agent-publication-props';

/**
 * Creates route and bot of one target with matching settings: the audience of the tokens, the allowed channels and those of
 * the bot, and their order.
 */
export function routeAndBot(
  scope: Construct,
  props: AgentPublicationProps,
): { readonly route?: AgentRoute; readonly bot: AgentBot } {
  const { gateway, microsoft365 = false } = props;
  const route = gateway?.expose(scope, 'Route', { ...props, channels: props.channels ?? channelsOf(microsoft365) });
  const bot = new AgentBot(scope, 'Bot', { ...props, route });
  if (microsoft365) bot.addMicrosoft365Channel();
  return { route, bot };
}

function channelsOf(microsoft365: boolean): ActivityChannel[] {
  return [ActivityChannel.TEAMS, ...(microsoft365 ? [ActivityChannel.MICROSOFT_365] : [])];
}
