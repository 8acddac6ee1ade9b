import type { Problems } from '../../core/validation/problems';
import { CONNECTION_CODES } from './codes';
import { checkOAuth, checkSecret } from './connection-kind-validation';
import { AUDIENCE, HEADER, TARGET } from './connection-rules';
import type { ConnectionShape } from './connection-shape';

/** An app registration by which users sign in to a tool. */
export interface OAuthClient {
  /** Client (application) id. */
  readonly clientId: string;
  /** Client secret, as a sensitive value. */
  readonly clientSecret: string;
  /** URL where users sign in. */
  readonly authorizationUrl: string;
  /** URL that answers with tokens. */
  readonly tokenUrl: string;
  /**
   * URL that renews tokens.
   * @default - `tokenUrl`
   */
  readonly refreshUrl?: string;
  /** Scopes that are asked for. */
  readonly scopes: string[];
}

type Part = Pick<ConnectionShape, 'authType' | 'more' | 'credentials' | 'secrets' | 'isBeyondSchema' | 'check'>;

/**
 * Who a tool or another agent sees when an agent calls it. Identities come first: they have no secret.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/mcp-authentication
 */
export class ToolAuthentication {
  /** The identity of the project: the same for all its agents. Give it a role on the tool. */
  public static projectIdentity(audience: string): ToolAuthentication {
    return ToolAuthentication.byToken('ProjectManagedIdentity', audience);
  }

  /** The identity of the agent that calls. Give it a role on the tool. */
  public static agentIdentity(audience: string): ToolAuthentication {
    return ToolAuthentication.byToken('AgenticIdentityToken', audience);
  }

  /** The user who talks to the agent. */
  public static signedInUser(audience: string): ToolAuthentication {
    return ToolAuthentication.byToken('UserEntraToken', audience);
  }

  /** The user who talks to the agent, and the project on behalf of whom it asks. */
  public static userAndProjectIdentity(audience: string): ToolAuthentication {
    return ToolAuthentication.byToken('UserTokenAndProjectManagedIdentity', audience);
  }

  /** The user who talks to the agent, signed in by an app registration of the tool. */
  public static oAuth(client: OAuthClient): ToolAuthentication {
    const { clientId, clientSecret, authorizationUrl, tokenUrl, refreshUrl = tokenUrl, scopes } = client;
    return new ToolAuthentication({
      authType: 'OAuth2',
      more: { authorizationUrl, tokenUrl, refreshUrl, scopes },
      credentials: { clientId },
      secrets: { clientSecret },
      isBeyondSchema: true,
      check: (problems) => {
        problems.check('authorizationUrl', authorizationUrl, TARGET);
        problems.check('refreshUrl', refreshUrl, TARGET);
        checkOAuth(problems, client, "list what users consent to, such as 'offline_access' and the scope of the tool");
      },
    });
  }

  /**
   * Keys in headers: whoever has them can use it. For tools that take nothing else.
   *
   * @param keys a sensitive value for the name of each header, such as `x-functions-key`
   */
  public static headers(keys: { readonly [header: string]: string }): ToolAuthentication {
    return new ToolAuthentication({
      authType: 'CustomKeys',
      secrets: { keys },
      check: (problems) => {
        const names = Object.keys(keys);
        problems.when(names.length === 0, CONNECTION_CODES.InvalidConnectionKey, () => ({
          message: 'no header carries a key',
          remedy: 'name one, or use ToolAuthentication.none()',
        }));
        for (const [header, key] of Object.entries(keys)) {
          problems.check('header', header, HEADER);
          checkSecret(problems, `the key of header '${header}'`, key);
        }
      },
    });
  }

  /** Nobody: for tools that are open to all. */
  public static none(): ToolAuthentication {
    return new ToolAuthentication({ authType: 'None', check: () => undefined });
  }

  private static byToken(authType: string, audience: string): ToolAuthentication {
    return new ToolAuthentication({
      authType,
      more: { audience },
      credentials: {},
      isBeyondSchema: true,
      check: (problems: Problems) => {
        problems.check('audience', audience, AUDIENCE);
      },
    });
  }

  private constructor(
    /** @internal */
    public readonly _part: Part,
  ) {}
}
