import { type ITerraformDependable, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import { Principal } from '../../access/principal';
import type { RoleDefinition } from '../../access/role-definition';
import { sameArmId } from '../../core/azure/arm-id';
import { caseless, isLiteral } from '../../core/terraform/tokens';
import { Problems, quote } from '../../core/validation/problems';
import type { FoundryIdentity } from '../../foundry/existing/foundry-identity';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import type { IGatewayService } from '../../ingress/gateway/routes/gateway-service';
import { OPENAI, type PlannedModel } from '../list/model-plan';
import { AI_GATEWAY_BACKEND_CODES } from './codes';

/** What has been given on one account, and where it is in the tree. */
interface RightsOnAccount {
  readonly accountId: string;
  readonly scope: Construct;
  readonly given: ITerraformDependable[];
}

/**
 * The rights of a service's identity on accounts: to call their models, and nothing wider. Where all models of an account are
 * OpenAI's, the role for these.
 *
 * All model gateways of a service in a stack share them, since Azure accepts an assignment once; and they are not the account's,
 * which must not wait for the gateway.
 */
export class AccountRights extends Construct {
  private readonly accounts = new Map<string, RightsOnAccount>();

  /** Those of a service, or of a user-assigned identity of it, in the stack of a construct. */
  public static of(scope: Construct, gateway: IGatewayService, identity?: FoundryIdentity): AccountRights {
    const stack = TerraformStack.of(scope);
    const service = isLiteral(gateway.gatewayName) ? gateway.gatewayName : gateway.node.path.replace(/\//g, '-');
    const name = identity === undefined ? service : `${service}-${identity.identityId.split('/').pop() ?? ''}`;
    const id = `ModelRights-${isLiteral(name) ? name : service}`;
    const made = stack.node.tryFindChild(id);
    if (made instanceof AccountRights) return made;
    const principalId = identity?.principalId ?? gateway.managedIdentity.objectId;
    return new AccountRights(stack, id, Principal.managedIdentity(principalId, `identity of ${service}`));
  }

  private constructor(
    scope: Construct,
    id: string,
    private readonly principal: Principal,
  ) {
    super(scope, id);
  }

  /** The right to call the models of a list. */
  public callModels(models: readonly PlannedModel[]): ITerraformDependable[] {
    return accountsOf(models).flatMap((account) => {
      const formats = models
        .filter(({ deployments }) => deployments.some((one) => sameArmId(one.account.accountId, account.accountId)))
        .map(({ format }) => format);
      return formats.every((format) => format === OPENAI)
        ? this.give('CallOpenAiModels', account, AzureRole.COGNITIVE_SERVICES_OPENAI_USER)
        : this.give('CallModels', account, AzureRole.COGNITIVE_SERVICES_USER);
    });
  }

  /** A role on one account, once; another role has another verb. */
  public give(verb: string, account: IFoundryAccount, role: RoleDefinition): ITerraformDependable[] {
    const { scope, given } = this.rightsOn(account);
    const { dependables } = grantRole(scope, {
      verb,
      role,
      principal: this.principal,
      scopeId: account.accountId,
      grantedBy: 'ModelGateway',
      description: 'The model gateway calls it',
      hasDerivedName: true,
    });
    given.push(...dependables);
    return dependables;
  }

  /** Rights are named after their account, and in different resource groups two may have one name. */
  private rightsOn(account: IFoundryAccount): RightsOnAccount {
    const { accountName, accountId } = account;
    const known = this.accounts.get(caseless(accountName));
    const problems = new Problems(this.node.path);
    const isOther = known !== undefined && !sameArmId(known.accountId, accountId);
    problems.whenOf(account, isOther, AI_GATEWAY_BACKEND_CODES.AccountsOfOneName, () => ({
      message: `account ${quote(accountId)} has the name of ${quote(known?.accountId ?? '')}, and backends and rights are named after accounts`,
      remedy: 'use one of them, or put the other one behind a gateway of another stack',
    }));
    problems.throwIfAny();
    const rights = known ?? { accountId, scope: new Construct(this, accountName), given: [] };
    this.accounts.set(caseless(accountName), rights);
    return rights;
  }

  /** Rights on an account that have been given. */
  public on(account: IFoundryAccount): ITerraformDependable[] {
    return this.accounts.get(caseless(account.accountName))?.given ?? [];
  }
}

/** Each account of a list once. */
export function accountsOf(models: readonly PlannedModel[]): IFoundryAccount[] {
  const accounts = models.flatMap(({ deployments }) => deployments.map(({ account }) => account));
  return [...new Map(accounts.map((account) => [caseless(account.accountId), account])).values()];
}
