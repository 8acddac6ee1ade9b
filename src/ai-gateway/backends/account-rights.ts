import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';
import type { RoleDefinition } from '../../access/role-definition';
import { isLiteral } from '../../core/terraform/tokens';
import type { IFoundryAccount } from '../../foundry/existing/foundry-account-interface';
import { OPENAI, type PlannedModel } from '../list/model-plan';

/**
 * The rights of the gateway's identity: on each account that serves a model, to call its models, and nothing wider. Where all
 * models of an account are OpenAI's, the role for these.
 *
 * They are assigned here and not by the account, which must not wait for the gateway.
 */
export class AccountRights extends Construct {
  public readonly dependables: ITerraformDependable[] = [];

  public constructor(
    scope: Construct,
    id: string,
    private readonly principal: Principal,
  ) {
    super(scope, id);
  }

  /** The right to call the models of a list. */
  public callModels(models: readonly PlannedModel[]): void {
    for (const account of accountsOf(models)) {
      const formats = models
        .filter(({ deployments }) => deployments.some((one) => keyOf(one.account) === keyOf(account)))
        .map(({ format }) => format);
      const isOpenAi = formats.every((format) => format === OPENAI);
      const role = isOpenAi ? AzureRole.COGNITIVE_SERVICES_OPENAI_USER : AzureRole.COGNITIVE_SERVICES_USER;
      this.give('CallModels', account, role);
    }
  }

  /** A role on one account, once. */
  public give(verb: string, account: IFoundryAccount, role: RoleDefinition): void {
    const place = this.node.tryFindChild(account.accountName) ?? new Construct(this, account.accountName);
    const grant = grantRole(place, {
      verb,
      role,
      principal: this.principal,
      scopeId: account.accountId,
      grantedBy: 'ModelGateway',
      description: 'The model gateway calls it',
      hasDerivedName: true,
    });
    this.dependables.push(...grant.dependables);
  }
}

/** Each account of a list once. */
export function accountsOf(models: readonly PlannedModel[]): IFoundryAccount[] {
  const accounts = models.flatMap(({ deployments }) => deployments.map(({ account }) => account));
  return [...new Map(accounts.map((account) => [keyOf(account), account])).values()];
}

function keyOf({ accountId }: IFoundryAccount): string {
  return isLiteral(accountId) ? accountId.toLowerCase() : accountId;
}
