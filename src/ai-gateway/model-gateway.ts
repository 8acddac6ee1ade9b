import { type ITerraformDependable, Lazy } from 'cdktf';
import { Construct } from 'constructs';
import { AzureRole } from '../access/azure-role';
import { sameArmId } from '../core/azure/arm-id';
import { rejectDuplicateResources } from '../core/azure/duplicate-resources';
import { oneAtATime } from '../core/azure/serial-writes';
import { present } from '../core/terraform/present';
import { isLiteral } from '../core/terraform/tokens';
import { withinStack } from '../core/terraform/within-stack';
import { endProblem } from '../core/validation/code';
import { rejectDuplicateName } from '../core/validation/duplicate-names';
import { Problems } from '../core/validation/problems';
import type { IFoundryAccount } from '../foundry/existing/foundry-account-interface';
import type { IFoundryProject } from '../foundry/existing/foundry-project-interface';
import { letAgentsIn } from '../ingress/gateway/gateway-neighbours';
import { GatewayBackend } from '../ingress/gateway/routes/gateway-backend';
import type { IGatewayBackend } from '../ingress/gateway/routes/gateway-backend-interface';
import { GATEWAY_TIERS } from '../ingress/gateway/tiers/gateway-tiers';
import type { ApiManagementPolicy } from '../policy/document/api-management-policy';
import { createPolicyResource } from '../policy/document/policy-resource';
import { HOST_ENDINGS, hostWithEnding } from '../core/azure/account-hosts';
import { Resource } from '../providers/azapi/resource';
import { AccountRights } from './backends/account-rights';
import { nameOfBackend } from './backends/backend-name';
import { ModelBackends } from './backends/model-backends';
import type { AllowOptions } from './callers/allow-options';
import { type AllowedCaller, checkCaller, warnOfCaller } from './callers/caller-validation';
import { GatewayCaller } from './callers/gateway-caller';
import { AI_GATEWAY_CODES } from './codes';
import type { DiscoveryEndpoints } from './discovery/discovery-endpoints';
import { endpointsOf } from './discovery/discovery-paths';
import { ExistingModelGateway } from './existing-model-gateway';
import type { ConnectedModel } from './list/connected-model';
import type { ModelSurface } from './list/model-surface';
import { createModelsApi, createOperation, operationsOf } from './model-gateway-api';
import type { ModelGatewayAttributes } from './model-gateway-attributes';
import type { IModelGateway } from './model-gateway-interface';
import { type ModelGatewayPlan, planModelGateway } from './model-gateway-plan';
import type { ModelGatewayProps } from './model-gateway-props';
import { checkModelGateway, warnOfModelGateway, warnOfTier } from './model-gateway-validation';
import { modelGatewayPolicy } from './policy/model-gateway-policy';
import type { PolicySpec } from './policy/policy-spec';
import { MODELS_AUDIENCE } from './policy/routing';
import { GatewayDiagnostics } from './telemetry/gateway-diagnostics';
import { checkWayFrom, warnOfWayFrom } from './way-validation';

const POLICY_TYPE = 'Microsoft.ApiManagement/service/apis/policies@2024-05-01';
const SUBSCRIPTION_TYPE = 'Microsoft.ApiManagement/service/subscriptions@2024-05-01';

/**
 * Models behind API Management: agents of Foundry projects and other callers reach them through it, each within its bounds.
 *
 * Backends, pools, rights, discovery and the metadata of connections follow from one list of models. Nobody is allowed until
 * `allow` is called: without a valid token or key the answer is 401, with a valid one of somebody else 403. Headers that
 * Foundry writes are used for counters and metrics of validated projects only; they decide nothing. Answers are streamed;
 * nothing that would buffer them is accepted. Operations are created after the policy that checks their callers.
 *
 * The gateway's host needs a certificate of a public authority. It has to be reachable from the subnet of the agents, or by an
 * outbound rule of their managed network (`OutboundRule.privateEndpoint`, group `Gateway`).
 *
 * Throws `ModelPolicyNotInTier`, `PrivateAccountNotInTier` and `StreamingEnded`, among others: see docs/messages.md. Fails
 * synthesis with `NobodyAllowed`. Warns with `NoPrivatePath` and `TierNotProven`.
 *
 * @see https://learn.microsoft.com/azure/foundry/agents/how-to/ai-gateway
 */
export class ModelGateway extends Construct implements IModelGateway {
  /**
   * Refers to a model gateway of another stack or team, so that connections lead to it. It creates nothing, and allows nobody.
   *
   * Throws `InvalidResourceId` and `InvalidGatewayTarget`.
   */
  public static fromModelGatewayAttributes(
    scope: Construct,
    id: string,
    attributes: ModelGatewayAttributes,
  ): IModelGateway {
    return new ExistingModelGateway(scope, id, attributes);
  }

  public readonly targetUrl: string;
  public readonly gatewayId: string;
  public readonly apiName: string;
  public readonly surface: ModelSurface;
  public readonly models: ConnectedModel[];
  public readonly deploymentInPath: boolean;
  public readonly inferenceApiVersion?: string;
  public readonly audience: string;
  public readonly discoveryEndpoints?: DiscoveryEndpoints;
  public readonly dependables: ITerraformDependable[];
  /** The API. */
  public readonly api: Resource;
  /** The policy of the API. */
  public readonly policy: Resource;
  private readonly plan: ModelGatewayPlan;
  private readonly backends: ModelBackends;
  private readonly extraBackends: { readonly contentSafety?: IGatewayBackend; readonly embeddings?: IGatewayBackend };
  private readonly diagnostics: GatewayDiagnostics;
  private readonly allowed: AllowedCaller[] = [];
  private readonly subscriptions = new Map<string, string>();

  public constructor(scope: Construct, id: string, props: ModelGatewayProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const plan = planModelGateway(problems, this, props);
    checkModelGateway(problems, plan);
    problems.throwIfAny();
    warnOfModelGateway(this, plan);

    const { gateway, facts, apiName, planned: models, logs: logging } = plan;
    this.plan = plan;
    this.gatewayId = gateway.gatewayId;
    this.apiName = apiName;
    this.surface = plan.surface;
    this.models = [...plan.models];
    this.audience = plan.audience;
    this.deploymentInPath = facts.deploymentInPath;
    this.inferenceApiVersion = facts.apiVersion;
    this.discoveryEndpoints = plan.discovery && endpointsOf(plan.discovery, facts);
    this.targetUrl = `https://${plan.hostName}/${plan.apiPath}`;

    this.api = createModelsApi(this, plan, Lazy.anyValue({ produce: () => this.needsKey }));
    rejectDuplicateName(this, { what: 'API path', name: plan.apiPath, parentId: gateway.gatewayId });
    const rights = AccountRights.of(this, gateway, plan.identity);
    const given = this.giveRights(rights);
    const rightsOn = rights.on.bind(rights);
    this.backends = new ModelBackends(this, 'Backends', { gateway, apiName, facts, models, rightsOn });
    this.extraBackends = this.createExtraBackends(rights);
    this.diagnostics = new GatewayDiagnostics(this, 'Diagnostics', { gateway, apiId: this.api.id, apiName, logging });
    this.policy = createPolicyResource(this, 'Policy', {
      type: POLICY_TYPE,
      parentId: this.api.id,
      gatewayId: gateway.gatewayId,
      name: 'policy',
      // Lazy: callers are allowed later.
      text: Lazy.stringValue({ produce: () => this.document().render() }),
      dependsOn: [
        ...this.document().dependables,
        ...models.flatMap(({ deployments }) => deployments.flatMap((one) => one.deployment?.dependables ?? [])),
      ],
    });
    const operations = operationsOf(plan).map((operation) =>
      createOperation(this, plan, this.api.id, operation, [this.policy]),
    );
    this.dependables = [...operations, ...given];
    this.node.addValidation({ validate: () => this.withoutCallers() });
  }

  public get takesKeys(): boolean {
    return this.allowed.some(({ caller }) => caller.usesKey);
  }

  public get needsKey(): boolean {
    return this.allowed.length > 0 && this.allowed.every(({ caller }) => caller.usesKey);
  }

  /** Allows a project: its agents call as the identity of the project. */
  public allow(project: IFoundryProject, options: AllowOptions = {}): GatewayCaller {
    return this.allowCaller(GatewayCaller.project(project), options);
  }

  /**
   * Allows any other caller, or a project under a label of its own.
   *
   * Throws `DuplicateCaller`, `UnknownCallerModel` and `PrivateGatewayUnreachable`, among others: see docs/messages.md. Warns with
   * `NoRuleToGateway`.
   */
  public allowCaller(caller: GatewayCaller, options: AllowOptions = {}): GatewayCaller {
    const problems = Problems.withProviderCheck(this);
    const allowed = { caller, options };
    const names = this.models.map(({ modelName }) => modelName);
    checkCaller(
      problems,
      allowed,
      names,
      this.allowed.map((other) => other.caller),
    );
    if (caller.foundryProject !== undefined) {
      checkWayFrom(problems, this.plan, caller.foundryProject);
      letAgentsIn(problems, this.plan.gateway, caller.foundryProject.account);
    }
    problems.throwIfAny();
    warnOfCaller(this, allowed);
    if (caller.foundryProject !== undefined) warnOfWayFrom(this, this.plan, caller.foundryProject);
    const isFirstProject = !this.allowed.some((other) => other.caller.foundryProject !== undefined);
    if (caller.foundryProject !== undefined && isFirstProject) warnOfTier(this, this.plan);
    this.addSubscription(caller);
    this.allowed.push(allowed);
    return caller;
  }

  public modelsOf(project: IFoundryProject): string[] | undefined {
    const allowed = this.allowed.find(
      ({ caller }) =>
        caller.foundryProject !== undefined && sameArmId(caller.foundryProject.projectId, project.projectId),
    );
    return allowed && (allowed.options.models ?? this.models.map(({ modelName }) => modelName));
  }

  public allowsProjectOf(account: IFoundryAccount): boolean {
    const { accountId } = account;
    const accounts = this.allowed.flatMap(
      ({ caller: { foundryProject: project } }) => project?.account.accountId ?? [],
    );
    // An id that is known later may be this one.
    return accounts.some((id) => sameArmId(id, accountId) || isLiteral(id) !== isLiteral(accountId));
  }

  private giveRights(rights: AccountRights): ITerraformDependable[] {
    const { planned, discovery, contentSafety, semanticCache } = this.plan;
    const given = rights.callModels(planned);
    if (discovery?.account !== undefined) given.push(...rights.give('ListModels', discovery.account, AzureRole.READER));
    if (contentSafety !== undefined)
      given.push(...rights.give('CallModels', contentSafety.account, AzureRole.COGNITIVE_SERVICES_USER));
    if (semanticCache !== undefined) {
      const role = AzureRole.COGNITIVE_SERVICES_OPENAI_USER;
      given.push(...rights.give('CallOpenAiModels', semanticCache.embeddingsAccount, role));
    }
    return given;
  }

  /** Backends that statements of the policy call, apart from the models. */
  private createExtraBackends(rights: AccountRights) {
    const { gateway, apiName, contentSafety, semanticCache, identity } = this.plan;
    return {
      contentSafety:
        contentSafety &&
        new GatewayBackend(this, 'ContentSafety', {
          gateway,
          backendName: nameOfBackend(apiName, 'content-safety'),
          hostName: hostWithEnding(contentSafety.account.host, HOST_ENDINGS.COGNITIVE_SERVICES),
          // Without credentials every prompt would be refused.
          identity: { resource: MODELS_AUDIENCE, clientId: identity?.clientId },
          dependables: rights.on(contentSafety.account),
        }),
      embeddings:
        semanticCache &&
        new GatewayBackend(this, 'Embeddings', {
          gateway,
          backendName: nameOfBackend(apiName, 'embeddings'),
          hostName: hostWithEnding(semanticCache.embeddingsAccount.host, HOST_ENDINGS.OPENAI),
          path: `/openai/deployments/${semanticCache.embeddingsDeployment}/embeddings`,
          dependables: rights.on(semanticCache.embeddingsAccount),
        }),
    };
  }

  private addSubscription(caller: GatewayCaller): void {
    const { _proof: proof, label } = caller;
    if (proof.kind !== 'key') return;
    const { existingSubscriptionId, primaryKey } = proof.options;
    const name = existingSubscriptionId ?? nameOfBackend(this.apiName, label);
    this.subscriptions.set(label, name);
    if (existingSubscriptionId !== undefined) return;
    const { gatewayId } = this;
    new Resource(this, `Key-${label.replace(/\//g, '-')}`, {
      type: SUBSCRIPTION_TYPE,
      parentId: gatewayId,
      name,
      body: {
        properties: {
          displayName: `${label} (${this.apiName})`,
          scope: this.api.id,
          state: 'active',
          allowTracing: false,
        },
      },
      sensitiveBody: primaryKey === undefined ? undefined : { properties: { primaryKey } },
      responseExportValues: {},
      ...oneAtATime(SUBSCRIPTION_TYPE, gatewayId),
      dependsOn: withinStack(this, [this.policy]),
    });
  }

  private document(): ApiManagementPolicy {
    return modelGatewayPolicy(this.spec());
  }

  private spec(): PolicySpec {
    const { plan, extraBackends } = this;
    const { contentSafety, semanticCache, logs, gateway } = plan;
    return {
      apiName: this.apiName,
      facts: plan.facts,
      tenantId: plan.tenantId,
      audience: plan.audience,
      accountAudience: plan.accountAudience,
      clientId: plan.identity?.clientId,
      models: plan.planned,
      callers: this.allowed,
      backendOf: (name) => present(this.backends.of(name), `backend of ${name}`),
      subscriptionOf: (label) => present(this.subscriptions.get(label), `subscription of ${label}`),
      discovery: plan.discovery,
      estimatesPrompts: plan.estimatesPromptTokens,
      metrics: this.diagnostics.hasMetrics
        ? { namespace: logs.metricNamespace, dimensions: logs.metricDimensions }
        : undefined,
      contentSafety: contentSafety && {
        ...contentSafety,
        backend: present(extraBackends.contentSafety, 'backend of Content Safety'),
      },
      semanticCache: semanticCache && {
        ...semanticCache,
        backend: present(extraBackends.embeddings, 'backend of embeddings'),
      },
      own: plan.statements,
      tierFamily: gateway.tier && GATEWAY_TIERS[gateway.tier].family,
    };
  }

  private withoutCallers(): string[] {
    if (this.allowed.length > 0) return [];
    return [
      endProblem(
        AI_GATEWAY_CODES.NobodyAllowed,
        `nobody is allowed to call model gateway ${this.node.path}; call allow for each project, or allowCaller`,
      ),
    ];
  }
}
