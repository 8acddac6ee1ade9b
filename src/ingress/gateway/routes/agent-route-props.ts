import type { IActivityTarget } from '../../../agent/target/activity-target';
import type { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import type { BotConnectorOptions } from '../../../policy/bot-connector/bot-connector-options';
import type { OwnStatements } from '../../../policy/document/own-statements';
import type { IGatewayApi } from './gateway-api';
import type { IGatewayBackend } from './gateway-backend-interface';

/**
 * What can be said of a route whatever it leads to: who may call it, and statements of your own, which run after the checks:
 * for no caller that the checks refuse.
 */
export interface AgentRouteOptions extends BotConnectorOptions, OwnStatements {
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
   * Named backend of the gateway that requests go to, such as one with a circuit breaker. It must lead to the host of
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

/** Which activity target is exposed, who may call it, and what runs after the checks. */
export interface ExposeOptions extends AgentRouteOptions {
  /** Application or agent that receives the messages. */
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
