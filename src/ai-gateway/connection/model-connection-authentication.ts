import type { Problems } from '../../core/validation/problems';
import { CONNECTION_CODES } from '../../foundry/connections/codes';
import { checkOAuth, checkSecret } from '../../foundry/connections/connection-kind-validation';
import { AUDIENCE, HEADER } from '../../foundry/connections/connection-rules';
import { KEY_HEADER } from '../policy/routing';
import { KEY_PLACE } from './key-place';
import type { ConnectionShape } from '../../foundry/connections/connection-shape';

/** An app registration that a connection signs in with. */
export interface ModelOAuthClient {
  /** Client (application) id, a GUID. */
  readonly clientId: string;
  /** Client secret, as a sensitive value. */
  readonly clientSecret: string;
  /** URL that answers with tokens, such as `https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token`. */
  readonly tokenUrl: string;
  /** Scopes that are asked for, such as `https://ai.azure.com/.default`. */
  readonly scopes: string[];
}

/** How a key is sent. */
export interface ModelKeyOptions {
  /**
   * Header that carries the key.
   * @default 'api-key'
   */
  readonly header?: string;
  /**
   * Word before the key in it, such as `Bearer`.
   * @default - nothing
   */
  readonly scheme?: string;
}

type Part = Pick<ConnectionShape, 'more' | 'credentials' | 'secrets' | 'isBeyondSchema'>;

/**
 * What an authentication consists of.
 *
 * @internal
 */
export interface AuthenticationShape {
  readonly authType: 'ProjectManagedIdentity' | 'ApiKey' | 'OAuth2';
  /** What is sent of it; the audience is that of the source unless given. */
  readonly part: (audience: string | undefined) => Part;
  readonly metadata: Readonly<Record<string, string>>;
  /** How a key is sent, if it is one: header and format. */
  readonly key?: { readonly header: string; readonly format: string };
  /** Audience of the token, if one is given. */
  readonly audience?: string;
  readonly check: (problems: Problems) => void;
}

/**
 * How a connection authenticates at a model gateway. Prefer an identity: it has no secret.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway
 */
export class ModelConnectionAuthentication {
  /**
   * The identity of the project: the same for all its agents. With a connection of an account, each project presents its own.
   *
   * @param audience audience of the token; by default that of the gateway
   */
  public static projectIdentity(audience?: string): ModelConnectionAuthentication {
    return new ModelConnectionAuthentication({
      authType: 'ProjectManagedIdentity',
      part: (ofSource) => ({ more: { audience: audience ?? ofSource }, credentials: {}, isBeyondSchema: true }),
      metadata: {},
      audience,
      check: (problems) => {
        problems.check('audience', audience, AUDIENCE);
      },
    });
  }

  /** A key, as a sensitive value: whoever has it can use the gateway. It is sent, and never stored in Terraform's state. */
  public static apiKey(key: string, options: ModelKeyOptions = {}): ModelConnectionAuthentication {
    const { header = KEY_HEADER, scheme } = options;
    const format = scheme === undefined ? KEY_PLACE : `${scheme} ${KEY_PLACE}`;
    return new ModelConnectionAuthentication({
      authType: 'ApiKey',
      part: () => ({ secrets: { key } }),
      // Foundry's portal writes the default, too.
      metadata: { authConfig: JSON.stringify({ type: 'api_key', name: header, format }) },
      key: { header, format },
      check: (problems) => {
        checkSecret(problems, 'the key', key);
        problems.check('header', header, HEADER);
        problems.check('scheme', scheme, {
          code: CONNECTION_CODES.InvalidConnectionKey,
          rule: 'must be a word of letters, which says how the key is meant',
          remedy: "give it as 'Bearer'",
          holds: (value) => /^[a-z][a-z0-9-]{0,31}$/i.test(value),
        });
      },
    });
  }

  /** An app registration, by OAuth 2 client credentials. Only for gateways of other vendors and other accounts. */
  public static oAuth2(client: ModelOAuthClient): ModelConnectionAuthentication {
    const { clientId, clientSecret, tokenUrl, scopes } = client;
    return new ModelConnectionAuthentication({
      authType: 'OAuth2',
      part: () => ({
        more: { tokenUrl, scopes },
        credentials: { clientId },
        secrets: { clientSecret },
        isBeyondSchema: true,
      }),
      metadata: {},
      check: (problems) => {
        checkOAuth(problems, client, "list what the gateway asks for, such as 'https://ai.azure.com/.default'");
      },
    });
  }

  private constructor(
    /** @internal */
    public readonly _shape: AuthenticationShape,
  ) {}
}
