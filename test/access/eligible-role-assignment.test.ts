import { Principal } from '../../src';
import { EligibleRoleAssignment, type EligibleRoleAssignmentProps, FoundryRole, RoleCondition } from '../../src/access';
import { codesOf, problemsOf } from '../support/errors';
import { ACCOUNT_ID, APPLICATION_ID, GROUP, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { given } from './given';
import { GUIDS, roleId, USER } from './samples';

const PROPS: EligibleRoleAssignmentProps = {
  role: FoundryRole.OWNER,
  principal: Principal.group(GROUP),
  scopeId: ACCOUNT_ID,
};
const START = '2026-12-01T00:00:00Z';
const END = '2027-12-01T08:30:00.5+02:00';

const make = (changes: Partial<EligibleRoleAssignmentProps>) => () =>
  new EligibleRoleAssignment(newStack(), 'Access', { ...PROPS, ...changes });

function synthesized(changes: Partial<EligibleRoleAssignmentProps>) {
  return synthesize((scope) => {
    new EligibleRoleAssignment(scope, 'Access', { ...PROPS, ...changes });
  });
}

describe('an eligible assignment', () => {
  test.each<[string, Partial<EligibleRoleAssignmentProps>, object]>([
    ['for good', {}, {}],
    ['with a reason', { justification: 'On call' }, { justification: 'On call' }],
    ['for some days', { durationDays: 30 }, { schedule: { expiration: { duration_days: 30 } } }],
    ['for a day', { durationDays: 1 }, { schedule: { expiration: { duration_days: 1 } } }],
    ['for ten years', { durationDays: 3650 }, { schedule: { expiration: { duration_days: 3650 } } }],
    ['until a time', { endDateTime: END }, { schedule: { expiration: { end_date_time: END } } }],
    ['from a time on', { startDateTime: START }, { schedule: { start_date_time: START } }],
    [
      'from a time on for some days',
      { startDateTime: START, durationDays: 7 },
      { schedule: { start_date_time: START, expiration: { duration_days: 7 } } },
    ],
    [
      'between two times',
      { startDateTime: START, endDateTime: END },
      { schedule: { start_date_time: START, expiration: { end_date_time: END } } },
    ],
    [
      'under a condition',
      { condition: RoleCondition.fromExpression('x') },
      { condition: 'x', condition_version: '2.0' },
    ],
    ['for a user', { principal: Principal.user(USER) }, { principal_id: USER }],
    [
      'on what is known only after apply',
      { scopeId: TOKEN, endDateTime: TOKEN },
      {
        scope: TOKEN,
        role_definition_id: roleId(GUIDS.foundryOwner, '${element(split("/", local.later), 2)}'),
        schedule: { expiration: { end_date_time: TOKEN } },
      },
    ],
  ])('%s', (_, changes, expected) => {
    expect(synthesized(changes).only('azurerm_pim_eligible_role_assignment').config).toEqual({
      scope: ACCOUNT_ID,
      role_definition_id: roleId(GUIDS.foundryOwner),
      principal_id: GROUP,
      ...expected,
    });
  });

  test('is no active one', () => {
    expect(synthesized({}).addresses).toEqual([expect.stringMatching(/^azurerm_pim_eligible_role_assignment\./)]);
  });

  test('is written down for the access review as one to be taken up', () => {
    expect(given(synthesized({})).map(({ access }) => access)).toEqual([
      {
        principal: GROUP,
        principalKind: 'group',
        objectId: GROUP,
        role: 'Foundry Owner',
        scope: ACCOUNT_ID,
        grantedBy: 'EligibleRoleAssignment',
        eligible: true,
      },
    ]);
  });

  test('has its resource at a fixed place, and can be depended on', () => {
    const { resource, dependables } = make({})();
    expect(resource.node.path).toBe('test/Access/Resource');
    expect(dependables).toEqual([resource]);
  });

  test.each<[string, Partial<EligibleRoleAssignmentProps>]>([
    ['InvalidScope', { scopeId: 'acc' }],
    ['RoleMeaninglessAtScope', { scopeId: APPLICATION_ID }],
    ['InvalidTime', { startDateTime: '2026-12-01' }],
    ['InvalidTime', { startDateTime: '2026-12-01T00:00:00' }],
    ['InvalidTime', { startDateTime: '2026-13-01T00:00:00Z' }],
    ['InvalidTime', { endDateTime: 'next year' }],
    ['InvalidTime', { endDateTime: '' }],
    ['InvalidDuration', { durationDays: 0 }],
    ['InvalidDuration', { durationDays: 3651 }],
    ['InvalidDuration', { durationDays: 1.5 }],
    ['EndAmbiguous', { durationDays: 30, endDateTime: END }],
    ['PrincipalNotEligible', { principal: Principal.servicePrincipal(GROUP) }],
    ['PrincipalNotEligible', { principal: Principal.managedIdentity(GROUP) }],
    ['PrincipalNotEligible', { principal: Principal.projectIdentity(GROUP) }],
    ['PrincipalNotEligible', { principal: Principal.agentIdentity(GROUP) }],
  ])('fails with %s for %j', (code, changes) => {
    expect(codesOf(make(changes))).toEqual([code]);
  });

  test('tells all mistakes at once', () => {
    const wrong = {
      scopeId: APPLICATION_ID,
      principal: Principal.managedIdentity(GROUP),
      startDateTime: 'now',
      endDateTime: 'later',
      durationDays: -1,
    };
    expect(codesOf(make(wrong))).toEqual([
      'RoleMeaninglessAtScope',
      'PrincipalNotEligible',
      'InvalidTime',
      'InvalidTime',
      'InvalidDuration',
      'EndAmbiguous',
    ]);
  });

  test('says who can take up a role', () => {
    expect(problemsOf(make({ principal: Principal.managedIdentity(GROUP, 'Helpdesk') }))).toEqual([
      {
        code: 'PrincipalNotEligible',
        message:
          'Helpdesk (managed identity) is neither a user nor a group, and only they can activate an eligible role, in test/Access',
        remedy: 'use an active assignment, or assign the role to a user or group',
      },
    ]);
  });
});
