import type { ResponsesRateLimit } from './responses-rate-limit';

/** What Responses requests are checked against, in addition to the token. */
export interface ResponsesOptions {
  /**
   * Maximum size of a request body that is allowed, in bytes, 1024 to 4194304. The WAF of an edge has its own limit.
   * @default 1048576
   */
  readonly maxBodyBytes?: number;
  /**
   * Limit of requests per caller. Uses the policy `rate-limit-by-key`, which the Consumption tier does not support.
   * @default - no limit
   */
  readonly rateLimit?: ResponsesRateLimit;
}

/** Properties of `ResponsesAuthentication`. */
export interface ResponsesAuthenticationProps extends ResponsesOptions {
  /** Microsoft Entra tenant that must have issued the tokens. */
  readonly tenantId: string;
  /**
   * Audience that the tokens must have.
   * @default 'https://ai.azure.com' - Foundry, which checks the same token again
   */
  readonly audience?: string;
  /**
   * Client ids (GUIDs) of the applications that may call by themselves, without a person.
   * @default - none
   */
  readonly applicationIds?: string[];
  /**
   * Client ids (GUIDs) of the applications that may call on behalf of people.
   * @default - none
   */
  readonly userApplicationIds?: string[];
  /**
   * Scopes, one of which the token of a person must have.
   * @default - any
   */
  readonly scopes?: string[];
  /**
   * App roles, one of which the token of an application must have.
   * @default - none is required
   */
  readonly appRoles?: string[];
  /** Values of the query parameter `api-version` that are allowed. At least one. */
  readonly apiVersions: string[];
  /**
   * Whether the gateway calls as its own managed identity, in place of the caller.
   * @default false - the token of the caller is passed on
   */
  readonly asGateway?: boolean;
}
