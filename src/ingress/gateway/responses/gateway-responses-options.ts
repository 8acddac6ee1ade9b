/** How applications reach the gateway's API for Responses requests. */
export interface GatewayResponsesOptions {
  /**
   * First segments of the path on the gateway.
   * @default 'responses'
   */
  readonly apiPath?: string;
  /**
   * IPv4 ranges of the applications that may call the gateway directly. A gateway within the network gets a security rule
   * for them; one that is open to the Internet checks the source itself.
   * @default - only the edge in front of the gateway, if it allows Responses requests; required for a gateway that is open to the
   * Internet and has `callerRanges`
   */
  readonly callerRanges?: string[];
}
