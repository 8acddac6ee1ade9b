/** An API key. */
export interface ApiKeySchemeOptions {
  /** Where it is sent: `header`, `query` or `cookie`. */
  readonly place: string;
  /** Name of the header, parameter or cookie. */
  readonly name: string;
  /**
   * How clients get one.
   * @default - no description
   */
  readonly description?: string;
}

/** A scheme of HTTP authentication. */
export interface HttpSchemeOptions {
  /** Name of the scheme, such as `Bearer`. */
  readonly scheme: string;
  /**
   * What a bearer token is, such as `JWT`.
   * @default - not stated
   */
  readonly bearerFormat?: string;
  /**
   * How clients get one.
   * @default - no description
   */
  readonly description?: string;
}

/** OAuth 2.0 for clients that act for a person. */
export interface AuthorizationCodeFlow {
  /** Address where the person signs in. */
  readonly authorizationUrl: string;
  /** Address that issues tokens. */
  readonly tokenUrl: string;
  /**
   * Address that renews tokens.
   * @default - `tokenUrl`
   */
  readonly refreshUrl?: string;
  /** Scopes, each with what it allows. */
  readonly scopes: { readonly [scope: string]: string };
}

/** OAuth 2.0 for clients that act for themselves. */
export interface ClientCredentialsFlow {
  /** Address that issues tokens. */
  readonly tokenUrl: string;
  /**
   * Address that renews tokens.
   * @default - `tokenUrl`
   */
  readonly refreshUrl?: string;
  /** Scopes, each with what it allows. */
  readonly scopes: { readonly [scope: string]: string };
}

/**
 * Flows of OAuth 2.0 that an agent takes; at least one. The implicit flow and that with passwords are left out: A2A 1.0 deprecates them.
 */
export interface OAuthFlows {
  /**
   * For clients that act for a person.
   * @default - not offered
   */
  readonly authorizationCode?: AuthorizationCodeFlow;
  /**
   * For clients that act for themselves.
   * @default - not offered
   */
  readonly clientCredentials?: ClientCredentialsFlow;
}

/** OAuth 2.0. */
export interface OAuthSchemeOptions {
  /** Flows that the agent takes. */
  readonly flows: OAuthFlows;
  /**
   * Address of the metadata of the authorization server.
   * @default - not stated
   */
  readonly oauth2MetadataUrl?: string;
  /**
   * How clients get access.
   * @default - no description
   */
  readonly description?: string;
}

/** OpenID Connect. */
export interface OpenIdConnectSchemeOptions {
  /** Address of the discovery document, which ends with `/.well-known/openid-configuration`. */
  readonly openIdConnectUrl: string;
  /**
   * How clients get access.
   * @default - no description
   */
  readonly description?: string;
}
