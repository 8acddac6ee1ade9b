/**
 * Where a client runs, and to which addresses Microsoft Entra sends users back after they signed in.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reply-url
 */
export class ClientPlatform {
  /** A web app with a server, which proves who it is with a federated credential. */
  public static web(redirectUris: string[]): ClientPlatform {
    return new ClientPlatform('Web', redirectUris);
  }

  /** A single-page app in the browser: with PKCE and without a secret, which only this platform allows. */
  public static singlePage(redirectUris: string[]): ClientPlatform {
    return new ClientPlatform('SPA', redirectUris);
  }

  /** A desktop, mobile or command-line app, which can keep no secret. */
  public static publicClient(redirectUris: string[]): ClientPlatform {
    return new ClientPlatform('PublicClient', redirectUris);
  }

  private constructor(
    /** What Microsoft Entra calls it: `Web`, `SPA` or `PublicClient`. */
    public readonly platformType: string,
    /** Where users are sent back to. */
    public readonly redirectUris: string[],
  ) {}
}
