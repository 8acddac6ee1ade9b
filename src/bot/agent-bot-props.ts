import type { ITerraformDependable } from 'cdktf';
import type { IActivityTarget } from '../agent/target/activity-target';
import type { BotAppIdentity } from '../agent/target/bot-app-identity';
import type { IMessagingRoute } from '../agent/target/messaging-route';
import type { TeamsChannelOptions } from './bot-channel-options';
import type { BotSku } from './bot-sku';

/** What can be said of a bot wherever its messages go. */
export interface AgentBotOptions {
  /**
   * Full id of the resource group that takes the bot.
   * @default - that of the `FoundryAgentsStack`; in another stack it has to be given
   */
  readonly resourceGroupId?: string;
  /**
   * Microsoft Entra tenant (GUID) of the agent's identity.
   * @default - that of the `FoundryAgentsStack`; in another stack it has to be given
   */
  readonly tenantId?: string;
  /**
   * Identity whose client id becomes the Microsoft app id. Fixed at creation: changing it replaces the bot.
   * @default - the route's, or BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
  /**
   * Full id of a user-assigned identity that the bot has in place of the agent's. What the bot delivers to has to take
   * tokens for it, which a route does not. Goes with `userAssignedIdentityClientId`. Changing it replaces the bot.
   * @default - the agent's identity, as a single-tenant app
   */
  readonly userAssignedIdentityId?: string;
  /**
   * Client id (GUID) of `userAssignedIdentityId`; becomes the Microsoft app id.
   * @default - the agent's identity, as a single-tenant app
   */
  readonly userAssignedIdentityClientId?: string;
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
   * Address of the picture that people see, https, a PNG.
   * @default - the picture of Bot Service
   */
  readonly iconUrl?: string;
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
   * How it is in Teams.
   * @default - messages without calls, in Teams of commercial tenants
   */
  readonly teams?: TeamsChannelOptions;
  /**
   * Whether channels may reach the bot over web sockets, where what it delivers to speaks them.
   * @default - as the service decides: no
   */
  readonly streaming?: boolean;
  /**
   * Key in Key Vault that the bot's data is encrypted with, `https://{vault}.vault.azure.net/keys/{name}` with or without
   * a version. The vault needs purge protection, and the key has to be open to the service principal Bot Service CMEK
   * Prod: without the key the bot is dead.
   * @default - keys of Microsoft
   * @see https://learn.microsoft.com/azure/bot-service/bot-service-encryption
   */
  readonly customerManagedKeyUrl?: string;
  /**
   * Full id of a Log Analytics workspace that takes the bot's logs.
   * @default - that of the `FoundryAgentsStack`; without one no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Which logs the workspace takes. The service may add categories; a misspelt one fails the apply.
   * @default - BotRequest, the only one in November 2026
   */
  readonly logCategories?: string[];
  /**
   * What has to stand before the bot is made, such as `BotServiceRegistration.dependables`.
   * @default - only the target and the route
   */
  readonly dependables?: ITerraformDependable[];
  /**
   * Tags of everything that is made.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `AgentBot`. */
export interface AgentBotProps extends AgentBotOptions {
  /** What messages are delivered to. */
  readonly target: IActivityTarget;
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
}
