import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { checkArmId, SHAPES } from '../../core/azure/arm-id';
import { Problems, type Rule } from '../../core/validation/problems';
import { guid, madeName, textUpTo } from '../../core/validation/rules';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { Resource } from '../../providers/azapi/resource';
import { POLICY_CODES } from './codes';

/** Properties of `NamedValue`. Exactly one of `secretId` and `openText` is given. */
export interface NamedValueProps {
  /** Full id of the API Management service. */
  readonly apiManagementId: string;
  /** Name that policies call it by, unique within the service: letters, digits and '-', 1 to 80 of them. */
  readonly namedValueName: string;
  /**
   * Id of a Key Vault secret without a version, such as `https://contoso.vault.azure.net/secrets/key`. The service reads it
   * anew within hours, so that a renewed one is taken. Its identity needs `Key Vault Secrets User` on the secret.
   * @default - none
   */
  readonly secretId?: string;
  /**
   * Client id of the service's user-assigned identity that reads the secret. Only together with `secretId`.
   * @default - the system-assigned identity
   */
  readonly identityClientId?: string;
  /**
   * A text that is no secret, such as an address: it stands in the open in the code, in the state and in the portal.
   * @default - none
   */
  readonly openText?: string;
  /**
   * What has to be there first, such as the role of the service's identity on the secret.
   * @default - none
   */
  readonly dependables?: ITerraformDependable[];
}

const NAMED_VALUE_TYPE = 'Microsoft.ApiManagement/service/namedValues@2024-05-01';

const NAME = madeName(
  POLICY_CODES.InvalidNamedValueName,
  /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/,
  "letters, digits and '-', 1 to 80 of them, beginning and ending with a letter or digit",
  'rename it',
);

const SECRET_ID: Rule = {
  code: POLICY_CODES.InvalidNamedValueSecretId,
  rule: 'is no id of a Key Vault secret without a version',
  remedy: "give it as 'https://{vault}.vault.azure.net/secrets/{name}': with a version, a renewed one is never taken",
  holds: (value) => /^https:\/\/[a-z0-9-]+\.vault\.[a-z0-9.]+\/secrets\/[a-z0-9-]{1,127}\/?$/i.test(value),
};

/**
 * A value of an API Management service that policies refer to by name: a secret that stays in Key Vault, or a text that is
 * none.
 *
 * A policy names it in a text, which the service looks up when the policy is saved. `reference` carries the order: whatever
 * holds it is made after the value, and removed before it.
 *
 * Throws `InvalidResourceId`, `InvalidNamedValueName`, `NamedValueAmbiguous`, `InvalidNamedValueSecretId`,
 * `InvalidApplicationId`, `IdentityWithoutSecret` and `InvalidOpenText`.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export class NamedValue extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: NamedValueProps) {
    super(scope, id);
    const { secretId, identityClientId, openText } = props;
    this.check(props);
    this.resource = new Resource(this, 'Resource', {
      type: NAMED_VALUE_TYPE,
      parentId: props.apiManagementId,
      name: props.namedValueName,
      // The service hands out no secret when it is read, and Terraform never knows it: the state holds its id in the vault.
      body: {
        properties: {
          displayName: props.namedValueName,
          secret: secretId !== undefined,
          value: openText,
          keyVault: secretId === undefined ? undefined : { secretIdentifier: secretId, identityClientId },
        },
      },
      responseExportValues: {},
      ...oneAtATime(NAMED_VALUE_TYPE, props.apiManagementId),
      dependsOn: withinStack(this, props.dependables ?? []),
    });
  }

  /** What stands for the value in a policy: `{{name}}`, with the name of the resource, so that Terraform sees the order. */
  public get reference(): string {
    return `{{${this.resource.name}}}`;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private check({ secretId, identityClientId, openText, ...props }: NamedValueProps): void {
    const problems = Problems.in(this);
    checkArmId(problems, 'apiManagementId', props.apiManagementId, SHAPES.gateway);
    problems.check('namedValueName', props.namedValueName, NAME);
    problems.when((secretId === undefined) === (openText === undefined), POLICY_CODES.NamedValueAmbiguous, () => ({
      message:
        secretId === undefined ? 'neither secretId nor openText is given' : 'secretId and openText are both given',
      remedy: 'give exactly one of them; secrets belong into Key Vault',
    }));
    problems.check('secretId', secretId, SECRET_ID);
    problems.check('identityClientId', identityClientId, guid(POLICY_CODES.InvalidApplicationId));
    problems.when(identityClientId !== undefined && secretId === undefined, POLICY_CODES.IdentityWithoutSecret, () => ({
      message: 'identityClientId is given without secretId',
      remedy: 'leave it out',
    }));
    problems.check('openText', openText, textUpTo(POLICY_CODES.InvalidOpenText, 4096));
    problems.throwIfAny();
  }
}
