import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { supplied } from '../core/validation/supplied';
import { AgentBotBase } from './agent-bot-base';
import { rejectDuplicateAppId } from './duplicate-app-ids';

/** Attributes of an existing bot. */
export interface AgentBotAttributes {
  /** Full resource id, `/subscriptions/.../providers/Microsoft.BotService/botServices/{name}`. */
  readonly botId: string;
  /**
   * URL that Bot Service delivers to.
   * @default - not known: reading it throws
   */
  readonly messagingEndpoint?: string;
  /**
   * Microsoft app id of the bot (a GUID).
   * @default - not known: reading it throws
   */
  readonly appId?: string;
}

/**
 * An existing bot. Created by `AgentBot.fromBotAttributes`.
 *
 * @internal
 */
export class ExistingAgentBot extends AgentBotBase {
  public readonly botId: string;
  protected readonly isClosed = false;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: AgentBotAttributes,
  ) {
    super(scope, id);
    this.botId = attributes.botId;
    rejectDuplicateAppId(this, {
      shownName: attributes.botId.split('/').pop() ?? attributes.botId,
      botKey: attributes.botId,
      appIdKeys: attributes.appId === undefined ? [] : [attributes.appId],
    });
  }

  protected get ownDependables(): ITerraformDependable[] {
    return [];
  }

  public get messagingEndpoint(): string {
    return supplied(this.attributes.messagingEndpoint, 'messagingEndpoint', this, 'AgentBot.fromBotAttributes');
  }

  public get appId(): string {
    return supplied(this.attributes.appId, 'appId', this, 'AgentBot.fromBotAttributes');
  }
}
