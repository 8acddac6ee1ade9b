import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../core/validation/problems';
import type { AgentBot } from '../bot/agent-bot';
import type { AgentRoute } from '../ingress/gateway/routes/agent-route';
import type { AgentPublicationProps } from './agent-publication-props';
import { routeAndBot } from './route-and-bot';

/**
 * Publishes one agent to Teams: a route through a gateway, if any, and a bot. It creates the same as `publish` of an
 * ingress, for existing gateways.
 *
 * Throws and warns with what `AgentRoute` and `AgentBot` do.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export class AgentPublication extends Construct {
  /** The bot, to add channels or a lock to. */
  public readonly bot: AgentBot;
  /** The route; none without a gateway. */
  public readonly route?: AgentRoute;

  public constructor(scope: Construct, id: string, props: AgentPublicationProps) {
    super(scope, id);
    Problems.withProviderCheck(this).demand({ target: props.target });
    const { bot, route } = routeAndBot(this, props);
    this.bot = bot;
    this.route = route;
  }

  /** Address that Bot Service delivers to. */
  public get messagingEndpoint(): string {
    return this.bot.messagingEndpoint;
  }

  /** Constructs that others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return this.bot.dependables;
  }
}
