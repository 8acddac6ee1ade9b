import { TAG_LIMITS } from '../../core/azure/tag-validation';
import { isLiteral } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import type { Problems } from '../../core/validation/problems';
import { madeName } from '../../core/validation/rules';
import { AZURE_POLICY_CODES } from './codes';
import type { FoundryPoliciesPlan } from './foundry-policies-plan';
import type { FoundryPoliciesProps } from './foundry-policies-props';
import { PolicyEffect } from './policy-effect';

/**
 * The strictest of them all: 24 characters for an assignment in a management group.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules#microsoftauthorization (read 2026-11-29)
 */
export const POLICY_NAME = madeName(
  AZURE_POLICY_CODES.InvalidPolicyName,
  /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,22}[a-zA-Z0-9])?$/,
  "letters, digits and '-', 1 to 24 of them, beginning and ending with a letter or digit",
  'rename the policies',
);

/** What policies leave out: anything that has an id. */
export const EXCLUDED_SCOPE = {
  code: AZURE_POLICY_CODES.InvalidPolicyScope,
  rule: 'must be a full id',
  remedy: 'give it as /subscriptions/{id}/resourceGroups/{name}',
  holds: (value: string) => /^\/(subscriptions|providers)\/[^/\s]+(\/[^/\s]+)*$/i.test(value),
};

/** Adds everything that is wrong with policies. */
export function checkPolicies(problems: Problems, props: FoundryPoliciesProps, plan: FoundryPoliciesPlan): void {
  const { scope, modelAccounts, ownerTag, excludedScopeIds } = props;
  problems.check('scope', scope.scopeId, scope._rule);
  problems.check('policyName', plan.policyName, POLICY_NAME);
  problems.checkKnown('modelAccounts', modelAccounts);
  problems.checkKnown('excludedScopeIds', excludedScopeIds);
  problems.checkEach('excludedScopeIds', excludedScopeIds, EXCLUDED_SCOPE);
  checkDistinct(problems, AZURE_POLICY_CODES.DuplicatePolicyParameter, 'excludedScopeIds', excludedScopeIds);
  const accountIds = (modelAccounts ?? []).map(({ accountId }) => accountId).filter(isLiteral);
  checkDistinct(problems, AZURE_POLICY_CODES.DuplicatePolicyParameter, 'modelAccounts', accountIds);
  const isWithout = (key: 'modelDeploymentsInListedAccounts' | 'botsWithOwnerTag', isGiven: boolean) =>
    plan.effects[key] !== PolicyEffect.DISABLED && !isGiven;
  problems.when(
    isWithout('modelDeploymentsInListedAccounts', (modelAccounts ?? []).length > 0),
    AZURE_POLICY_CODES.NoModelAccounts,
    () => ({
      message:
        'modelDeploymentsInListedAccounts is given, and no account is listed: it would apply to every model deployment',
      remedy: 'give modelAccounts',
    }),
  );
  problems.when(isWithout('botsWithOwnerTag', ownerTag !== undefined), AZURE_POLICY_CODES.NoOwnerTag, () => ({
    message: 'botsWithOwnerTag is given without the name of the tag',
    remedy: 'give ownerTag',
  }));
  problems.check('ownerTag', ownerTag, {
    code: AZURE_POLICY_CODES.InvalidOwnerTag,
    rule: `must be the name of a tag: up to 512 characters, ${TAG_LIMITS.resource.words}, and no bracket or quote`,
    remedy: "give it as 'owner'",
    holds: (value) =>
      value.length <= 512 && value.trim() !== '' && TAG_LIMITS.resource.name.test(value) && !/[[\]']/.test(value),
  });
}
