import type { ITerraformDependable } from 'cdktf';
import type { IActivityTarget } from './activity-target';
import type { ActivityChannel } from '../../policy/bot-connector/activity-channel';
import type { BotAppIdentity } from './bot-app-identity';

/** A way in for a bot's messages, made by a gateway for one activity target. */
export interface IMessagingRoute {
  /** What messages are delivered to. */
  readonly target: IActivityTarget;
  /** Public https address that Bot Service delivers to. */
  readonly messagingEndpoint: string;
  /** Identity whose client id the gateway demands as audience. */
  readonly appIdentity: BotAppIdentity;
  /** Microsoft Entra tenants whose messages the gateway lets through. */
  readonly tenantIds: string[];
  /**
   * Channels whose messages the gateway lets through: the bot can be in no other.
   * @default - any
   */
  readonly channels?: ActivityChannel[];
  /** What has to stand before the route answers. */
  readonly dependables: ITerraformDependable[];
}
