import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { AgentAuthorizationScheme } from './agent-authorization-scheme';
import type { AgentCard } from './agent-card';
import type { AgentDefinition } from './agent-definition';
import type { AgentEndpointProtocol } from './agent-endpoint-protocol';

/** Properties of `FoundryAgent`. */
export interface FoundryAgentProps {
  /** Project to make it in. */
  readonly project: IFoundryProject;
  /**
   * Part of its endpoint: letters, digits and inner hyphens, at most 63. Another name is another agent with another
   * identity.
   */
  readonly agentName: string;
  /** What the agent is. Changing it makes a new agent version. */
  readonly definition: AgentDefinition;
  /**
   * Text for people who manage it, at most 512 characters.
   * @default - no description
   */
  readonly description?: string;
  /**
   * Up to 16 pairs for tools and people: keys of at most 64 characters, values of at most 512.
   * @default - none
   */
  readonly metadata?: { readonly [key: string]: string };
  /**
   * What the endpoint answers. A bot needs `ACTIVITY`. Set when the agent is made; `foundry-agents activate` adds
   * `ACTIVITY` later.
   * @default [AgentEndpointProtocol.RESPONSES]
   */
  readonly protocols?: AgentEndpointProtocol[];
  /**
   * Whether Foundry opens the way of activities to Microsoft 365 and Bot Service where the account is closed to the
   * Internet. It opens this way alone, to their addresses alone; leave it off behind a gateway. Set when the agent is
   * made; `foundry-agents activate` switches it later.
   * @default false
   */
  readonly microsoft365PublicEndpoint?: boolean;
  /**
   * How the endpoint tells who calls. Set when the agent is made; `foundry-agents activate` changes that of bots later.
   * @default - Entra, and with `ACTIVITY` among the protocols BotServiceRbac
   */
  readonly authorizationSchemes?: AgentAuthorizationScheme[];
  /**
   * Agent version that answers. Set when the agent is made; later somebody changes it in the portal.
   * @default '@latest', the newest
   */
  readonly servedVersion?: string;
  /**
   * What it tells other agents. Set when the agent is made; a change here does not reach the agent, see `FoundryAgent`.
   * @default - no card
   */
  readonly agentCard?: AgentCard;
  /**
   * Whether destroying it ends the sessions that run. Without it the service refuses while there are any. It has to be
   * applied before the agent is destroyed.
   * @default false
   */
  readonly endsSessionsOnDestroy?: boolean;
}
