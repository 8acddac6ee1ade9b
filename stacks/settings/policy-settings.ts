import { z } from 'zod';
import { azurePolicies } from '../../src';
import { EXCLUDED_SCOPE, groupNameOrId, POLICY_NAME, SHAPES } from '../../src/internal';
import { between, by, distinct, filled, guidText, id, isObject, oneOf } from './values/settings-values';

const { PolicyEffect } = azurePolicies;

/** Words of the settings for what the library calls by its enums. */
export const EFFECTS = {
  audit: PolicyEffect.AUDIT,
  deny: PolicyEffect.DENY,
  disabled: PolicyEffect.DISABLED,
} as const;

const effect = (left: string) =>
  z
    .enum(Object.keys(EFFECTS) as [keyof typeof EFFECTS])
    .optional()
    .describe(`left out: ${left}`);

const MANAGEMENT_GROUP = {
  rule: "may hold letters, digits, '-', '_', '.', '(' and ')', 1 to 90 of them",
  remedy: 'give its name, which is the end of its id',
  holds: (value: string) => /^[a-z0-9_().-]{1,90}$/i.test(value),
};

/** Azure policies for what other teams make, in a stack of their own. */
export const policies = between(
  z.strictObject({
    scope: oneOf(
      z.strictObject({
        managementGroup: by(MANAGEMENT_GROUP).optional().describe('name of a management group'),
        subscription: guidText.optional(),
        resourceGroup: by(groupNameOrId)
          .optional()
          .describe('its name in the subscription of the file, or its full id'),
      }),
      ['managementGroup', 'subscription', 'resourceGroup'],
      'needs exactly one of managementGroup, subscription and resourceGroup',
    ).describe('where they apply'),
    accountsWithoutKeys: effect('audit'),
    accountsWithoutPublicAccess: effect('audit'),
    connectionsWithoutKeys: effect('audit'),
    botsWithoutLocalAuthentication: effect('audit'),
    modelDeploymentsInListedAccounts: effect('audit with modelAccountIds, else disabled'),
    modelAccountIds: distinct(filled(id(SHAPES.account)))
      .optional()
      .describe('accounts that may have model deployments, in addition to that of this file'),
    botsWithOwnerTag: effect('audit with ownerTag of the file, else disabled'),
    excludedScopeIds: distinct(filled(by(EXCLUDED_SCOPE)))
      .optional()
      .describe('subscriptions, resource groups or resources in the scope to which they do not apply'),
    name: by(POLICY_NAME).optional().describe('of initiative and assignment; left out: foundry-agents'),
  }),
  () => [],
);

export type PolicySettings = z.infer<typeof policies>;

/** A bot without an owner is found by the name of the tag. */
export function policyMistakes({
  policies: given,
  ownerTag,
  foundry,
}: {
  readonly policies?: unknown;
  readonly ownerTag?: unknown;
  readonly foundry?: unknown;
}) {
  if (!isObject(given)) return [];
  const { botsWithOwnerTag, modelDeploymentsInListedAccounts, modelAccountIds } = given as Readonly<
    Record<string, unknown>
  >;
  const isChosen = (chosen: unknown): boolean => chosen !== undefined && chosen !== 'disabled';
  return [
    ...(isChosen(botsWithOwnerTag) && ownerTag === undefined
      ? [
          {
            path: ['policies', 'botsWithOwnerTag'],
            message: 'needs ownerTag of the file, the name of the tag; add it, or remove this',
          },
        ]
      : []),
    ...(isChosen(modelDeploymentsInListedAccounts) && modelAccountIds === undefined && foundry === undefined
      ? [
          {
            path: ['policies', 'modelDeploymentsInListedAccounts'],
            message: 'needs the accounts that may have models; list them in modelAccountIds, or give foundry',
          },
        ]
      : []),
  ];
}
