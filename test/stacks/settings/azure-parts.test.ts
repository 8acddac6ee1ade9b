import { parseSettings } from '../../../stacks/settings/settings';
import { synthesizeSettings } from '../../support/examples';
import { refused } from '../../support/told';

const HEAD = 'environment: prod\ntenantId: 11111111-1111-4111-8111-111111111111\n';
const REGISTRY = `
registry:
  agents:
    routes:
      sourceAgentId: '1'
      displayName: Routes
      createdBy: d47bffae-411a-4de9-8548-05e79bc01f0d
      sourceCreatedDateTime: 2025-01-01T00:00:00Z
      ownerIds: [d47bffae-411a-4de9-8548-05e79bc01f0d]
`;
const POLICIES = '\npolicies:\n  scope: { managementGroup: landing-zones }\n';
const SUBSCRIPTION = 'subscriptionId: 00000000-0000-4000-8000-000000000001\n';
const LISTED =
  '  modelDeploymentsInListedAccounts: audit\n  modelAccountIds:\n    - /subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/one\n';
const ALL = ['subscriptionId', 'location', 'foundry'].map(
  (name) => new RegExp(`^env\\.yaml:1:1: ${name} is missing; add it$`),
);

test.each([
  ['agents of other platforms', REGISTRY, ['prod-registry']],
  ['policies', SUBSCRIPTION + POLICIES, ['prod-policies']],
  ['policies that list accounts', SUBSCRIPTION + POLICIES + LISTED, ['prod-policies']],
  ['both', SUBSCRIPTION + REGISTRY + POLICIES, ['prod-policies', 'prod-registry']],
])('%s alone need no place in Azure', (_, text, stacks) => {
  expect([...synthesizeSettings(parseSettings(HEAD + text, 'env.yaml')).keys()].sort()).toEqual(stacks);
});

test.each([
  ['nothing at all', '', [/there is nothing to deploy/, ...ALL]],
  ['agents of other platforms and personas', `${REGISTRY}\naccess: {}\n`, ALL],
  ['agents of other platforms and callers', `${REGISTRY}\ncallers: { clients: {} }\n`, [/callers/, ...ALL]],
  ['policies', POLICIES, ALL.slice(0, 1)],
  [
    'policies on models in no account',
    `${SUBSCRIPTION}${POLICIES}  modelDeploymentsInListedAccounts: audit\n`,
    [/needs the accounts that may have models; list them in modelAccountIds, or give foundry$/],
  ],
])('%s: what is missing is told', (_, text, messages) => {
  const told = refused(HEAD + text);
  expect(told).toEqual(expect.arrayContaining(messages.map((one): unknown => expect.stringMatching(one))));
  expect(told).toHaveLength(messages.length);
});
