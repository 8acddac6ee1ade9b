import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { guid, textUpTo } from '../../core/validation/rules';
import { keyVaultSecretId } from '../../core/azure/key-vault-ids';
import { oneAtATime } from '../../core/azure/serial-writes';
import { withinStack } from '../../core/terraform/within-stack';
import { Resource } from '../../providers/azapi/resource';
import { ExistingNamedValue } from './existing-named-value';
import type { INamedValue, NamedValueProps } from './named-value-props';
import { NAMED_VALUE_NAME } from './policy-rules';
import { POLICY_CODES } from './codes';
import { checkOneOfTwo } from '../../core/validation/one-of-two';

const NAMED_VALUE_TYPE = 'Microsoft.ApiManagement/service/namedValues@2024-05-01';

const SECRET_ID = keyVaultSecretId(POLICY_CODES.InvalidNamedValueSecretId, 'secret');

/**
 * A value of an API Management service that policies refer to by name: a secret that stays in Key Vault, or a text that is
 * none.
 *
 * A policy names it in a text, which the service looks up when the policy is saved. `reference` carries the order: whatever
 * holds it is made after the value, and removed before it.
 *
 * Throws `NamedValueAmbiguous` and `InvalidOpenText`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export class NamedValue extends Construct implements INamedValue {
  /**
   * Refers to a named value that exists, by its name.
   *
   * Throws `InvalidNamedValueName`.
   */
  public static fromNamedValueName(scope: Construct, id: string, namedValueName: string): INamedValue {
    return new ExistingNamedValue(scope, id, namedValueName);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: NamedValueProps) {
    super(scope, id);
    const { secretId, identityClientId, openText } = props;
    this.check(props);
    this.resource = new Resource(this, 'Resource', {
      type: NAMED_VALUE_TYPE,
      parentId: props.gateway.gatewayId,
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
      ...oneAtATime(NAMED_VALUE_TYPE, props.gateway.gatewayId),
      dependsOn: withinStack(this, props.dependables ?? []),
    });
  }

  public get namedValueName(): string {
    return this.resource.name;
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
    const problems = Problems.withProviderCheck(this);
    problems.check('namedValueName', props.namedValueName, NAMED_VALUE_NAME);
    const remedy = 'give exactly one of them; secrets belong into Key Vault';
    checkOneOfTwo(problems, POLICY_CODES.NamedValueAmbiguous, { secretId, openText }, remedy);
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
