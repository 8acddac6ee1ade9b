import { isLiteral } from '../../core/terraform/tokens';
import { Problems } from '../../core/validation/problems';
import { guid } from '../../core/validation/rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { IDENTIFIER_URI } from './app-rules';

const TENANT = guid(VALIDATION_CODES.InvalidTenantId);

/**
 * The name under which clients ask for tokens of an API: `{uri}/{scope}`. Tokens of version 2 have the client id as their audience, and
 * not this.
 *
 * Policies of tenants restrict new ones. The first two forms are always allowed.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/identifier-uri-restrictions
 */
export class IdentifierUri {
  /** `api://{client id}`. */
  public static ofClientId(): IdentifierUri {
    return new IdentifierUri((clientId) => `api://${clientId}`, true);
  }

  /** `api://{tenant id}/{client id}`. */
  public static ofTenant(tenantId: string): IdentifierUri {
    const problems = new Problems('IdentifierUri.ofTenant');
    problems.required({ tenantId });
    problems.check('tenantId', tenantId, TENANT);
    problems.throwIfAny();
    return new IdentifierUri((clientId) => `api://${tenantId}/${clientId}`, true);
  }

  /**
   * Any other, on a verified or initial domain of the tenant, or with its id. Policies of tenants may refuse it, which
   * `IdentifierUriMayBeRefused` warns of.
   */
  public static other(uri: string): IdentifierUri {
    const problems = new Problems('IdentifierUri.other');
    problems.required({ uri });
    problems.check('uri', uri, IDENTIFIER_URI);
    problems.throwIfAny();
    return new IdentifierUri(() => uri, false, isLiteral(uri) ? uri : undefined);
  }

  private constructor(
    private readonly build: (clientId: string) => string,
    /** Whether the policy of every tenant allows it. */
    public readonly isAlwaysAllowed: boolean,
    /** @internal */
    public readonly _text?: string,
  ) {}

  /**
   * The URI of an app.
   *
   * @internal
   */
  public _of(clientId: string): string {
    return this.build(clientId);
  }
}
