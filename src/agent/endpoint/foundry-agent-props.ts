import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { AgentAuthorizationScheme } from './agent-authorization-scheme';
import type { FoundryAgentCard } from './foundry-agent-card';
import type { AgentDefinition } from './agent-definition';
import type { AgentEndpointProtocol } from './agent-endpoint-protocol';

/** Properties of `FoundryAgent`. */
export interface FoundryAgentProps {
  /** Project to create it in. */
  readonly project: IFoundryProject;
  /**
   * Part of its endpoint: letters, digits and inner hyphens, at most 63. Another name is another agent with another
   * identity.
   */
  readonly agentName: string;
  /** What the agent is. Changing it creates a new agent version. */
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
   * Protocols of the endpoint. A bot requires `ACTIVITY`. Set when the agent is created; later `foundry-agents activate`
   * adds `ACTIVITY`.
   * @default [AgentEndpointProtocol.RESPONSES]
   */
  readonly protocols?: AgentEndpointProtocol[];
  /**
   * Whether Microsoft 365 and Bot Service can reach the Activity endpoint if the account is closed to the Internet. Only this
   * endpoint is opened, and only to their addresses; leave it off behind a gateway. Set when the agent is created; later
   * `foundry-agents activate` changes it.
   * @default false
   */
  readonly microsoft365PublicEndpoint?: boolean;
  /**
   * How the endpoint authorizes callers. Set when the agent is created; later `foundry-agents activate` changes the scheme of
   * bots.
   * @default - Entra, and with `ACTIVITY` among the protocols BotServiceRbac
   */
  readonly authorizationSchemes?: AgentAuthorizationScheme[];
  /**
   * Agent version that answers. Set when the agent is created; later change it in the portal.
   * @default '@latest', the newest
   */
  readonly servedVersion?: string;
  /**
   * What it publishes to other agents. Set when the agent is created; a later change does not reach it, see `FoundryAgent`.
   * @default - no card
   */
  readonly agentCard?: FoundryAgentCard;
  /**
   * Whether destroying it ends active sessions. Otherwise the service refuses while there are any. It must be applied before
   * the agent is destroyed.
   * @default false
   */
  readonly endsSessionsOnDestroy?: boolean;
}
