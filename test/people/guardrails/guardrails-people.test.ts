import { PimActiveRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-active-role-assignment';
import { PimEligibleRoleAssignment } from '@cdktf/provider-azurerm/lib/pim-eligible-role-assignment';
import { Principal } from '../../../src';
import { AzureRole, FoundryRole, RoleCondition } from '../../../src/access';
import { ACCOUNT_ID, GROUP, PROJECT_ID } from '../../support/samples';
import { all, assign, eligible, GROUP_PRINCIPAL, named, plain, viaAzapi } from '../../access/assign';
import { proveRules } from './guardrail-cases';
import { GUIDS, roleId, USER } from '../../access/samples';

proveRules([
  {
    code: 'ActiveFoundryOwner',
    isError: false,
    violating: [
      ['Foundry Owner for a group', assign(FoundryRole.OWNER, GROUP_PRINCIPAL, ACCOUNT_ID)],
      ['Foundry Account Owner for a group', assign(FoundryRole.ACCOUNT_OWNER, GROUP_PRINCIPAL, ACCOUNT_ID)],
      ['a plain assignment', plain(GUIDS.foundryOwner, GROUP, ACCOUNT_ID, { principalType: 'Group' })],
      ['an azapi assignment', viaAzapi(GUIDS.foundryOwner, GROUP, ACCOUNT_ID)],
    ],
    conforming: [
      ['Foundry Owner where it is eligible', eligible(FoundryRole.OWNER, ACCOUNT_ID)],
      [
        'a plain eligible assignment',
        (scope) => {
          const config = { scope: ACCOUNT_ID, roleDefinitionId: roleId(GUIDS.foundryOwner), principalId: GROUP };
          new PimEligibleRoleAssignment(scope, 'Plain', config);
        },
      ],
      [
        'Foundry Owner for what cannot take it up',
        assign(FoundryRole.OWNER, Principal.managedIdentity(GROUP), ACCOUNT_ID),
      ],
      ['Foundry Project Manager', assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, ACCOUNT_ID)],
    ],
  },
  {
    code: 'UserAsPrincipal',
    isError: false,
    violating: [
      ['a user', assign(FoundryRole.USER, Principal.user(USER), PROJECT_ID)],
      ['a user in a plain assignment', plain(GUIDS.foundryUser, USER, PROJECT_ID, { principalType: 'User' })],
      ['a user in an azapi assignment', viaAzapi(GUIDS.foundryUser, USER, PROJECT_ID, 'User')],
    ],
    conforming: [
      ['a group', assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID)],
      ['a service principal', assign(FoundryRole.USER, Principal.servicePrincipal(GROUP), PROJECT_ID)],
    ],
  },
  {
    code: 'RedundantAssignment',
    isError: false,
    violating: [
      [
        'a role on a project and on its account',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'a plain one under one of the library, in other case',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
          plain(GUIDS.foundryUser, GROUP, PROJECT_ID.toUpperCase()),
        ),
      ],
      [
        'an eligible one under an active one',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, ACCOUNT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, PROJECT_ID),
        ),
      ],
    ],
    conforming: [
      [
        'another role',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(AzureRole.READER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'another principal',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
          assign(FoundryRole.USER, Principal.group(USER), ACCOUNT_ID, 'Wide'),
        ),
      ],
      [
        'scopes beside each other',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'One'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, `${PROJECT_ID}2`, 'Two'),
        ),
      ],
      [
        'one to have under one to take up',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, PROJECT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, ACCOUNT_ID),
        ),
      ],
      [
        'one under another that has a condition',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, ACCOUNT_ID, 'Wide', RoleCondition.fromExpression('x')),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Narrow'),
        ),
      ],
    ],
  },
  {
    code: 'DuplicateAssignment',
    isError: true,
    violating: [
      [
        'one made twice',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'One'),
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID, 'Two'),
        ),
      ],
      [
        'a plain one beside one of the library, in other case',
        all(
          assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID),
          plain(GUIDS.foundryUser, GROUP, PROJECT_ID.toLowerCase()),
        ),
      ],
      [
        'one by name beside one by GUID',
        all(assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID), named('Foundry User', GROUP, PROJECT_ID)),
      ],
      [
        'an azapi one beside one of the library',
        all(assign(FoundryRole.USER, GROUP_PRINCIPAL, PROJECT_ID), viaAzapi(GUIDS.foundryUser, GROUP, PROJECT_ID)),
      ],
      [
        'an activated one beside one of the library',
        all(assign(AzureRole.READER, GROUP_PRINCIPAL, PROJECT_ID), (scope) => {
          const config = { scope: PROJECT_ID, roleDefinitionId: roleId(GUIDS.reader), principalId: GROUP };
          new PimActiveRoleAssignment(scope, 'Active', config);
        }),
      ],
    ],
    conforming: [
      [
        'one to have and one to take up',
        all(
          assign(FoundryRole.PROJECT_MANAGER, GROUP_PRINCIPAL, PROJECT_ID),
          eligible(FoundryRole.PROJECT_MANAGER, PROJECT_ID),
        ),
      ],
      [
        'two plain ones that name their roles',
        all(named('Reader', GROUP, PROJECT_ID, 'One'), named('Monitoring Reader', GROUP, PROJECT_ID, 'Two')),
      ],
      [
        'two roles known only after apply',
        all(
          plain(GUIDS.reader, GROUP, PROJECT_ID, { roleDefinitionId: '${local.one}' }, 'One'),
          plain(GUIDS.reader, GROUP, PROJECT_ID, { roleDefinitionId: '${local.two}' }, 'Two'),
        ),
      ],
    ],
  },
]);
