import type { IActivityTarget } from '../agent/activity-target';
import type { BotAppIdentity } from '../agent/bot-app-identity';
import type { IMessagingRoute } from '../agent/messaging-route';
import type { BotSku } from './bot-sku';

/** Properties of `AgentBot`. */
export interface AgentBotProps {
  /** What messages are delivered to. */
  readonly target: IActivityTarget;
  /** Full id of the resource group that takes the bot. */
  readonly resourceGroupId: string;
  /** Microsoft Entra tenant (GUID) of the agent's identity. */
  readonly tenantId: string;
  /**
   * Way in through a gateway. Excludes `endpoint`.
   * @default - messages go to the target's own endpoint
   */
  readonly route?: IMessagingRoute;
  /**
   * Address that messages are delivered to, where it is neither a route nor the target's own. https, with no query but
   * `api-version`.
   * @default - the route's, or the target's own
   */
  readonly endpoint?: string;
  /**
   * Identity whose client id becomes the Microsoft app id. Fixed at creation: changing it replaces the bot.
   * @default - the route's, or BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
  /**
   * Letters, digits, '-', '_' and '.', 2 to 64 of them, unique in Azure. Changing it replaces the bot.
   * @default - derived from the construct path
   */
  readonly botName?: string;
  /**
   * What people see in Teams, up to 42 characters.
   * @default - the target's name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Price tier.
   * @default BotSku.F0
   */
  readonly sku?: BotSku;
  /**
   * Whether Direct Line clients may reach Bot Service over the public network. Teams does not come that way. Sources
   * disagree whether Teams needs it all the same: Microsoft's article disables it, a field report says it must stay
   * enabled. If messages stop arriving, set it and apply again; nothing is replaced.
   * @default false
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Full id of a Log Analytics workspace that takes the bot's logs.
   * @default - no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Tags of everything that is made.
   * @default - no tags
   */
  readonly tags?: { readonly [key: string]: string };
}
