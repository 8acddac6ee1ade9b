import { TerraformData } from '../../src/core/terraform/terraform-data';
import type { Construct } from 'constructs';
import { AgentApplication, FoundryAccount, FoundryAgent, FoundryProject, Principal } from '../../src';
import { PersonaAssignments, type PersonaAssignmentsProps } from '../../src/people';
import { codesOf, problemsOf } from '../support/errors';
import { ACCOUNT_ID, APPLICATION_ID, GROUP, project, PROJECT_ID, SUBSCRIPTION, TOKEN } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';
import { given } from '../access/given';
import { DATA_GROUP_ID, GUIDS, PROJECT_IDENTITY, SUBSCRIPTION_ID, USER } from '../access/samples';

type Persona =
  | 'itAdmins'
  | 'resourceAdmins'
  | 'roleAdmins'
  | 'managers'
  | 'publishingManagers'
  | 'teamLeads'
  | 'developers'
  | 'projectIdentities'
  | 'endUsers';

const AGENT_ID = `${PROJECT_ID}/agents/faq`;

const accountOf = (scope: Construct) => FoundryAccount.fromAccountId(scope, 'Account', ACCOUNT_ID);
const projectsOf = (scope: Construct, ...ids: string[]) =>
  ids.map((id, index) => FoundryProject.fromProjectId(scope, `Project${index}`, id));
const applicationsOf = (scope: Construct, ...ids: string[]) =>
  ids.map((id, index) => AgentApplication.fromApplicationId(scope, `Application${index}`, id));
const agentsOf = (scope: Construct) => [
  FoundryAgent.fromFoundryAgentAttributes(scope, 'Agent', { project: project(scope), agentName: 'faq' }),
];
const scopesOf = (scope: Construct) => ({
  account: accountOf(scope),
  governedScopeId: DATA_GROUP_ID,
  projects: projectsOf(scope, PROJECT_ID),
  applications: applicationsOf(scope, APPLICATION_ID),
  agents: agentsOf(scope),
});

interface Row {
  readonly persona: Persona;
  /** Role with its scope, in the order of their construct paths. */
  readonly gets: [name: string, guid: string, scope: string, place: string][];
  /** Whether the option `eligible` makes them eligible. */
  readonly privileged: boolean;
}

/** Microsoft's table of personas, with the defaults where a row says either-or, and the alternatives as rows. */
const ROWS: Row[] = [
  {
    persona: 'itAdmins',
    gets: [
      ['Contributor', GUIDS.contributor, DATA_GROUP_ID, 'rg-data/Contributor'],
      [
        'Role Based Access Control Administrator',
        GUIDS.roleAdministrator,
        DATA_GROUP_ID,
        'rg-data/RoleBasedAccessControlAdministrator',
      ],
    ],
    privileged: true,
  },
  {
    persona: 'resourceAdmins',
    gets: [['Contributor', GUIDS.contributor, DATA_GROUP_ID, 'rg-data/Contributor']],
    privileged: true,
  },
  {
    persona: 'roleAdmins',
    gets: [
      [
        'Role Based Access Control Administrator',
        GUIDS.roleAdministrator,
        DATA_GROUP_ID,
        'rg-data/RoleBasedAccessControlAdministrator',
      ],
    ],
    privileged: true,
  },
  {
    persona: 'managers',
    gets: [['Foundry Account Owner', GUIDS.foundryAccountOwner, ACCOUNT_ID, 'acc/FoundryAccountOwner']],
    privileged: true,
  },
  {
    persona: 'publishingManagers',
    gets: [['Foundry Project Manager', GUIDS.foundryProjectManager, ACCOUNT_ID, 'acc/FoundryProjectManager']],
    privileged: true,
  },
  {
    persona: 'teamLeads',
    gets: [['Foundry Project Manager', GUIDS.foundryProjectManager, ACCOUNT_ID, 'acc/FoundryProjectManager']],
    privileged: true,
  },
  {
    persona: 'developers',
    gets: [
      ['Reader', GUIDS.reader, ACCOUNT_ID, 'acc/Reader'],
      ['Foundry User', GUIDS.foundryUser, PROJECT_ID, 'acc:proj/FoundryUser'],
    ],
    privileged: false,
  },
  {
    persona: 'projectIdentities',
    gets: [['Foundry User', GUIDS.foundryUser, ACCOUNT_ID, 'acc/FoundryUser']],
    privileged: false,
  },
  {
    persona: 'endUsers',
    gets: [
      ['Foundry Agent Consumer', GUIDS.foundryAgentConsumer, AGENT_ID, 'acc:proj:faq/FoundryAgentConsumer'],
      ['Foundry User', GUIDS.foundryUser, APPLICATION_ID, 'acc:proj:niceapp/FoundryUser'],
    ],
    privileged: false,
  },
];

function assigned(
  props: Partial<PersonaAssignmentsProps>,
  scopes?: (scope: Construct) => Partial<PersonaAssignmentsProps>,
) {
  return synthesize((scope) => {
    new PersonaAssignments(scope, 'People', {
      ...(scopes === undefined ? scopesOf(scope) : { account: accountOf(scope), ...scopes(scope) }),
      ...props,
    });
  });
}

const make = (of: (scope: Construct) => PersonaAssignmentsProps) => () => {
  const scope = newStack();
  return new PersonaAssignments(scope, 'People', of(scope));
};

describe.each(ROWS)('$persona', ({ persona, gets, privileged }) => {
  const people = { [persona]: [Principal.group(GROUP)] };
  const rowsOf = (props: object) =>
    given(assigned(props)).map(({ type, path, guid, scope, principalId, access }) => {
      const { role, grantedBy, eligible } = access ?? {};
      return { type, path, guid, scope, principalId, role, grantedBy, eligible };
    });
  const expected = (eligible: boolean) =>
    gets.map(([role, guid, scope, place]) => ({
      type: eligible ? 'azurerm_pim_eligible_role_assignment' : 'azurerm_role_assignment',
      path: `test/People/${persona}/${place}-${GROUP}/Resource`,
      guid,
      scope,
      principalId: GROUP,
      role,
      grantedBy: `PersonaAssignments.${persona}`,
      eligible,
    }));

  test('get just their roles on just their scopes', () => {
    expect(rowsOf(people)).toEqual(expected(false));
  });

  test(`${privileged ? 'take them up when needed' : 'have them always'} where eligible is set`, () => {
    expect(rowsOf({ ...people, eligible: {} })).toEqual(expected(privileged));
  });
});

describe('persona assignments', () => {
  test('of nobody are none', () => {
    expect(given(assigned({ itAdmins: [], endUsers: [] }))).toEqual([]);
  });

  test('reach every principal on every scope', () => {
    const [second, third] = [`${PROJECT_ID}2`, `${PROJECT_ID}3`];
    const developers = [Principal.group(GROUP), Principal.user(USER)];
    const found = given(
      assigned({ developers }, (scope) => ({ projects: projectsOf(scope, PROJECT_ID, second, third) })),
    )
      .filter(({ guid }) => guid === GUIDS.foundryUser)
      .map(({ principalId, scope }) => [principalId, scope]);
    const pairs = [PROJECT_ID, second, third].flatMap((scope) => [USER, GROUP].map((who) => [who, scope]));
    expect(found).toEqual(pairs);
  });

  test('keep scopes of one name apart', () => {
    const applicationIds = [APPLICATION_ID, APPLICATION_ID.replace('/proj/', '/other/')];
    const found = given(
      assigned({ endUsers: [Principal.group(GROUP)] }, (scope) => ({
        applications: applicationsOf(scope, ...applicationIds),
      })),
    );
    expect(found.map(({ scope }) => scope).sort()).toEqual(applicationIds.sort());
  });

  test('govern a subscription as well as a resource group', () => {
    const found = given(assigned({ governedScopeId: SUBSCRIPTION_ID, itAdmins: [Principal.group(GROUP)] }));
    expect(found.map(({ path, scope }) => [path.split('/')[3], scope])).toEqual([
      [SUBSCRIPTION, SUBSCRIPTION_ID],
      [SUBSCRIPTION, SUBSCRIPTION_ID],
    ]);
  });

  test('on scopes known only after apply are named after their place in the list', () => {
    const applicationIds = [TOKEN, '${local.other}'];
    const found = given(
      assigned({ endUsers: [Principal.group(GROUP)] }, (scope) => ({
        applications: applicationsOf(scope, ...applicationIds),
      })),
    );
    expect(found.map(({ path, scope }) => [path, scope])).toEqual([
      [`test/People/endUsers/0/FoundryUser-${GROUP}/Resource`, TOKEN],
      [`test/People/endUsers/1/FoundryUser-${GROUP}/Resource`, '${local.other}'],
    ]);
  });

  test('carry the schedule of who takes a role up', () => {
    const stack = assigned({
      managers: [Principal.group(GROUP)],
      eligible: { justification: 'Runs the platform', durationDays: 365 },
    });
    expect(stack.only('azurerm_pim_eligible_role_assignment').config).toMatchObject({
      justification: 'Runs the platform',
      schedule: { expiration: { duration_days: 365 } },
    });
  });

  test('can be waited for as a whole', () => {
    const principals = [Principal.group(GROUP)];
    const people = Object.fromEntries(ROWS.map(({ persona }) => [persona, principals]));
    const stack = synthesize((scope) => {
      const { dependables } = new PersonaAssignments(scope, 'People', { ...scopesOf(scope), ...people, eligible: {} });
      new TerraformData(scope, 'After', { dependsOn: dependables });
    });
    const waited = stack.at('terraform_data.After').config.depends_on ?? [];
    expect([...waited].sort()).toEqual(stack.addresses.filter((address) => address !== 'terraform_data.After'));
    expect(waited).toHaveLength(ROWS.flatMap(({ gets }) => gets).length);
  });

  test.each<[Persona, keyof PersonaAssignmentsProps]>([
    ['itAdmins', 'governedScopeId'],
    ['resourceAdmins', 'governedScopeId'],
    ['roleAdmins', 'governedScopeId'],
    ['developers', 'projects'],
  ])('of %s fail with PersonaNeedsScope without %s', (persona, prop) => {
    const props = { [persona]: [Principal.group(GROUP)], [prop]: undefined };
    expect(problemsOf(make((scope) => ({ ...scopesOf(scope), ...props })))).toEqual([
      expect.objectContaining({ code: 'PersonaNeedsScope', remedy: `give ${prop}` }),
    ]);
  });

  test('of end users need applications or agents', () => {
    const endUsers = [Principal.group(GROUP)];
    const props = (scope: Construct) => ({ account: accountOf(scope), endUsers });
    expect(problemsOf(make(props))).toEqual([
      {
        code: 'PersonaNeedsScope',
        message: 'endUsers are given without a scope for their roles, in test/People',
        remedy: 'give applications or agents',
      },
    ]);
    expect(codesOf(make((scope) => ({ ...props(scope), agents: agentsOf(scope) })))).toEqual([]);
    expect(codesOf(make((scope) => ({ ...props(scope), applications: [] })))).toEqual(['PersonaNeedsScope']);
  });

  test('tell every persona without a scope at once', () => {
    const principals = [Principal.group(GROUP)];
    const people = { itAdmins: principals, developers: principals, managers: principals };
    expect(codesOf(make((scope) => ({ account: accountOf(scope), ...people })))).toEqual([
      'PersonaNeedsScope',
      'PersonaNeedsScope',
    ]);
  });

  test('fail with InvalidScope for a governed scope that is none', () => {
    const props = { governedScopeId: 'rg-data', itAdmins: [Principal.group(GROUP)] };
    expect(codesOf(make((scope) => ({ ...scopesOf(scope), ...props })))).toEqual(['InvalidScope']);
  });

  test('let no identity take up a role', () => {
    const managers = [Principal.managedIdentity(PROJECT_IDENTITY)];
    expect(codesOf(make((scope) => ({ ...scopesOf(scope), managers, eligible: {} })))).toEqual([
      'PrincipalNotEligible',
    ]);
    expect(codesOf(make((scope) => ({ ...scopesOf(scope), managers })))).toEqual([]);
  });
});

test.each([
  ['always', undefined, 'azurerm_role_assignment'],
  ['when it is needed', {}, 'azurerm_pim_eligible_role_assignment'],
])('who gives roles %s cannot give those that give everything', (_, eligible, type) => {
  const stack = synthesize((scope) => {
    new PersonaAssignments(scope, 'Personas', {
      account: accountOf(scope),
      governedScopeId: DATA_GROUP_ID,
      itAdmins: [Principal.group(GROUP)],
      roleAdmins: [Principal.group(USER)],
      eligible,
    });
  });
  const givers = stack
    .ofType(type)
    .map(({ config }) => config)
    .filter(({ role_definition_id }) => String(role_definition_id).endsWith('f58310d9-a9f6-439a-9e8d-f62e7b41a168'));
  expect(givers).toHaveLength(2);
  for (const { condition, condition_version } of givers) {
    expect(condition_version).toBe('2.0');
    expect(String(condition).match(/ForAnyOfAllValues:GuidNotEquals \{[^}]*\}/g)).toEqual(
      Array.from(
        { length: 2 },
        () =>
          'ForAnyOfAllValues:GuidNotEquals {8e3af657-a8ff-443c-a75c-2fe8c4bcb635, 18d7d88d-d35e-4fb5-a5c3-7773c20a72d9, ' +
          'f58310d9-a9f6-439a-9e8d-f62e7b41a168}',
      ),
    );
  }
});
