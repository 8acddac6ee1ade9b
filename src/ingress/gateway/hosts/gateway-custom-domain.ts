/** A host name of one's own for a gateway, with its certificate. */
export interface GatewayCustomDomain {
  /** Host that callers use. */
  readonly hostName: string;
  /**
   * Id of the certificate's secret in a Key Vault, without a version, so that a renewed one is taken by itself. The
   * certificate comes from a public authority: Bot Service trusts no other.
   */
  readonly certificateSecretId: string;
  /**
   * Full id of that Key Vault, to give a new identity the right to read the certificate. Exactly one of
   * `certificateVaultId` and `identityId` is given.
   * @default - no identity is made
   */
  readonly certificateVaultId?: string;
  /**
   * Full id of a user-assigned identity that may read the certificate already.
   * @default - an identity is made
   */
  readonly identityId?: string;
  /**
   * Client id of that identity. Given together with `identityId`.
   * @default - that of the identity that is made
   */
  readonly identityClientId?: string;
  /**
   * Seconds to wait for the new identity's role to spread.
   * @default 180
   */
  readonly certificateAccessWaitSeconds?: number;
}
