import fc from 'fast-check';
import { scopeHolds, scopeKind } from '../../../src/core/azure/scope-kind';
import { ACCOUNT_ID, APPLICATION_ID, PROJECT_ID, SUBNET_ID, SUBSCRIPTION, TOKEN } from '../../support/samples';

const GROUP_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`;

describe('the kind of a scope', () => {
  test.each([
    [`/subscriptions/${SUBSCRIPTION}`, 'subscriptions'],
    [`/SUBSCRIPTIONS/${SUBSCRIPTION}`, 'subscriptions'],
    [GROUP_ID, 'resourceGroups'],
    [GROUP_ID.toLowerCase(), 'resourceGroups'],
    ['/providers/Microsoft.Management/managementGroups/root', 'managementGroups'],
    [ACCOUNT_ID, 'Microsoft.CognitiveServices/accounts'],
    [APPLICATION_ID, 'Microsoft.CognitiveServices/accounts/projects/applications'],
    [SUBNET_ID, 'Microsoft.Network/virtualNetworks/subnets'],
    [`${ACCOUNT_ID}/providers/Microsoft.Authorization/locks/keep`, 'Microsoft.Authorization/locks'],
    [
      `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.CognitiveServices/locations/x`,
      'Microsoft.CognitiveServices/locations',
    ],
  ])('of %s is %s', (scopeId, kind) => {
    expect(scopeKind(scopeId)).toBe(kind);
  });

  test.each([TOKEN, `${TOKEN}/agents/faq`])('of %s is not known before apply', (scopeId) => {
    expect(scopeKind(scopeId)).toBeUndefined();
  });
});

describe('one scope holds another', () => {
  test.each([
    ['that is in it', GROUP_ID, `${GROUP_ID}/providers/Microsoft.KeyVault/vaults/kv`],
    ['that is deep in it', `/subscriptions/${SUBSCRIPTION}`, APPLICATION_ID],
    ['that is it', PROJECT_ID, PROJECT_ID],
    ['that is it in other case', PROJECT_ID, PROJECT_ID.toUpperCase()],
    ['that is it with a slash', `${PROJECT_ID}/`, PROJECT_ID],
    ['that is made of it', TOKEN, `${TOKEN}/agents/faq`],
  ])('%s', (_, outer, inner) => {
    expect(scopeHolds(outer, inner)).toBe(true);
  });

  test.each([
    ['is around it', PROJECT_ID, ACCOUNT_ID],
    ['is beside it', PROJECT_ID, PROJECT_ID.replace('/proj', '/other')],
    ['has a name that begins alike', PROJECT_ID, `${PROJECT_ID}2`],
    ['is known only after apply', PROJECT_ID, TOKEN],
  ])('but not one that %s', (_, outer, inner) => {
    expect(scopeHolds(outer, inner)).toBe(false);
  });

  test('both only where they are the same', () => {
    const segment = fc.constantFrom('a', 'b', 'ab', 'A');
    const id = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
    fc.assert(
      fc.property(id, id, (one, other) => {
        const both = scopeHolds(one, other) && scopeHolds(other, one);
        expect(both).toBe(one.toLowerCase() === other.toLowerCase());
      }),
    );
  });
});
