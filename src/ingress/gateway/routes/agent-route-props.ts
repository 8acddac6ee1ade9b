import type { IActivityTarget } from '../../../agent/target/activity-target';
import type { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import type { BotConnectorOptions } from '../../../policy/bot-connector/bot-connector-options';
import type { IGatewayApi } from './gateway-api';
import type { IGatewayBackend } from './gateway-backend';

/** What can be said of a route whatever it leads to. */
export interface AgentRouteOptions extends BotConnectorOptions {
  /**
   * Microsoft Entra tenants whose messages are let through. At least one.
   * @default - that of the `FoundryAgentsStack`; in another stack they have to be given
   */
  readonly tenantIds?: string[];
  /**
   * Values of the query parameter `api-version` that are let through. The messaging endpoint carries the target's.
   * @default - the target's `activityApiVersion` alone
   */
  readonly apiVersions?: string[];
  /**
   * Named backend of the gateway that requests go to, such as one with a circuit breaker. It has to lead to the host of
   * the target's project.
   * @default - the host of the target's project
   */
  readonly backend?: IGatewayBackend;
  /**
   * Id of the operation, unique within the gateway's API.
   * @default - the target's name, with '-' for what an operation id cannot hold
   */
  readonly operationId?: string;
}

/** What is let in, and from whom. */
export interface ExposeOptions extends AgentRouteOptions {
  /** What is let in to. */
  readonly target: IActivityTarget;
  /**
   * Identity whose client id the tokens have to be meant for.
   * @default BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
}

/** Properties of `AgentRoute`. */
export interface AgentRouteProps extends ExposeOptions {
  /** Gateway that takes the operation. */
  readonly gateway: IGatewayApi;
}
