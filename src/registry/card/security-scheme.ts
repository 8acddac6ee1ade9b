import type {
  ApiKeySchemeOptions,
  HttpSchemeOptions,
  OAuthSchemeOptions,
  OpenIdConnectSchemeOptions,
} from './security-scheme-options';

/**
 * How clients of an agent prove who they are, as its card says it. A card holds no secret: it is read by everybody who finds the agent.
 *
 * @see https://a2a-protocol.org/v0.3.0/specification/#55-agentcard-object-structure
 */
export class SecurityScheme {
  /** A key that is sent with each request. */
  public static apiKey(options: ApiKeySchemeOptions): SecurityScheme {
    const { place, ...rest } = options;
    return new SecurityScheme({ type: 'apiKey', in: place, ...rest });
  }

  /** A scheme of the header `Authorization`, such as `Bearer`. */
  public static http(options: HttpSchemeOptions): SecurityScheme {
    return new SecurityScheme({ type: 'http', ...options });
  }

  /** OAuth 2.0. */
  public static oauth2(options: OAuthSchemeOptions): SecurityScheme {
    return new SecurityScheme({ type: 'oauth2', ...options });
  }

  /** OpenID Connect, such as Microsoft Entra ID. */
  public static openIdConnect(options: OpenIdConnectSchemeOptions): SecurityScheme {
    return new SecurityScheme({ type: 'openIdConnect', ...options });
  }

  /**
   * A client certificate.
   * @param description how clients get one; by default nothing is said
   */
  public static mutualTls(description?: string): SecurityScheme {
    return new SecurityScheme({ type: 'mutualTLS', description });
  }

  private constructor(
    /**
     * As it is in the card.
     * @internal
     */
    public readonly _scheme: { readonly [key: string]: unknown },
  ) {}
}
