import { RoleAssignment as PlainAssignment } from '@cdktf/provider-azurerm/lib/role-assignment';
import type { TerraformStack } from 'cdktf';
import { Principal } from '../../src';
import {
  EligibleRoleAssignment,
  FoundryRole,
  RoleAssignment,
  type RoleCondition,
  type RoleDefinition,
} from '../../src/access';
import { Resource as AzapiResource } from '../../src/providers/azapi/resource';
import { GROUP, PROJECT_ID } from '../support/samples';
import { AGENT, roleId } from './samples';

export const GROUP_PRINCIPAL = Principal.group(GROUP);
export const AGENT_PRINCIPAL = Principal.agentIdentity(AGENT);

/** An assignment of this library. */
export const assign =
  (role: RoleDefinition, principal: Principal, scopeId: string, id = 'Access', condition?: RoleCondition) =>
  (scope: TerraformStack): void => {
    new RoleAssignment(scope, id, { role, principal, scopeId, condition });
  };

export const eligible =
  (role: RoleDefinition, scopeId: string, id = 'Eligible') =>
  (scope: TerraformStack): void => {
    new EligibleRoleAssignment(scope, id, { role, principal: GROUP_PRINCIPAL, scopeId });
  };

/** An assignment that somebody wrote without this library. */
export const plain =
  (guid: string, principalId: string, scopeId: string, more: object = {}, id = 'Plain') =>
  (scope: TerraformStack): void => {
    new PlainAssignment(scope, id, { scope: scopeId, roleDefinitionId: roleId(guid), principalId, ...more });
  };

export const named =
  (roleDefinitionName: string, principalId: string, scopeId: string, id = 'Plain') =>
  (scope: TerraformStack): void => {
    new PlainAssignment(scope, id, { scope: scopeId, roleDefinitionName, principalId });
  };

export const viaAzapi =
  (guid: string, principalId: string, scopeId: string, principalType = 'Group') =>
  (scope: TerraformStack): void => {
    new AzapiResource(scope, 'Azapi', {
      type: 'Microsoft.Authorization/roleAssignments@2022-04-01',
      name: '66666666-6666-4666-8666-666666666666',
      parentId: scopeId,
      body: { properties: { roleDefinitionId: roleId(guid), principalId, principalType } },
    });
  };

export const all =
  (...builds: ((scope: TerraformStack) => void)[]) =>
  (scope: TerraformStack): void => {
    for (const build of builds) build(scope);
  };

/** An agent's identity that the stack knows of, since it has a right of its own. */
export const known = assign(FoundryRole.USER, AGENT_PRINCIPAL, PROJECT_ID, 'Known');
