import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { KeptValues } from '../../core/terraform/kept-values';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { withinStack } from '../../core/terraform/within-stack';
import { Problems } from '../../core/validation/problems';
import { awaitedOfProject } from '../../foundry/existing/awaited-of';
import { projectWrite } from '../../foundry/existing/account-write';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { DataPlaneResource } from '../../providers/azapi/data-plane-resource';
import { ACTIVITY_PATH, FoundryAgentBase, type IFoundryAgent } from './foundry-agent-base';
import { ACTIVITY_API_VERSION, AGENT_TYPE } from '../target/agent-types';
import { agentBody } from './foundry-agent-body';
import { type EndpointPlan, planEndpoint } from './foundry-agent-plan';
import { addEndpointCheck, CHECKED_EXPORTS } from './foundry-agent-check-blocks';
import { grantHostedAgent } from './hosted-agent-roles';
import type { FoundryAgentProps } from './foundry-agent-props';
import { activityProblemsOf, checkFoundryAgent, responsesProblemsOf } from './foundry-agent-validation';
import { ExistingFoundryAgent } from './existing-foundry-agent';
import type { FoundryAgentAttributes } from './foundry-agent-attributes';
import { awaitPull, warnOfPull } from './image-pull';
import { planPullWait } from './image-pull-plan';
import { awaitPullRights } from '../target/pull-rights';
import { warnOfTools } from './gateway-model-tools';
import { FORMER_IDENTITY } from '../target/former-identity';

const EXPORTS = {
  clientId: 'instance_identity.client_id',
  principalId: 'instance_identity.principal_id',
  blueprintClientId: 'blueprint.client_id',
  blueprintPrincipalId: 'blueprint.principal_id',
  version: 'versions.latest.version',
  ...CHECKED_EXPORTS,
} as const;

/** Never add a key: it would not reach values that are kept already, and requires a separate `KeptValues`. */
const IDENTITY_KEYS = ['clientId', 'principalId'];
const BLUEPRINT_KEYS = ['blueprintClientId', 'blueprintPrincipalId'];

/**
 * An agent with its endpoint, its identity and who may call it: the current publishing model.
 *
 * Everything is sent when the agent is created. What a later apply does:
 * - `definition`, `description` and `metadata` are changed in place. Another definition creates a new agent version, which
 *   answers at once unless `servedVersion` names one. The definition is not read back: a change in the portal is not
 *   detected.
 * - `protocols`, `microsoft365PublicEndpoint`, `authorizationSchemes`, `servedVersion` and `agentCard` require a PATCH,
 *   which the provider does not support. Changes of them are ignored after creation; only a card that is added or removed
 *   is sent, and the service may not accept it. An update sends protocols, schemes and public endpoint as they were last
 *   read, if they were set at creation: list a protocol here before it is activated elsewhere, or an update may remove it
 *   again. A `check` block warns in every plan if the endpoint differs from the configuration (the card is not compared).
 *   `foundry-agents activate` sets what Teams needs: the Activity protocol, the scheme of bots and the public endpoint.
 *   Change the rest in the portal, or by your own PATCH.
 * - `agentName` and `project` replace the agent with its identity, and with the bot and the grants that refer to it.
 *
 * The identity stays known while the agent changes. If an agent of this name already exists, the creation fails: import
 * it by an `ImportBlock` with `{host}/api/projects/{project}/agents/{agent}|Microsoft.Foundry/agents@v1`, or refer to it
 * with `fromFoundryAgentAttributes`. The provider supports Azure's public cloud only.
 *
 * Throws `InvalidNewAgentName`, `PublicEndpointWithoutActivity` and others of docs/messages.md. Behind a bot it fails
 * synthesis with `AgentWithoutActivity` and `AgentWithoutBotScheme`. Warns of tools that models behind a gateway lack with
 * `ToolNotWithGatewayModel`, and of an image that nothing lets the project pull with `ImageWithoutRegistry`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export class FoundryAgent extends FoundryAgentBase {
  /**
   * Refers to an existing agent of a project by its attributes. For a bot it must have the Activity protocol, which no
   * Terraform provider can enable: use `foundry-agents activate`.
   *
   * Throws `InvalidAgentName`, `InvalidClientId` and others of docs/messages.md; reading an identity that was not given throws `AttributeNotSupplied`.
   */
  public static fromFoundryAgentAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryAgentAttributes,
  ): IFoundryAgent {
    return new ExistingFoundryAgent(scope, id, attributes);
  }

  public readonly project: IFoundryProject;
  public readonly agentName: string;
  public readonly activityApiVersion = ACTIVITY_API_VERSION;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: DataPlaneResource;
  /** Path of the Activity Protocol below the agent. */
  protected readonly protocolPath = ACTIVITY_PATH;
  private readonly endpoint: EndpointPlan;
  private readonly kept: KeptValues;
  private readonly roles: ITerraformDependable[];
  private keptBlueprint?: KeptValues;

  public constructor(scope: Construct, id: string, props: FoundryAgentProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkFoundryAgent(problems, props);
    problems.throwIfAny();
    warnOfTools(this, props.definition._prompt);
    const { _hosted: hosted } = props.definition;
    warnOfPull(this, props.project, hosted);

    this.project = props.project;
    this.agentName = props.agentName;
    this.endpoint = planEndpoint(props);
    const headers = props.definition._headers;
    this.resource = new DataPlaneResource(this, 'Resource', {
      type: AGENT_TYPE,
      name: props.agentName,
      parentId: `${props.project.host}${props.project.path}`,
      body: agentBody(props, this.endpoint),
      createHeaders: headers,
      updateHeaders: headers,
      deleteQueryParameters: props.endsSessionsOnDestroy === true ? { force: ['true'] } : undefined,
      responseExportValues: { ...EXPORTS },
      // Its parent is a host name, which says nothing of the project and its data stores.
      dependsOn: withinStack(this, [
        ...props.project.dependables,
        ...(hosted === undefined ? [] : awaitPull(this, props.project, hosted)),
        ...props.definition._dependables,
      ]),
      ...projectWrite(this, AGENT_TYPE, props.project.account),
      lifecycle: {
        // There is no PATCH. An update sends the last read values of the keys of this body.
        ignoreChanges: ['body.agent_endpoint', 'body.agent_card'],
        postcondition: [
          {
            condition: '${self.output.clientId != null && self.output.principalId != null}',
            errorMessage: this.noIdentity('identity'),
          },
        ],
      },
    });
    awaitedOfProject(props.project).waitedForBy(this.resource, props.project.dependables);
    if (hosted !== undefined && hosted.registry === undefined) {
      awaitPullRights(this.resource, props.project, planPullWait(hosted));
    }
    this.kept = new KeptValues(this, 'Kept', this.resource, IDENTITY_KEYS, {
      key: 'clientId',
      message: this.noIdentity('identity'),
      kept: { keys: IDENTITY_KEYS, what: `Agent ${this.agentName}` },
      compared: {
        keys: IDENTITY_KEYS,
        what: `identity of agent ${this.agentName}`,
        effect: FORMER_IDENTITY.identity,
      },
    });
    this.roles = this.giveRoles(props);
    addEndpointCheck(this.resource, this.agentName, this.endpoint);
    rejectDuplicateName(this, { what: 'agent', name: props.agentName, parentId: props.project.projectId });
  }

  private giveRoles({ definition, project }: FoundryAgentProps): ITerraformDependable[] {
    const { _hosted: hosted } = definition;
    if (hosted === undefined || hosted.grantsRoles === false) return [];
    const { callsAllModels = false } = hosted;
    const rights = { callsAllModels, grantedBy: 'FoundryAgent', hasDerivedName: true };
    return grantHostedAgent(this, project, this.identity, rights);
  }

  /** Resource id for role assignments. What refers to it depends on the agent. */
  public get agentId(): string {
    return `${this.project.projectId}/agents/${this.resource.name}`;
  }

  /** Newest agent version, as the service numbers it. It is not known while the agent changes. */
  public get agentVersion(): string {
    return this.resource.getStringAttribute('output.version');
  }

  public get identityClientId(): string {
    return this.kept.get('clientId');
  }

  public get identityPrincipalId(): string {
    return this.kept.get('principalId');
  }

  public get blueprintClientId(): string {
    return this.blueprint.get('blueprintClientId');
  }

  /** Principal (object) id of the agent's blueprint. It stays known while the agent changes. */
  public get blueprintPrincipalId(): string {
    return this.blueprint.get('blueprintPrincipalId');
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, ...this.kept.dependables, ...this.roles];
  }

  /** @internal */
  public _activityProblems(): string[] {
    return activityProblemsOf(this, this.agentName, this.endpoint);
  }

  /** @internal */
  public _responsesProblems(): string[] {
    return responsesProblemsOf(this, this.agentName, this.endpoint);
  }

  /** Created when it is first read. */
  private get blueprint(): KeptValues {
    this.keptBlueprint ??= new KeptValues(this, 'KeptBlueprint', this.resource, BLUEPRINT_KEYS, {
      key: 'blueprintClientId',
      message: this.noIdentity('identity blueprint'),
      compared: {
        keys: BLUEPRINT_KEYS,
        what: `identity blueprint of agent ${this.agentName}`,
        effect: FORMER_IDENTITY.blueprint,
      },
    });
    return this.keptBlueprint;
  }

  private noIdentity(what: string): string {
    return (
      `Agent ${this.agentName} has no ${what} yet. Apply again in a few minutes. Where it stays so, the agent is of an ` +
      'older kind that has none: make a new one under another name.'
    );
  }
}
