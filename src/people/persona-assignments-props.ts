import type { Eligibility } from '../access/eligibility';
import type { Principal } from '../access/principal';
import type { IAgentApplication } from '../agent/application/agent-application-base';
import type { IFoundryAgent } from '../agent/endpoint/foundry-agent-base';
import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import type { IFoundryProject } from '../foundry/existing/foundry-project-interface';

/** Properties of `PersonaAssignments`. A persona without principals gets nothing. */
export interface PersonaAssignmentsProps {
  /** Foundry account of the projects, applications and agents. */
  readonly account: IFoundryAccount;
  /**
   * Full id of the subscription or resource group that IT administrators govern. Required if there are any.
   * @default - none
   */
  readonly governedScopeId?: string;
  /**
   * Projects that developers build in. Required if there are any.
   * @default - none
   */
  readonly projects?: IFoundryProject[];
  /**
   * Agent Applications that end users invoke.
   * @default - none
   */
  readonly applications?: IAgentApplication[];
  /**
   * Agents with their own endpoint that end users talk to.
   * @default - none
   */
  readonly agents?: IFoundryAgent[];
  /**
   * IT administrators: Contributor and Role Based Access Control Administrator on the governed scope.
   * @default - none
   */
  readonly itAdmins?: Principal[];
  /**
   * IT administrators with separated duties: Contributor on the governed scope, without assigning roles.
   * @default - none
   */
  readonly resourceAdmins?: Principal[];
  /**
   * IT administrators with separated duties: Role Based Access Control Administrator on the governed scope, without
   * creating resources.
   * @default - none
   */
  readonly roleAdmins?: Principal[];
  /**
   * Platform or AI managers: Foundry Account Owner on the account.
   * @default - none
   */
  readonly managers?: Principal[];
  /**
   * Platform or AI managers who publish agents and build in projects too: Foundry Project Manager on the account,
   * instead of Foundry Account Owner.
   * @default - none
   */
  readonly publishingManagers?: Principal[];
  /**
   * Team leads: Foundry Project Manager on the account, which publishing requires.
   * @default - none
   */
  readonly teamLeads?: Principal[];
  /**
   * Developers: Foundry User on the projects, Reader on the account.
   * @default - none
   */
  readonly developers?: Principal[];
  /**
   * Managed identities of projects: Foundry User on the account.
   * @default - none
   */
  readonly projectIdentities?: Principal[];
  /**
   * End users: Foundry User on the applications, Foundry Agent Consumer on the agents.
   * @default - none
   */
  readonly endUsers?: Principal[];
  /**
   * Makes the roles of IT administrators, managers and team leads eligible (licences: see
   * `EligibleRoleAssignment`).
   * @default - active assignments
   */
  readonly eligible?: Eligibility;
}
