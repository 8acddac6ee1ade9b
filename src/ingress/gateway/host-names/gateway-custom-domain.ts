/** A custom host name of a gateway, with its certificate. */
export interface GatewayCustomDomain {
  /** Host that callers use. */
  readonly hostName: string;
  /**
   * Id of the certificate's secret in a Key Vault, without a version, so that a renewed certificate is used automatically.
   * The certificate must be issued by a public certificate authority: Bot Service trusts no others.
   */
  readonly certificateSecretId: string;
  /**
   * Full id of that Key Vault. A new identity is created and gets the right to read the certificate. Specify exactly one of
   * `certificateVaultId` and `identityId`.
   * @default - no identity is created
   */
  readonly certificateVaultId?: string;
  /**
   * Full id of a user-assigned identity that already has the right to read the certificate.
   * @default - an identity is created
   */
  readonly identityId?: string;
  /**
   * Client id of that identity. Required with `identityId`.
   * @default - that of the created identity
   */
  readonly identityClientId?: string;
  /**
   * Seconds to wait until the role assignment of the new identity takes effect.
   * @default 180
   */
  readonly certificateAccessWaitSeconds?: number;
}
