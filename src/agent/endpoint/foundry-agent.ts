import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { KeptValues } from '../../core/terraform/kept-values';
import { expectOwnName } from '../../core/validation/own-name';
import { Problems } from '../../core/validation/problems';
import { oneAtATime } from '../../core/azure/serial-writes';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { DataPlaneResource } from '../../providers/azapi/data-plane-resource';
import { ACTIVITY_PATH, FoundryAgentBase, type IFoundryAgent } from './foundry-agent-base';
import { ACTIVITY_API_VERSION, AGENT_TYPE } from '../target/api-versions';
import { agentBody } from './foundry-agent-body';
import { type EndpointPlan, planEndpoint } from './foundry-agent-plan';
import { addEndpointCheck, CHECKED_EXPORTS } from './foundry-agent-check-blocks';
import type { FoundryAgentProps } from './foundry-agent-props';
import { activityProblemsOf, checkFoundryAgent } from './foundry-agent-validation';
import { type FoundryAgentAttributes, ExistingFoundryAgent } from './existing-foundry-agent';

const EXPORTS = {
  clientId: 'instance_identity.client_id',
  principalId: 'instance_identity.principal_id',
  blueprintClientId: 'blueprint.client_id',
  blueprintPrincipalId: 'blueprint.principal_id',
  version: 'versions.latest.version',
  ...CHECKED_EXPORTS,
} as const;

/** Kept for good: a key added later would never reach what is kept already, and needs values of its own. */
const IDENTITY_KEYS = ['clientId', 'principalId'];
const BLUEPRINT_KEYS = ['blueprintClientId', 'blueprintPrincipalId'];

/**
 * An agent made here, with its endpoint, its identity and who may call it: the current publishing model.
 *
 * Everything is sent when the agent is made. What a later apply does:
 * - `definition`, `description` and `metadata` are changed in place. Another definition makes a new agent version, which
 *   answers at once unless `servedVersion` names one. Nobody reads a definition back: what somebody changes in the
 *   portal stays unseen until it changes here.
 * - `protocols`, `microsoft365PublicEndpoint`, `authorizationSchemes`, `servedVersion` and `agentCard` take a PATCH,
 *   which the provider does not have. Changes of them are ignored after creation; only a card that is added or taken away
 *   is sent, and the service may not take it. An update sends protocols, schemes and public endpoint as they were last
 *   read, as far as they were there from the beginning: list a protocol here before it is activated elsewhere, or an
 *   update may take it away again. A Terraform check warns in every plan where the endpoint differs from what is asked for here (the card is
 *   not compared). `foundry-agents activate` puts right what Teams needs: the Activity protocol, the scheme of bots and
 *   the public endpoint. The rest takes the portal, or a PATCH of one's own.
 * - `agentName` and `project` replace the agent. Its identity goes with it, and so do the bot and the grants that name it.
 *
 * The identity stays known while the agent changes. An agent of this name that stands already stops the creation: import
 * it by an `ImportBlock` with `{host}/api/projects/{project}/agents/{agent}|Microsoft.Foundry/agents@v1`, or refer to it
 * with `fromFoundryAgentAttributes`. The provider reaches Azure's public cloud only.
 *
 * Throws `InvalidNewAgentName`, `InvalidDescription`, `InvalidMetadata`, `InvalidAgentVersion`, `ListKnownLater`,
 * `NoProtocol`, `NoAuthorizationScheme`, `NoSkill` and `PublicEndpointWithoutActivity`; and for its definition `InvalidModel`,
 * `InvalidTemperature`, `InvalidTopP`, `EmptyWorkflow`, `InvalidImage`, `NoProtocol` and `InvalidResourceId`. Behind a bot it
 * fails synthesis with `AgentWithoutActivity` and `AgentWithoutBotScheme`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/configure-agent
 */
export class FoundryAgent extends FoundryAgentBase {
  /**
   * Refers to an agent that exists in a project, by what is known of it. It has to take the Activity Protocol, which no
   * Terraform provider switches on: `foundry-agents activate` does.
   *
   * Throws `InvalidAgentName`, `InvalidClientId`, `InvalidPrincipalId`, `InvalidProtocolPath` and `InvalidApiVersion`;
   * reading an identity that was not given throws `AttributeNotSupplied`.
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
  private keptBlueprint?: KeptValues;

  public constructor(scope: Construct, id: string, props: FoundryAgentProps) {
    super(scope, id);
    const problems = Problems.in(this);
    checkFoundryAgent(problems, props);
    problems.throwIfAny();

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
      ...oneAtATime(AGENT_TYPE, props.project.account.accountId),
      lifecycle: {
        // There is no PATCH. An update sends what was read last of the keys that stand here.
        ignoreChanges: ['body.agent_endpoint', 'body.agent_card'],
        postcondition: [
          {
            condition: '${self.output.clientId != null && self.output.principalId != null}',
            errorMessage: this.noIdentity('identity'),
          },
        ],
      },
    });
    this.kept = new KeptValues(this, 'Kept', this.resource, IDENTITY_KEYS, {
      key: 'clientId',
      message: this.noIdentity('identity'),
      kept: { keys: IDENTITY_KEYS, what: `Agent ${this.agentName}` },
      compared: {
        keys: IDENTITY_KEYS,
        what: `identity of agent ${this.agentName}`,
        effect: 'bot, route and roles are still those of the former one.',
      },
    });
    addEndpointCheck(this.resource, this.agentName, this.endpoint);
    expectOwnName(this, { what: 'agent', name: props.agentName, parentId: props.project.projectId });
  }

  /** Resource id to give roles on. What refers to it waits for the agent. */
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
    return [this.resource, ...this.kept.dependables];
  }

  /** @internal */
  public _activityProblems(): string[] {
    return activityProblemsOf(this, this.agentName, this.endpoint);
  }

  /** Made when it is read: what nobody reads need not be there. */
  private get blueprint(): KeptValues {
    this.keptBlueprint ??= new KeptValues(this, 'KeptBlueprint', this.resource, BLUEPRINT_KEYS, {
      key: 'blueprintClientId',
      message: this.noIdentity('identity blueprint'),
      compared: {
        keys: BLUEPRINT_KEYS,
        what: `identity blueprint of agent ${this.agentName}`,
        effect: 'bot and route are still those of the former one.',
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
