import type { Principal } from '../access/principal';
import type { IAgentApplication } from '../agent/application/agent-application-base';
import type { IFoundryAgent } from '../agent/endpoint/foundry-agent-base';
import type { IEntraApp } from './app/entra-app-interface';
import type { EntraClientProps } from './app/entra-client-props';
import type { Consent } from './permission/consent';
import type { IEntraResource } from './permission/entra-resource-interface';

/** What is called: exactly one of agent and application. */
export interface CalledAgentProps {
  /**
   * Agent with its own endpoint. The caller becomes Foundry Agent Consumer on it.
   * @default - an application
   */
  readonly agent?: IFoundryAgent;
  /**
   * Agent Application. The caller becomes Foundry User on it.
   * @default - an agent
   */
  readonly application?: IAgentApplication;
}

/** An app that calls: exactly one of app and client. Properties of `AgentCaller.forService`. */
export interface CallingAppProps extends CalledAgentProps {
  /**
   * App that calls, registered here or existing: an `EntraClient`, or an `EntraApi` that calls on behalf of its users.
   * @default - it is registered as `client` says
   */
  readonly app?: IEntraApp;
  /**
   * Properties of the app to register.
   * @default - `app`
   */
  readonly client?: EntraClientProps;
}

/** Properties of `AgentCaller.forPeople`. */
export interface PeopleCallerProps extends CallingAppProps {
  /** Users and groups that call through the app: each token is theirs, and so is the role on the agent. */
  readonly people: Principal[];
  /**
   * How the app gets the scope of Microsoft Foundry.
   * @default Consent.ADMIN
   */
  readonly consent?: Consent;
  /**
   * Microsoft Foundry in the tenant.
   * @default - `EntraResource.foundry`, one for each stack
   */
  readonly foundry?: IEntraResource;
}

/** Properties of `AgentCaller.forPrincipal`. */
export interface PrincipalCallerProps extends CalledAgentProps {
  /** Who calls: a managed identity, the identity of another agent, a service principal that exists. */
  readonly principal: Principal;
}
