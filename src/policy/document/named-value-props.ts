import type { ITerraformDependable } from 'cdktf';
import type { IConstruct } from 'constructs';
import type { IApiManagementService } from './api-management-service';

/** A value of an API Management service that policies refer to by name. Created here, or an existing one. */
export interface INamedValue extends IConstruct {
  /** Name that policies call it by. */
  readonly namedValueName: string;
  /** What stands for the value in a policy: `{{name}}`. */
  readonly reference: string;
  /** What others can depend on. */
  readonly dependables: ITerraformDependable[];
}

/** Properties of `NamedValue`. Exactly one of `secretId` and `openText` is given. */
export interface NamedValueProps {
  /** API Management service that takes it, such as the gateway. */
  readonly gateway: IApiManagementService;
  /** Name that policies call it by, unique within the service: letters, digits and '-', 1 to 80 of them. */
  readonly namedValueName: string;
  /**
   * Id of a Key Vault secret without a version, such as `https://contoso.vault.azure.net/secrets/key`. The service reads it
   * again within hours, so that a renewed one is taken. Its identity needs `Key Vault Secrets User` on the secret.
   * @default - none
   */
  readonly secretId?: string;
  /**
   * Client id of the service's user-assigned identity that reads the secret. Only together with `secretId`.
   * @default - the system-assigned identity
   */
  readonly identityClientId?: string;
  /**
   * A text that is not a secret, such as an address: it is readable in the code, in the state and in the portal.
   * @default - none
   */
  readonly openText?: string;
  /**
   * What has to be there first, such as the role of the service's identity on the secret.
   * @default - none
   */
  readonly dependables?: ITerraformDependable[];
}
