/**
 * How applications reach the Responses endpoints of the first gateway through an edge: a path and a WAF policy of their own,
 * without the rules about Teams. Applications inside the network can also call the gateway itself.
 *
 * The edge then passes answers on as they arrive, also those to Teams, since an Application Gateway has only one such
 * setting.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/use-server-sent-events
 */
export interface EdgeResponses {
  /**
   * IPv4 ranges from which the applications call, as the edge sees them. Required unless the edge has `sourceRewritten`, in
   * which case the firewall in front of it must check them.
   * @default - none, with `sourceRewritten`
   */
  readonly callerRanges?: string[];
  /**
   * The exact paths that are allowed, without query.
   * @default - all paths below the gateway's path for Responses requests
   */
  readonly allowedPaths?: string[];
  /**
   * Maximum body size that is allowed, in kilobytes: 8 to 2000, and 8 to 128 with OWASP 3.1 and 3.0. A gateway reads 1024
   * of a request by default.
   * @default 1024, and 128 with OWASP 3.1 and 3.0
   */
  readonly maxBodyKilobytes?: number;
}
