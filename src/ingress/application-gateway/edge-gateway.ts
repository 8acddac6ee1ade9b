import type { IGatewayApi } from '../gateway/routes/gateway-api';

/** Another gateway behind an edge, with its own callers. */
export interface EdgeGateway {
  /**
   * Short name, from which the names of its parts follow: lower-case letters, digits and `-`, up to 32. Another key is
   * another WAF policy.
   */
  readonly key: string;
  /**
   * What stands behind the edge. The edge answers under its `publicHostName`: where another gateway has that host
   * already, the path decides, otherwise the host.
   */
  readonly gateway: IGatewayApi;
  /**
   * Id of the certificate's secret in a Key Vault, without a version. Only for the first gateway of a host.
   * @default - the certificate of the edge, which then has to name this host too
   */
  readonly certificateSecretId?: string;
  /**
   * Full id of the Key Vault of `certificateSecretId`, to give the new identity of the edge the right to read it. An
   * Application Gateway has one identity: where the edge has an `identityId`, that one has to have access already.
   * @default - the vault of the edge's own certificate
   */
  readonly certificateVaultId?: string;
  /**
   * Microsoft Entra tenants whose messages are let through.
   * @default - those of the edge
   */
  readonly tenantIds?: string[];
  /**
   * Header in which Teams names the tenant.
   * @default - that of the edge
   */
  readonly tenantHeader?: string;
  /**
   * IPv4 ranges that may call.
   * @default - those of the edge
   */
  readonly callerRanges?: string[];
  /**
   * The exact paths that may be called, without query.
   * @default - everything below the gateway's API path
   */
  readonly allowedPaths?: string[];
  /**
   * Names of the parameters that a query may have.
   * @default - those of the edge
   */
  readonly allowedQueryParameters?: string[];
}
