import type { ITerraformDependable } from 'cdktf';
import { asToken } from '../../core/terraform/tokens';
import type { Problems } from '../../core/validation/problems';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import type { IContentFilter } from '../../foundry/model/content-filter-interface';
import { checkHosted, checkPrompt, checkWorkflow } from './agent-definition-validation';
import type { HostedAgentOptions, PromptAgentOptions, WorkflowAgentOptions } from './agent-definition-options';
import { AgentEndpointProtocol } from './agent-endpoint-protocol';
import { HostedAgentSize } from './hosted-agent-size';

/** Version of the protocols in Microsoft's article on hosted agents with Terraform, read 2026-11-21. */
const HOSTED_PROTOCOL_VERSION = '2.0.0';
/** Source: "Deploy a hosted agent with Terraform", dated 2026-09-23, read 2026-11-21. The service expects strings. */
const SIZES: Readonly<Record<HostedAgentSize, { readonly cpu: string; readonly memory: string }>> = {
  [HostedAgentSize.SMALL]: { cpu: '0.5', memory: '1Gi' },
  [HostedAgentSize.MEDIUM]: { cpu: '1', memory: '2Gi' },
  [HostedAgentSize.LARGE]: { cpu: '2', memory: '4Gi' },
};

/** The service accepts workflows only with this feature header. */
const WORKFLOW_FEATURE = 'WorkflowAgents=V1Preview';

/** The parts of a definition: its validation, its request body, and the feature that the request has to name. */
interface Parts {
  readonly kind: string;
  readonly check: (problems: Problems) => void;
  readonly body: object;
  readonly contentFilter?: IContentFilter;
  readonly feature?: string;
  /** Of a prompt only. */
  readonly prompt?: PromptAgentOptions;
  /** Of a container only. */
  readonly hosted?: HostedAgentOptions;
}

/**
 * What an agent is: a prompt, a workflow or a container. Changing it creates a new agent version.
 *
 * It is validated by the `FoundryAgent` that uses it.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/overview
 */
export class AgentDefinition {
  /** A model with instructions and tools. */
  public static prompt(options: PromptAgentOptions): AgentDefinition {
    return new AgentDefinition({
      kind: 'prompt',
      check: (problems) => {
        checkPrompt(problems, options);
      },
      body: {
        model: options.agentModel?.agentModelName ?? options.model,
        instructions: options.instructions,
        temperature: options.temperature,
        top_p: options.topP,
        tools: options.tools,
      },
      contentFilter: options.contentFilter,
      prompt: options,
    });
  }

  /** A workflow of other agents. A preview feature of the service. */
  public static workflow(options: WorkflowAgentOptions): AgentDefinition {
    return new AgentDefinition({
      kind: 'workflow',
      check: (problems) => {
        checkWorkflow(problems, options);
      },
      body: { workflow: options.workflow },
      contentFilter: options.contentFilter,
      feature: WORKFLOW_FEATURE,
    });
  }

  /**
   * A custom container that the service runs. `FoundryAgent` gives its identity the roles that it needs; those who create such
   * agents get theirs from `HostedAgentAccess`.
   */
  public static hosted(options: HostedAgentOptions): AgentDefinition {
    const protocols = options.protocols ?? [{ protocol: AgentEndpointProtocol.RESPONSES }];
    return new AgentDefinition({
      kind: 'hosted',
      check: (problems) => {
        checkHosted(problems, options);
      },
      body: {
        container_configuration: { image: options.image },
        ...SIZES[options.size],
        protocol_versions: protocols.map(({ protocol, version }) => ({
          protocol,
          version: version ?? HOSTED_PROTOCOL_VERSION,
        })),
        environment_variables: options.environmentVariables,
      },
      contentFilter: options.contentFilter,
      hosted: options,
    });
  }

  private constructor(private readonly parts: Parts) {}

  /** What the service calls this kind of agent: `prompt`, `workflow` or `hosted`. */
  public get kind(): string {
    return this.parts.kind;
  }

  /** @internal */
  public get _hosted(): HostedAgentOptions | undefined {
    return this.parts.hosted;
  }

  /** @internal */
  public get _prompt(): PromptAgentOptions | undefined {
    return this.parts.prompt;
  }

  /** @internal */
  public get _contentFilter(): IContentFilter | undefined {
    return this.parts.contentFilter;
  }

  /** @internal */
  public _check(problems: Problems): void {
    this.parts.check(problems);
  }

  /** @internal */
  public _body({ account }: IFoundryProject): object {
    const { kind, body, contentFilter: filter } = this.parts;
    if (filter === undefined) return { kind, ...body };
    // A filter that is known by its name alone is one of the account that the agent is in.
    const filterId = filter.filterId ?? `${asToken(account.accountId)}/raiPolicies/${filter.filterName}`;
    return { kind, ...body, rai_config: { rai_policy_name: filterId } };
  }

  /**
   * What has to exist before the agent.
   *
   * @internal
   */
  public get _dependables(): ITerraformDependable[] {
    const { contentFilter, prompt } = this.parts;
    return [...(contentFilter?.dependables ?? []), ...(prompt?.agentModel?.dependables ?? [])];
  }

  /** @internal */
  public get _headers(): { [name: string]: string } | undefined {
    return this.parts.feature === undefined ? undefined : { 'Foundry-Features': this.parts.feature };
  }
}
