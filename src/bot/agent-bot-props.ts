import type { ITerraformDependable } from 'cdktf';
import type { IActivityTarget } from '../agent/target/activity-target';
import type { BotAppIdentity } from '../agent/target/bot-app-identity';
import type { IMessagingRoute } from '../agent/target/messaging-route';
import type { TeamsChannelOptions } from './bot-channel-options';
import type { BotSku } from './bot-sku';

/** Properties of a bot, without its target and route. */
export interface AgentBotOptions {
  /**
   * Full id of the bot's resource group.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly resourceGroupId?: string;
  /**
   * Microsoft Entra tenant (GUID) of the agent's identity.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantId?: string;
  /**
   * Identity whose client id becomes the Microsoft app id. Fixed at creation: changing it replaces the bot.
   * @default - the route's, or BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
  /**
   * Full id of a user-assigned identity of the bot, instead of the agent's. What the bot delivers to must accept tokens for it,
   * which a route does not. Requires `userAssignedIdentityClientId`. Changing it replaces the bot.
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
   * Name shown in Teams, up to 42 characters.
   * @default - the target's name
   */
  readonly displayName?: string;
  /**
   * Text for people who manage it.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Https URL of the icon, a PNG.
   * @default - the default icon of Bot Service
   */
  readonly iconUrl?: string;
  /**
   * Price tier.
   * @default BotSku.F0
   */
  readonly sku?: BotSku;
  /**
   * Whether Direct Line clients may reach Bot Service over the public network. Teams does not use it. Sources disagree
   * whether Teams still requires it: Microsoft's article disables it, a field report says it must stay enabled. If messages
   * stop arriving, set it and apply again; nothing is replaced.
   * @default false
   */
  readonly publicNetworkAccess?: boolean;
  /**
   * Settings of the Teams channel.
   * @default - messages without calls, in Teams of commercial tenants
   */
  readonly teams?: TeamsChannelOptions;
  /**
   * Whether channels may use WebSockets, if the messaging endpoint supports them.
   * @default - default of the service: no
   */
  readonly streaming?: boolean;
  /**
   * Key in Key Vault that the bot's data is encrypted with, `https://{vault}.vault.azure.net/keys/{name}` with or without
   * a version. The vault needs purge protection, and the service principal Bot Service CMEK Prod needs access to the
   * key: without the key the bot does not work.
   * @default - Microsoft-managed keys
   * @see https://learn.microsoft.com/azure/bot-service/bot-service-encryption
   */
  readonly customerManagedKeyUrl?: string;
  /**
   * Full id of a Log Analytics workspace for the bot's logs.
   * @default - that of the `FoundryAgentsStack`; without one no logs are kept
   */
  readonly workspaceId?: string;
  /**
   * Log categories to send. The service may add categories; a misspelt one fails the apply.
   * @default - BotRequest, the only one in November 2026
   */
  readonly logCategories?: string[];
  /**
   * What must exist before the bot is created, such as `BotServiceRegistration.dependables`.
   * @default - only the target and the route
   */
  readonly dependables?: ITerraformDependable[];
  /**
   * Tags of all created resources.
   * @default - those of the `FoundryAgentsStack`, else no tags
   */
  readonly tags?: { readonly [key: string]: string };
}

/** Properties of `AgentBot`. */
export interface AgentBotProps extends AgentBotOptions {
  /** Agent or application that messages are delivered to. */
  readonly target: IActivityTarget;
  /**
   * Route through a gateway. Excludes `endpoint`.
   * @default - messages go to the target's own endpoint
   */
  readonly route?: IMessagingRoute;
  /**
   * Https URL that messages are delivered to, if it is neither a route nor the target's own endpoint. The only query parameter
   * allowed is `api-version`.
   * @default - the route's, or the target's own
   */
  readonly endpoint?: string;
}
