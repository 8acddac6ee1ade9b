import type { IContainerRegistry } from '../../access/resources/container-registry';
import type { IAgentModel } from '../../foundry/model/agent-model';
import type { IContentFilter } from '../../foundry/model/content-filter-interface';
import type { AgentEndpointProtocol } from './agent-endpoint-protocol';
import type { HostedAgentSize } from './hosted-agent-size';

/** An agent that is a model with instructions and tools. */
export interface PromptAgentOptions {
  /**
   * Name of the model deployment in the account, or `{connection}/{model}` for a model behind a gateway.
   * @default - `agentModel`
   */
  readonly model?: string;
  /**
   * The model itself: a `models.ModelDeployment`, or `model` of an `aiGateway.ModelGatewayConnection`. It exists before the agent.
   * @default - `model`
   */
  readonly agentModel?: IAgentModel;
  /**
   * System instructions of the agent. Terraform interprets `${` and `%{`; write `$${` and `%%{` for the literal
   * characters.
   * @default - none
   */
  readonly instructions?: string;
  /**
   * Sampling temperature of the model, 0 to 2.
   * @default - that of the model
   */
  readonly temperature?: number;
  /**
   * Nucleus sampling (top_p) of the model, 0 to 1.
   * @default - that of the model
   */
  readonly topP?: number;
  /**
   * Tools in the form of the service's API, such as `{ type: 'code_interpreter' }`. Keys are sent unchanged. No secrets:
   * they end up in the state; use a connection of the project for the sign-in of tools.
   * @default - none
   */
  readonly tools?: { readonly [key: string]: unknown }[];
  /**
   * Content filter of the account: a `models.ContentFilter`, made or existing.
   * @default - that of the model deployment
   */
  readonly contentFilter?: IContentFilter;
}

/** An agent that is a workflow of other agents. */
export interface WorkflowAgentOptions {
  /**
   * The workflow as YAML, as Foundry exports it. Terraform interprets `${` and `%{`; write `$${` and `%%{` for the literal
   * characters.
   */
  readonly workflow: string;
  /**
   * Content filter of the account: a `models.ContentFilter`, made or existing.
   * @default - that of the model deployments
   */
  readonly contentFilter?: IContentFilter;
}

/** A protocol of a container. */
export interface HostedAgentProtocol {
  /** Protocol that the container answers. */
  readonly protocol: AgentEndpointProtocol;
  /**
   * Version of it, as the service spells it.
   * @default '2.0.0'
   */
  readonly version?: string;
}

/** An agent that is a custom container. */
export interface HostedAgentOptions {
  /** Image with registry and tag or digest: `contoso.azurecr.io/helpdesk:3`. The project's identity must be able to pull it. */
  readonly image: string;
  /**
   * Registry that holds the image. The project's identity gets the right to pull from it before the agent is created.
   * @default - the project's identity has it already
   */
  readonly registry?: IContainerRegistry;
  /**
   * Seconds that the right to pull needs to take effect, 0 to 3600. The first agent of a project waits.
   * @default 60
   */
  readonly pullWaitSeconds?: number;
  /**
   * Whether the agent calls models of other publishers than OpenAI, too. Its identity gets Cognitive Services User on the account
   * then, and else Cognitive Services OpenAI User.
   * @default false
   */
  readonly callsAllModels?: boolean;
  /**
   * Whether its identity gets the roles that a hosted agent needs: to call models on the account, and Foundry User on the project.
   * @default true
   */
  readonly grantsRoles?: boolean;
  /** CPU and memory. */
  readonly size: HostedAgentSize;
  /**
   * Protocols of the container.
   * @default - Responses 2.0.0
   */
  readonly protocols?: HostedAgentProtocol[];
  /**
   * Environment variables of the container. No secrets: they end up in the state and in the portal.
   * @default - none
   */
  readonly environmentVariables?: { readonly [name: string]: string };
  /**
   * Content filter of the account: a `models.ContentFilter`, made or existing.
   * @default - none
   */
  readonly contentFilter?: IContentFilter;
}
