import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { dependable, type ITerraformDependable } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { Problems } from '../core/validation/problems';
import { oneAtATime } from '../core/azure/serial-writes';
import { Resource as AzapiResource } from '../providers/azapi/resource';
import { UpdateResource as AzapiUpdateResource } from '../providers/azapi/update-resource';
import type { ActivityChannel } from '../policy/bot-connector/activity-channel';
import { BOT_CHANNEL_TYPE } from './bot-types';
import type { BotSitesOptions, TeamsChannelOptions } from './bot-channel-options';
import { siteProperties, teamsProperties } from './bot-channel-body';
import { checkLetIn, checkSites, checkTeams, warnOfSites } from './bot-channel-validation';
import { BOT_CODES } from './codes';

/** An Azure Bot that channels can be added to. */
export interface IAgentBot extends IConstruct {
  /** Full resource id. */
  readonly botId: string;
  /** URL that Bot Service delivers to. */
  readonly messagingEndpoint: string;
  /** Microsoft app id: audience of the bot's tokens. */
  readonly appId: string;
  /** What others can depend on: the bot and its channels. */
  readonly dependables: ITerraformDependable[];
  /**
   * Adds the Teams channel. A bot that this app creates already has it, see `AgentBotProps.teams`.
   *
   * Throws `InvalidCallingWebhook`, `DuplicateChannel` and `ChannelNotLetIn`.
   */
  addTeamsChannel(options?: TeamsChannelOptions): AzapiResource;
  /**
   * Adds Outlook and Microsoft 365 Copilot. The app package must list these hosts, too.
   *
   * Throws `DuplicateChannel`, and `ChannelNotLetIn` if the bot's route does not allow `ActivityChannel.MICROSOFT_365`.
   *
   * @see https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-m365-extensions
   */
  addMicrosoft365Channel(): AzapiResource;
  /**
   * Adds the Direct Line 3.0 channel for custom clients. Version 1 is off, enhanced authentication is on. The keys of the
   * sites stay in the service and are not stored in the state.
   *
   * Throws `NoTrustedOrigin`, `InvalidTrustedOrigin` and others of docs/messages.md, and `ChannelNotLetIn` if the bot has a
   * route, whose gateway requires a tenant. Warns with `SitesWithoutNetwork` if the bot is closed to the public network.
   *
   * @see https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-directline
   */
  addDirectLineChannel(options: BotSitesOptions): AzapiResource;
  /**
   * Manages the Web Chat channel, which Bot Service creates with each bot. Its sites are replaced by those given. Removing the
   * call again leaves the channel unchanged.
   *
   * Throws and warns with the codes of `addDirectLineChannel`.
   *
   * @see https://learn.microsoft.com/azure/bot-service/bot-service-channel-connect-webchat
   */
  addWebChatChannel(options: BotSitesOptions): AzapiUpdateResource;
  /**
   * Locks bot and channels against deletion. The deployer needs permission to write locks (Owner or User
   * Access Administrator). To remove or replace a channel later, remove the lock in an earlier apply.
   *
   * Throws `DuplicateLock`.
   *
   * @see https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
   */
  lockDeletion(): ManagementLock;
}

/**
 * Common base of created and existing bots.
 *
 * @internal
 */
export abstract class AgentBotBase extends Construct implements IAgentBot {
  public abstract readonly botId: string;
  public abstract get messagingEndpoint(): string;
  public abstract get appId(): string;
  /** Dependables other than the channels. */
  protected abstract get ownDependables(): ITerraformDependable[];
  /** Whether the bot is known to be closed to the public network. */
  protected abstract readonly isClosed: boolean;

  /** Channels that the gateway in front of the target allows; any without a gateway. */
  protected letIn?: ActivityChannel[];

  /** Where its logs are sent. */
  protected logs: ITerraformDependable[] = [];

  private readonly channels = new Map<string, ITerraformDependable>();
  private lock?: ManagementLock;

  public get dependables(): ITerraformDependable[] {
    return [...this.ownDependables, ...this.channels.values()];
  }

  public addTeamsChannel(options: TeamsChannelOptions = {}): AzapiResource {
    const problems = this.problems('MsTeamsChannel');
    checkTeams(problems, options);
    problems.throwIfAny();
    return this.makeChannel('MsTeamsChannel', teamsProperties(options));
  }

  public addMicrosoft365Channel(): AzapiResource {
    this.problems('M365Extensions').throwIfAny();
    return this.makeChannel('M365Extensions');
  }

  public addDirectLineChannel(options: BotSitesOptions): AzapiResource {
    this.checkSites('DirectLineChannel', options);
    return this.makeChannel('DirectLineChannel', siteProperties(options.sites));
  }

  public addWebChatChannel(options: BotSitesOptions): AzapiUpdateResource {
    this.checkSites('WebChatChannel', options);
    const scope = new Construct(this, 'WebChatChannel');
    const made = new AzapiUpdateResource(scope, 'Resource', {
      type: BOT_CHANNEL_TYPE,
      name: 'WebChatChannel',
      parentId: this.botId,
      body: { properties: { channelName: 'WebChatChannel', properties: siteProperties(options.sites) } },
      responseExportValues: {},
      ...oneAtATime(BOT_CHANNEL_TYPE, this.botId),
    });
    this.register('WebChatChannel', made);
    return made;
  }

  public lockDeletion(): ManagementLock {
    const problems = Problems.withProviderCheck(this);
    problems.when(this.lock !== undefined, BOT_CODES.DuplicateLock, () => ({
      message: 'the bot is already locked',
      remedy: 'lock it once',
    }));
    problems.throwIfAny();
    this.lock = new ManagementLock(this, 'Lock', {
      name: 'no-deletion',
      scope: this.botId,
      lockLevel: 'CanNotDelete',
      notes: 'People reach the agent in Teams through this bot.',
      // A lock applies to the bot's children, too, which must be destroyed after it.
      dependsOn: [...this.dependables, ...this.logs],
    });
    return this.lock;
  }

  private problems(channelName: string): Problems {
    const problems = Problems.withProviderCheck(this);
    problems.when(this.channels.has(channelName), BOT_CODES.DuplicateChannel, () => ({
      message: `channel ${channelName} already exists`,
      remedy: 'add each channel once; for Teams of a bot that this app creates, set its prop teams',
    }));
    checkLetIn(problems, channelName, this.letIn);
    return problems;
  }

  private checkSites(channelName: string, options: BotSitesOptions): void {
    const problems = this.problems(channelName);
    checkSites(problems, options.sites);
    problems.throwIfAny();
    warnOfSites(this, channelName, this.isClosed);
  }

  private makeChannel(channelName: string, properties?: object): AzapiResource {
    const scope = new Construct(this, channelName);
    const made = new AzapiResource(scope, 'Resource', {
      type: BOT_CHANNEL_TYPE,
      name: channelName,
      parentId: this.botId,
      location: 'global',
      body: { properties: { channelName, properties } },
      responseExportValues: {},
      ...oneAtATime(BOT_CHANNEL_TYPE, this.botId),
    });
    this.register(channelName, made);
    return made;
  }

  /** A lock is destroyed before what it locks, in any order of calls. */
  private register(channelName: string, made: ITerraformDependable): void {
    this.channels.set(channelName, made);
    if (this.lock !== undefined) this.lock.dependsOn = [...(this.lock.dependsOn ?? []), dependable(made)];
  }
}
