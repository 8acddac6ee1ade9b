import type { Construct } from 'constructs';
import { azurePolicies, FoundryAccount, type IFoundryAccount } from '../../src';
import { accountAttributes, groupIdOf } from '../base/foundry-attributes';
import { FoundryStack } from '../base/foundry-stack';
import { EFFECTS, type PolicySettings } from '../settings/policy-settings';
import { madeFrom } from '../settings/file/made-from';
import type { SubscriptionSettings } from '../settings/settings-schema';

type Effect = keyof typeof EFFECTS | undefined;

/**
 * The governance team's stack: Azure policies for what other teams make. It has the rights to a management group and no others, and
 * refers to no other stack: the account of the settings is known by its id, whether it exists yet or not.
 */
export class PoliciesStack extends FoundryStack {
  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: SubscriptionSettings & { readonly policies: PolicySettings },
  ) {
    super(scope, id, settings);
    const { policies, ownerTag } = settings;
    new azurePolicies.FoundryPolicies(...madeFrom(['policies'], this, 'Policies'), {
      scope: this.scope(),
      accountsWithoutKeys: effectOf(policies.accountsWithoutKeys),
      accountsWithoutPublicAccess: effectOf(policies.accountsWithoutPublicAccess),
      connectionsWithoutKeys: effectOf(policies.connectionsWithoutKeys),
      botsWithoutLocalAuthentication: effectOf(policies.botsWithoutLocalAuthentication),
      modelDeploymentsInListedAccounts: effectOf(policies.modelDeploymentsInListedAccounts),
      modelAccounts: this.modelAccounts(),
      botsWithOwnerTag: effectOf(policies.botsWithOwnerTag),
      ownerTag,
      excludedScopeIds: policies.excludedScopeIds,
      policyName: policies.name,
    });
  }

  private scope(): azurePolicies.PolicyScope {
    const { managementGroup, subscription, resourceGroup = '' } = this.settings.policies.scope;
    if (managementGroup !== undefined) {
      return azurePolicies.PolicyScope.managementGroup(
        `/providers/Microsoft.Management/managementGroups/${managementGroup}`,
      );
    }
    return subscription === undefined
      ? azurePolicies.PolicyScope.resourceGroup(groupIdOf(this.settings, resourceGroup))
      : azurePolicies.PolicyScope.subscription(`/subscriptions/${subscription}`);
  }

  /** That of the settings, if they have one, and those listed in addition to it, where model deployments are held to some accounts at all. */
  private modelAccounts(): IFoundryAccount[] | undefined {
    const { modelDeploymentsInListedAccounts: chosen, modelAccountIds: listed } = this.settings.policies;
    if (listed === undefined && (chosen === undefined || chosen === 'disabled')) return undefined;
    const { foundry } = this.settings;
    const own = foundry === undefined ? [] : [accountAttributes({ ...this.settings, foundry })];
    const others = (listed ?? []).filter((one) => one.toLowerCase() !== own[0]?.accountId.toLowerCase());
    return [
      ...own.map((one) => FoundryAccount.fromAccountAttributes(...madeFrom(['foundry'], this, 'Account'), one)),
      ...others.map((accountId, index) =>
        FoundryAccount.fromAccountId(
          ...madeFrom(['policies', 'modelAccountIds', index], this, `ModelAccount${index}`),
          accountId,
        ),
      ),
    ];
  }
}

const effectOf = (chosen: Effect): azurePolicies.PolicyEffect | undefined => chosen && EFFECTS[chosen];
