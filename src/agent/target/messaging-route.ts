import type { ITerraformDependable } from 'cdktf';
import type { IActivityTarget } from './activity-target';
import type { ActivityChannel } from '../../policy/bot-connector/activity-channel';
import type { BotAppIdentity } from './bot-app-identity';

/** A route of a gateway for a bot's messages to one activity target. */
export interface IMessagingRoute {
  /** What messages are delivered to. */
  readonly target: IActivityTarget;
  /** Public https address that Bot Service delivers to. */
  readonly messagingEndpoint: string;
  /** Identity whose client id the gateway requires as audience. */
  readonly appIdentity: BotAppIdentity;
  /** Microsoft Entra tenants whose messages the gateway allows. */
  readonly tenantIds: string[];
  /**
   * Channels whose messages the gateway allows: the bot cannot have others.
   * @default - any
   */
  readonly channels?: ActivityChannel[];
  /** What must exist before the route answers. */
  readonly dependables: ITerraformDependable[];
}
