import type { IActivityTarget } from '../../../agent/target/activity-target';
import type { BotAppIdentity } from '../../../agent/target/bot-app-identity';
import type { BotConnectorOptions } from '../../../policy/bot-connector/bot-connector-options';
import type { OwnStatements } from '../../../policy/document/own-statements';
import type { IGatewayApi } from './gateway-api';
import type { IGatewayBackend } from './gateway-backend-interface';

/**
 * Options of a route for any target: who is allowed to call it, and your own statements, which run after the checks and
 * only for callers that the checks accept.
 */
export interface AgentRouteOptions extends BotConnectorOptions, OwnStatements {
  /**
   * Microsoft Entra tenants whose messages are allowed. At least one.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantIds?: string[];
  /**
   * Allowed values of the query parameter `api-version`. The messaging endpoint carries the target's.
   * @default - only the target's `activityApiVersion`
   */
  readonly apiVersions?: string[];
  /**
   * Named backend of the gateway for the requests, such as one with a circuit breaker. Its host must be that of the
   * target's project.
   * @default - the host of the target's project
   */
  readonly backend?: IGatewayBackend;
  /**
   * Id of the operation, unique within the gateway's API.
   * @default - the target's name, with '-' in place of characters that an operation id does not allow
   */
  readonly operationId?: string;
}

/** Which activity target is exposed, who is allowed to call it, and what runs after the checks. */
export interface ExposeOptions extends AgentRouteOptions {
  /** Application or agent that receives the messages. */
  readonly target: IActivityTarget;
  /**
   * Identity whose client id is the required audience of the tokens.
   * @default BotAppIdentity.INSTANCE
   */
  readonly appIdentity?: BotAppIdentity;
}

/** Properties of `AgentRoute`. */
export interface AgentRouteProps extends ExposeOptions {
  /** Gateway of the operation. */
  readonly gateway: IGatewayApi;
}
