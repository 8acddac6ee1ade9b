import { Fn } from 'cdktf';
import { asArgument, isLiteral } from '../../core/terraform/tokens';
import type { FoundryPoliciesProps } from './foundry-policies-props';
import type { PolicyKey } from './policy-definitions';
import { PolicyEffect } from './policy-effect';

/** Policies with their defaults. */
export interface FoundryPoliciesPlan {
  readonly policyName: string;
  readonly effects: Readonly<Record<PolicyKey, PolicyEffect>>;
  /** Values of what definitions have next to their effect. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Resolves the defaults once. */
export function planPolicies(props: FoundryPoliciesProps): FoundryPoliciesPlan {
  const { modelAccounts = [], ownerTag } = props;
  const whereGiven = (isGiven: boolean) => (isGiven ? PolicyEffect.AUDIT : PolicyEffect.DISABLED);
  return {
    policyName: props.policyName ?? 'foundry-agents',
    effects: {
      accountsWithoutKeys: props.accountsWithoutKeys ?? PolicyEffect.AUDIT,
      accountsWithoutPublicAccess: props.accountsWithoutPublicAccess ?? PolicyEffect.AUDIT,
      connectionsWithoutKeys: props.connectionsWithoutKeys ?? PolicyEffect.AUDIT,
      botsWithoutLocalAuthentication: props.botsWithoutLocalAuthentication ?? PolicyEffect.AUDIT,
      modelDeploymentsInListedAccounts: props.modelDeploymentsInListedAccounts ?? whereGiven(modelAccounts.length > 0),
      botsWithOwnerTag: props.botsWithOwnerTag ?? whereGiven(ownerTag !== undefined),
    },
    parameters: { accountIds: modelAccounts.map(({ accountId }) => lower(accountId)), ownerTag: ownerTag ?? 'owner' },
  };
}

/** Ids are compared in lower case. */
function lower(id: string): string {
  return isLiteral(id) ? id.toLowerCase() : Fn.lower(asArgument(id));
}
