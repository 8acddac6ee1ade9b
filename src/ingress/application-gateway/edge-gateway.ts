import type { IGatewayApi } from '../gateway/routes/gateway-api';

/** Another gateway behind an edge, with its own callers. */
export interface EdgeGateway {
  /**
   * Short name from which the names of its parts are derived: lowercase letters, digits and `-`, up to 32. Changing the key
   * replaces the WAF policy.
   */
  readonly key: string;
  /**
   * Gateway behind the edge. The edge serves its `publicHostName`: if another gateway has the same host, requests are
   * routed by path, otherwise by host.
   */
  readonly gateway: IGatewayApi;
  /**
   * Id of the certificate's secret in a Key Vault, without a version. Only for the first gateway of a host.
   * @default - the certificate of the edge, which must then include this host
   */
  readonly certificateSecretId?: string;
  /**
   * Full id of the Key Vault of `certificateSecretId`; the new identity of the edge gets the right to read the certificate.
   * An Application Gateway has only one identity: if the edge has an `identityId`, that identity must already have access.
   * @default - the vault of the edge's own certificate
   */
  readonly certificateVaultId?: string;
  /**
   * Microsoft Entra tenants whose messages are allowed.
   * @default - those of the edge
   */
  readonly tenantIds?: string[];
  /**
   * Header in which Teams sends the tenant id.
   * @default - that of the edge
   */
  readonly tenantHeader?: string;
  /**
   * IPv4 ranges that are allowed to call.
   * @default - those of the edge
   */
  readonly callerRanges?: string[];
  /**
   * The exact paths that are allowed, without query.
   * @default - all paths below the gateway's API path
   */
  readonly allowedPaths?: string[];
  /**
   * Names of the allowed query parameters.
   * @default - those of the edge
   */
  readonly allowedQueryParameters?: string[];
}
