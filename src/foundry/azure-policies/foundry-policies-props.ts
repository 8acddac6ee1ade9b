import type { IFoundryAccount } from '../existing/foundry-account-interface';
import type { PolicyEffect } from './policy-effect';
import type { PolicyScope } from './policy-scope';

/** Properties of `FoundryPolicies`. */
export interface FoundryPoliciesProps {
  /** Where they apply. */
  readonly scope: PolicyScope;
  /**
   * Accounts with models do not accept API keys.
   * @default PolicyEffect.AUDIT
   */
  readonly accountsWithoutKeys?: PolicyEffect;
  /**
   * Accounts with models are not reachable from the Internet.
   * @default PolicyEffect.AUDIT
   */
  readonly accountsWithoutPublicAccess?: PolicyEffect;
  /**
   * Connections have no key or password where an identity will do. Application Insights and Bing are left out, which take nothing else;
   * gateways and tools by key are not.
   * @default PolicyEffect.AUDIT
   */
  readonly connectionsWithoutKeys?: PolicyEffect;
  /**
   * Bots authenticate with Microsoft Entra ID only.
   * @default PolicyEffect.AUDIT
   */
  readonly botsWithoutLocalAuthentication?: PolicyEffect;
  /**
   * Models are deployed in `modelAccounts` only.
   * @default - PolicyEffect.AUDIT with `modelAccounts`, else PolicyEffect.DISABLED
   */
  readonly modelDeploymentsInListedAccounts?: PolicyEffect;
  /**
   * Accounts that may have model deployments.
   * @default - any
   */
  readonly modelAccounts?: IFoundryAccount[];
  /**
   * Bots have the tag `ownerTag`. For the tags of applications, use `AccessGuardrails`.
   * @default - PolicyEffect.AUDIT with `ownerTag`, else PolicyEffect.DISABLED
   */
  readonly botsWithOwnerTag?: PolicyEffect;
  /**
   * Name of the tag that names an owner.
   * @default - none is expected
   */
  readonly ownerTag?: string;
  /**
   * Full ids of subscriptions, resource groups or resources in the scope to which they do not apply.
   * @default - none
   */
  readonly excludedScopeIds?: string[];
  /**
   * Name of initiative and assignment, and beginning of the names of the definitions: letters, digits and '-', 1 to 24 of them. A
   * subscription or management group holds each name once.
   * @default 'foundry-agents'
   */
  readonly policyName?: string;
}
