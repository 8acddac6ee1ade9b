import { AzureRole } from '../access/azure-role';
import { FoundryRole } from '../access/foundry-role';
import type { PersonaAssignmentsProps } from './persona-assignments-props';
import type { Principal } from '../access/principal';
import type { RoleDefinition } from '../access/role-definition';

/** Props that hold principals. */
type Persona = {
  [K in keyof PersonaAssignmentsProps]-?: PersonaAssignmentsProps[K] extends Principal[] | undefined ? K : never;
}[keyof PersonaAssignmentsProps];

/** Scopes that the props name. */
export type ScopeName = 'governed' | 'account' | 'projects' | 'applications' | 'agents';

/** One role of one persona. */
export interface PersonaRole {
  readonly persona: Persona;
  readonly role: RoleDefinition;
  readonly on: ScopeName;
  /** Whether it becomes eligible if `eligible` is set. */
  readonly privileged?: boolean;
}

/**
 * Source: Microsoft's table of personas (Foundry Agent Service role-based access control), read 2026-11-20. End users:
 * the articles on publishing.
 */
export const PERSONA_ROLES: readonly PersonaRole[] = [
  { persona: 'itAdmins', role: AzureRole.CONTRIBUTOR, on: 'governed', privileged: true },
  {
    persona: 'itAdmins',
    role: AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
    on: 'governed',
    privileged: true,
  },
  { persona: 'resourceAdmins', role: AzureRole.CONTRIBUTOR, on: 'governed', privileged: true },
  {
    persona: 'roleAdmins',
    role: AzureRole.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
    on: 'governed',
    privileged: true,
  },
  { persona: 'managers', role: FoundryRole.ACCOUNT_OWNER, on: 'account', privileged: true },
  { persona: 'publishingManagers', role: FoundryRole.PROJECT_MANAGER, on: 'account', privileged: true },
  { persona: 'teamLeads', role: FoundryRole.PROJECT_MANAGER, on: 'account', privileged: true },
  { persona: 'developers', role: FoundryRole.USER, on: 'projects' },
  { persona: 'developers', role: AzureRole.READER, on: 'account' },
  { persona: 'projectIdentities', role: FoundryRole.USER, on: 'account' },
  { persona: 'endUsers', role: FoundryRole.USER, on: 'applications' },
  { persona: 'endUsers', role: FoundryRole.AGENT_CONSUMER, on: 'agents' },
];
