import { ApplicationRedirectUris } from '@cdktf/provider-azuread/lib/application-redirect-uris';
import type { Construct } from 'constructs';
import { EntraAppBase } from './entra-app-base';
import type { IEntraApp } from './entra-app-interface';
import type { EntraClientProps } from './entra-client-props';
import { checkEntraClient, warnOfEntraClient } from './entra-client-validation';
import { ExistingEntraClient } from './existing-entra-client';

/**
 * An app that calls APIs: a web app, a single-page app, an app on a device, or a daemon, with its service principal in the tenant.
 *
 * It has no secret: what runs it proves who it is by a federated credential. It asks for permissions with `mayCall`. Tokens of the
 * implicit flow are not offered.
 *
 * Throws `InvalidRedirectUri`, `DuplicateCredential`, `TooManyCredentials` and others; warns with `ClientWithoutCredential`.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/quickstart-register-app
 */
export class EntraClient extends EntraAppBase {
  /**
   * An app that somebody else registers, by its client id. It can be given consent; what it asks for is declared where it is registered.
   */
  public static fromClientId(scope: Construct, id: string, clientId: string): IEntraApp {
    return new ExistingEntraClient(scope, id, clientId);
  }

  public constructor(scope: Construct, id: string, props: EntraClientProps) {
    super(scope, id, props, (problems) => {
      checkEntraClient(problems, props);
    });
    for (const { platformType, redirectUris } of props.platforms ?? []) {
      this._parts.push(
        new ApplicationRedirectUris(this, `RedirectUris-${platformType}`, {
          applicationId: this.applicationId,
          type: platformType,
          redirectUris,
        }),
      );
    }
    warnOfEntraClient(this, props);
  }
}
