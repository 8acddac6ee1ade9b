import { type ITerraformDependable, Lazy } from 'cdktf';
import type { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../../core/azure/arm-id';
import { addCheckBlock, outputOf } from '../../core/terraform/check-block';
import { KeptValues } from '../../core/terraform/kept-values';
import { withinStack } from '../../core/terraform/within-stack';
import { rejectDuplicateName } from '../../core/validation/duplicate-names';
import { Problems } from '../../core/validation/problems';
import { awaitedOfProject } from '../../foundry/existing/awaited-of';
import { projectWrite } from '../../foundry/existing/account-write';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';
import { Resource as AzapiResource } from '../../providers/azapi/resource';
import { AgentApplicationBase, type IAgentApplication } from './agent-application-base';
import { planApplication } from './agent-application-plan';
import type { AgentApplicationProps } from './agent-application-props';
import { checkApplication, endProblemsOf } from './agent-application-validation';
import { APPLICATION_TYPE } from '../target/agent-types';
import type { ApplicationAuthorization } from './application-authorization';
import { EndOfTraffic } from './end-of-traffic';
import { ExistingAgentApplication, type AgentApplicationAttributes } from './existing-agent-application';
import { rejectDuplicateResources } from '../../core/azure/duplicate-resources';
import { APPLICATION_CODES } from './codes';
import { endProblem } from '../../core/validation/code';
import { FORMER_IDENTITY } from '../target/former-identity';

const IDENTITY = 'properties.defaultInstanceIdentity';
const BLUEPRINT = 'properties.agentIdentityBlueprint';
const EXPORTS = {
  baseUrl: 'properties.baseUrl',
  clientId: `${IDENTITY}.clientId`,
  principalId: `${IDENTITY}.principalId`,
  tenantId: `${IDENTITY}.tenantId`,
  blueprintClientId: `${BLUEPRINT}.clientId`,
  blueprintPrincipalId: `${BLUEPRINT}.principalId`,
  blueprintTenantId: `${BLUEPRINT}.tenantId`,
  isEnabled: 'properties.isEnabled',
} as const;

/** Never add a key: it would not reach values that are kept already, and requires a separate `KeptValues`. */
const IDENTITY_KEYS = ['baseUrl', 'clientId', 'principalId', 'tenantId'];
const BLUEPRINT_KEYS = ['blueprintClientId', 'blueprintPrincipalId', 'blueprintTenantId'];

/**
 * An Agent Application: gives one or more agents a stable endpoint, an identity and an authorization policy.
 *
 * The endpoint and identity stay the same while versions roll, and changing a display name, a tag or the list of agents
 * replaces nothing. The service creates the identity; grant it what the agent's tools need. For
 * Microsoft applications are the older publishing model, without new publishing to Teams; see `FoundryAgent`.
 *
 * Throws `InvalidApplicationName` and others of docs/messages.md. Fails synthesis with `NoRoute` if it has deployments but
 * none gets the traffic, and with `NoAgents` if it lists no agent.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/agent-applications
 */
export class AgentApplication extends AgentApplicationBase {
  /**
   * Refers to an existing application by its resource id. Its identity is not known then.
   *
   * Throws `InvalidResourceId`; reading an attribute that the id does not contain throws `AttributeNotSupplied`.
   */
  public static fromApplicationId(scope: Construct, id: string, applicationId: string): IAgentApplication {
    return AgentApplication.fromApplicationAttributes(scope, id, { applicationId });
  }

  /**
   * Refers to an existing application by its attributes.
   *
   * Throws `InvalidResourceId` and `InvalidClientId`; reading an attribute that was not given throws `AttributeNotSupplied`.
   */
  public static fromApplicationAttributes(
    scope: Construct,
    id: string,
    attributes: AgentApplicationAttributes,
  ): IAgentApplication {
    const problems = new Problems(`${scope.node.path}/${id}`);
    requireArmId(problems, 'applicationId', attributes.applicationId, SHAPES.application);
    problems.throwIfAny();
    return new ExistingAgentApplication(scope, id, attributes);
  }

  public readonly project: IFoundryProject;
  public readonly applicationName: string;
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzapiResource;
  public readonly applicationId: string;
  private readonly authorization?: ApplicationAuthorization;
  private readonly kept: KeptValues;
  private keptBlueprint?: KeptValues;

  public constructor(scope: Construct, id: string, given: AgentApplicationProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = planApplication(problems, this, given);
    problems.demand({ project: props.project, applicationName: props.applicationName });
    checkApplication(problems, props);
    problems.throwIfAny();

    this.project = props.project;
    this.applicationName = props.applicationName;
    this.authorization = props.authorization;
    const agents = () => this.agentNames(props);
    this.resource = new AzapiResource(this, 'Resource', {
      type: APPLICATION_TYPE,
      name: props.applicationName,
      parentId: props.project.projectId,
      body: {
        properties: {
          displayName: props.displayName,
          description: props.description,
          tags: props.tags,
          agents: Lazy.anyValue({ produce: () => agents().map((agentName) => ({ agentName })) }),
          authorizationPolicy: { type: props.authorizationType },
          // In the body and ignored: the service would drop what a later PUT omits. ApplicationRouting manages it.
          trafficRoutingPolicy: { protocol: 'FixedRatio', rules: [] },
        },
      },
      ignoreBodyChanges: ['properties.trafficRoutingPolicy'],
      responseExportValues: { ...EXPORTS },
      // A host of the project that is created in the same stack has to be there first.
      dependsOn: withinStack(this, props.project.dependables),
      ...projectWrite(this, APPLICATION_TYPE, props.project.account),
    });
    awaitedOfProject(props.project).waitedForBy(this.resource, props.project.dependables);
    // One token for all that refer to it.
    this.applicationId = this.resource.id;
    new EndOfTraffic(this, 'EndOfTraffic', props);
    this.kept = new KeptValues(this, 'Kept', this.resource, IDENTITY_KEYS, {
      key: 'clientId',
      message: `Agent Application ${props.applicationName} has no identity yet. Apply again in a few minutes.`,
      kept: { keys: ['clientId', 'principalId'], what: `Agent Application ${props.applicationName}` },
      compared: {
        keys: ['clientId', 'principalId', 'tenantId'],
        what: `identity of Agent Application ${props.applicationName}`,
        effect: FORMER_IDENTITY.identity,
      },
    });
    this.node.addValidation({ validate: () => endProblemsOf(this, { agents: agents(), isRouted: this.isRouted }) });
    rejectDuplicateName(this, { what: 'application', name: props.applicationName, parentId: props.project.projectId });
    this.addEnabledCheck();
  }

  public get baseUrl(): string {
    return this.kept.get('baseUrl');
  }

  public get identityClientId(): string {
    return this.kept.get('clientId');
  }

  public get identityPrincipalId(): string {
    return this.kept.get('principalId');
  }

  public get identityTenantId(): string {
    return this.kept.get('tenantId');
  }

  public get blueprintClientId(): string {
    return this.blueprint.get('blueprintClientId');
  }

  public get blueprintPrincipalId(): string {
    return this.blueprint.get('blueprintPrincipalId');
  }

  public get blueprintTenantId(): string {
    return this.blueprint.get('blueprintTenantId');
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource, ...this.kept.dependables, ...this.routingDependables];
  }

  /** An application can be disabled outside Terraform, which cannot write this state. Before an import has read it, nothing is reported. */
  private addEnabledCheck(): void {
    addCheckBlock(this.resource, 'enabled', [
      {
        condition: `try(${outputOf(this.resource)}.isEnabled, null) != false`,
        message:
          `Agent Application ${this.applicationName} answers nobody: it is disabled. Enable it with foundry-agents ` +
          'enable, or find out who has disabled it.',
      },
    ]);
  }

  /** Created when it is first read. */
  private get blueprint(): KeptValues {
    this.keptBlueprint ??= new KeptValues(this, 'KeptBlueprint', this.resource, BLUEPRINT_KEYS, {
      key: 'blueprintClientId',
      message: `Agent Application ${this.applicationName} has no identity blueprint yet. Apply again in a few minutes.`,
      compared: {
        keys: BLUEPRINT_KEYS,
        what: `identity blueprint of Agent Application ${this.applicationName}`,
        effect: FORMER_IDENTITY.blueprint,
      },
    });
    return this.keptBlueprint;
  }

  /**
   * Documents differ on what the default policy does behind a bot, so an explicit choice is required.
   *
   * @internal
   */
  public override _activityProblems(): string[] {
    if (this.authorization !== undefined) return super._activityProblems();
    return [
      endProblem(
        APPLICATION_CODES.AuthorizationNotChosen,
        `application '${this.applicationName}' in ${this.node.path} does not define who may invoke it ` +
          'behind a bot; set authorization: ROLE_BASED requires the role Foundry User of every user, CHANNELS allows ' +
          'everyone who reaches the bot',
      ),
      ...super._activityProblems(),
    ];
  }

  private agentNames(props: AgentApplicationProps): string[] {
    const used = this.deployments.map((deployment) => deployment.agentName);
    return [...new Set([...(props.agents ?? []), ...used, ...(props.retainedAgents ?? [])])];
  }
}
