import { AzureRole } from '../../access/azure-role';
import { FoundryRole } from '../../access/foundry-role';
import { RoleDefinition } from '../../access/role-definition';
import { CLASSIC_ROLES } from './guardrail';

/** Former names of the Foundry roles, which are still in use. */
const FORMER: readonly (readonly [string, RoleDefinition])[] = [
  ['Azure AI User', FoundryRole.USER],
  ['Azure AI Project Manager', FoundryRole.PROJECT_MANAGER],
  ['Azure AI Account Owner', FoundryRole.ACCOUNT_OWNER],
  ['Azure AI Owner', FoundryRole.OWNER],
];

const CATALOGUE = [FoundryRole, AzureRole]
  .flatMap((roles) => Object.values(roles) as unknown[])
  .filter((role): role is RoleDefinition => role instanceof RoleDefinition);

/** GUIDs of roles by their names in lower case, for assignments that name the role. */
export const GUID_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...CATALOGUE.map((role) => [role.roleName.toLowerCase(), role.roleGuid] as const),
  ...FORMER.map(([name, role]) => [name.toLowerCase(), role.roleGuid] as const),
  ...Object.entries(CLASSIC_ROLES).map(([guid, name]) => [name.toLowerCase(), guid] as const),
]);
