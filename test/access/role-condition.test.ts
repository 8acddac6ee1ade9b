import { AzureRole, FoundryRole, RoleCondition } from '../../src/access';
import { problemsOf } from '../support/errors';
import { GUIDS } from './samples';

/** As Microsoft writes it for constrained delegation. */
const expressionFor = (guids: string) =>
  "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR " +
  `(@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${guids}}))` +
  ' AND ' +
  "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) OR " +
  `(@Resource[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {${guids}}))`;

describe('a condition to assign only some roles', () => {
  test('limits giving and taking to one role', () => {
    const { expression, version } = RoleCondition.assignOnly([FoundryRole.USER]);
    expect({ expression, version }).toEqual({ expression: expressionFor(GUIDS.foundryUser), version: '2.0' });
  });

  test('limits giving and taking to each of several roles', () => {
    const { expression } = RoleCondition.assignOnly([FoundryRole.USER, AzureRole.ACR_PULL]);
    expect(expression).toBe(expressionFor(`${GUIDS.foundryUser}, ${GUIDS.acrPull}`));
  });

  test('fails with NoDelegatedRoles where there are none, which would allow nothing', () => {
    expect(problemsOf(() => RoleCondition.assignOnly([]))).toEqual([
      {
        code: 'NoDelegatedRoles',
        message: 'roles is empty, in RoleCondition.assignOnly',
        remedy: 'list the roles that may be assigned',
      },
    ]);
  });
});

test('a condition written by hand stays as it is', () => {
  const { expression, version } = RoleCondition.fromExpression("@Resource[a] StringEquals 'b'");
  expect({ expression, version }).toEqual({ expression: "@Resource[a] StringEquals 'b'", version: '2.0' });
});
