import type { IResponsesTarget } from '../../../agent/target/responses-target';
import type { OwnStatements } from '../../../policy/document/own-statements';
import type { ResponsesOptions } from '../../../policy/responses/responses-authentication-props';
import type { IGatewayApi } from '../routes/gateway-api';
import type { IGatewayBackend } from '../routes/gateway-backend-interface';
import type { ResponsesCaller } from './responses-caller';
import type { ResponsesExchange } from './responses-exchange';

/** Which agent is exposed to applications, who may call it, and what runs after the checks. */
export interface ExposeResponsesOptions extends ResponsesOptions, OwnStatements {
  /** Application or agent that receives the requests. */
  readonly target: IResponsesTarget;
  /** Applications that may call. At least one. */
  readonly callers: ResponsesCaller[];
  /**
   * Exchanged mode: tokens for your own API instead of Foundry, and the gateway calls as itself.
   * @default - the token of the caller, whose audience is `https://ai.azure.com`, is passed on
   */
  readonly exchange?: ResponsesExchange;
  /**
   * Microsoft Entra tenant that must have issued the tokens.
   * @default - that of the `FoundryAgentsStack`; required in another stack
   */
  readonly tenantId?: string;
  /**
   * Allowed values of the query parameter `api-version`.
   * @default - only the target's `responsesApiVersion`
   */
  readonly apiVersions?: string[];
  /**
   * Seconds until the agent must begin to answer, 1 to 3600. Above 240 the network may close the connection earlier. An
   * Application Gateway in front has its own limit.
   * @default 240
   */
  readonly timeoutSeconds?: number;
  /**
   * Named backend of the gateway for the requests. Its host must be that of the target's project.
   * @default - the host of the target's project
   */
  readonly backend?: IGatewayBackend;
  /**
   * Id of the operation, unique within the gateway's API for Responses requests.
   * @default - the target's name, with '-' in place of characters that an operation id does not allow
   */
  readonly operationId?: string;
}

/** Properties of `ResponsesRoute`. */
export interface ResponsesRouteProps extends ExposeResponsesOptions {
  /** Gateway of the operation. */
  readonly gateway: IGatewayApi;
}
