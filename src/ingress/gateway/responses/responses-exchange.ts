/**
 * Exchanged mode: callers bring tokens for an API of your own, and the gateway calls the agent as its managed identity.
 *
 * The agent does not learn who calls: conversations, quotas and logs of Foundry are those of one identity, and each caller
 * can do what the gateway can. Use it only if callers cannot get tokens for Foundry.
 */
export interface ResponsesExchange {
  /** Client id (GUID) of your API: the audience of tokens of version 2. */
  readonly apiClientId: string;
  /**
   * Scopes of the API, one of which the token of a person must have.
   * @default - any scope of the API
   */
  readonly scopes?: string[];
  /**
   * App roles of the API, one of which the token of an application must have.
   * @default - none is required: the list of callers decides
   */
  readonly appRoles?: string[];
}
