import type { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { HostedAgentSize } from './hosted-agent-size';

/** An agent that is a model with instructions and tools. */
export interface PromptAgentOptions {
  /** Name of the model deployment in the account. */
  readonly model: string;
  /**
   * What the agent is told before every conversation. Terraform reads `${` and `%{` in it as its own; write `$${` and
   * `%%{` for the signs themselves.
   * @default - none
   */
  readonly instructions?: string;
  /**
   * How freely the model chooses words, 0 to 2.
   * @default - that of the model
   */
  readonly temperature?: number;
  /**
   * Share of likely words that the model chooses from, 0 to 1.
   * @default - that of the model
   */
  readonly topP?: number;
  /**
   * Tools as the service takes them, such as `{ type: 'code_interpreter' }`. Keys are sent as they stand. No secrets:
   * they end up in the state; let tools sign in through a connection of the project.
   * @default - none
   */
  readonly tools?: { readonly [key: string]: unknown }[];
  /**
   * Full resource id of the content filter (`.../accounts/{account}/raiPolicies/{policy}`).
   * @default - that of the model deployment
   */
  readonly raiPolicyId?: string;
}

/** An agent that is a workflow of other agents. */
export interface WorkflowAgentOptions {
  /**
   * The workflow as YAML, as Foundry exports it. Terraform reads `${` and `%{` in it as its own; write `$${` and `%%{`
   * for the signs themselves.
   */
  readonly workflow: string;
  /**
   * Full resource id of the content filter (`.../accounts/{account}/raiPolicies/{policy}`).
   * @default - that of the model deployments
   */
  readonly raiPolicyId?: string;
}

/** A protocol that a container speaks. */
export interface HostedAgentProtocol {
  /** Protocol that the container answers. */
  readonly protocol: AgentEndpointProtocol;
  /**
   * Version of it, as the service spells it.
   * @default '2.0.0'
   */
  readonly version?: string;
}

/** An agent that is a container of one's own. */
export interface HostedAgentOptions {
  /** Image with registry and tag or digest: `contoso.azurecr.io/helpdesk:3`. The project's identity has to pull it. */
  readonly image: string;
  /** Processors and memory. */
  readonly size: HostedAgentSize;
  /**
   * What the container speaks.
   * @default - Responses 2.0.0
   */
  readonly protocols?: HostedAgentProtocol[];
  /**
   * Environment of the container. No secrets: it ends up in the state and in the portal.
   * @default - none
   */
  readonly environmentVariables?: { readonly [name: string]: string };
  /**
   * Full resource id of the content filter (`.../accounts/{account}/raiPolicies/{policy}`).
   * @default - none
   */
  readonly raiPolicyId?: string;
}
