import { TimeProvider } from '@cdktf/provider-time/lib/provider';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import {
  access,
  AgentDeploymentType,
  AgentProtocol,
  ApiManagementGateway,
  ApplicationAuthorization,
  BotAppIdentity,
  BotServiceRegistration,
  BotSku,
  FoundryAccount,
  FoundryAgent,
  type FoundryEstate,
  FoundryPrivateEndpoint,
  FoundryProject,
  type IActivityTarget,
  type IAgentApplication,
  type IFoundryAccount,
  type IFoundryAgent,
  type IApiManagementGateway,
  type IResponsesTarget,
  type IFoundryProject,
  DeployedApplication,
} from '../../src';
import { namesInId, present, resourceGroupId, routeAndBot } from '../../src/internal';
import { accountAttributes, projectAttributes, projectKeys } from '../base/foundry-attributes';
import { isEstate } from '../settings/foundry-settings';
import { addOtherChannels, botProps } from '../settings/bot-settings';
import { FoundryStack } from '../base/foundry-stack';
import { moveRenamed } from '../base/move-renamed';
import { type AccessPlaces, AgentAccess, type EndUserTargets, toolPermissions } from './agent-access';
import { principalOf } from '../base/principal-of';
import type { FoundryAgentSettings } from '../settings/foundry-agent-settings';
import { madeAgent } from './made-agent';
import { responsesRoute } from './responses-route';
import type { ResponsesSettings } from '../settings/messages-settings';
import type { AgentSettings, ApplicationSettings, BotSettings, AzureSettings } from '../settings/settings-schema';
import { forEach, madeFrom } from '../settings/file/made-from';

const AUTHORIZATIONS = {
  'role-based': ApplicationAuthorization.ROLE_BASED,
  channels: ApplicationAuthorization.CHANNELS,
  organization: ApplicationAuthorization.ORGANIZATION,
};
const TYPES = { managed: AgentDeploymentType.MANAGED, hosted: AgentDeploymentType.HOSTED };
const IDENTITIES = { instance: BotAppIdentity.INSTANCE, blueprint: BotAppIdentity.BLUEPRINT };

/** The agent team's stack: applications, who may invoke them, bots, and their routes through the gateway. */
export class AgentsStack extends FoundryStack implements AccessPlaces {
  public readonly projects: Readonly<Record<string, IFoundryProject>>;
  public readonly account: IFoundryAccount;
  private readonly gateway?: IApiManagementGateway;
  private readonly registration?: BotServiceRegistration;
  private registries?: Construct;
  private tools?: Construct;
  private readonly published: EndUserTargets = { applications: [], endpoints: [] };

  /**
   * @param gateway that of the ingress stack in the same app; else `existingIngress` of the settings tells it
   * @param estate that of the stack of the estate in the same app, if the settings make one
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: AzureSettings,
    gateway?: IApiManagementGateway,
    estate?: FoundryEstate,
  ) {
    super(scope, id, settings);
    this.projects = this.findProjects(estate);
    this.account = this.findAccount();
    this.gateway = gateway ?? this.existingGateway();
    if (settings.registerBotService === true) {
      const { subscriptionId } = settings;
      this.registration = new BotServiceRegistration(...madeFrom(['registerBotService'], this, 'BotService'), {
        subscriptionId,
      });
    }
    if (waitsForPull(settings)) new TimeProvider(this, 'time');
    const agents = new Construct(this, 'Agents');
    forEach(Object.entries(settings.agents ?? {}), ([key, agent]) => {
      this.publish(new Construct(...madeFrom(['agents', key], agents, key)), key, agent);
    });
    if (settings.access !== undefined)
      new AgentAccess(...madeFrom(['access'], this, 'Access'), settings.access, this, this.published);
  }

  /** The project that a name chooses; without one, the only one. */
  public projectOf(name?: string): IFoundryProject {
    return present(name === undefined ? Object.values(this.projects)[0] : this.projects[name], 'project');
  }

  /** The project of the settings, or those of the estate by their names. */
  private findProjects(estate: FoundryEstate | undefined): Record<string, IFoundryProject> {
    const { settings } = this;
    if (estate === undefined) {
      const place = madeFrom(['foundry'], this, 'Project');
      return { '': FoundryProject.fromProjectAttributes(...place, projectAttributes(settings)) };
    }
    const scope = new Construct(this, 'Projects');
    const projects = Object.fromEntries(
      projectKeys(settings).map((key) => {
        const place = madeFrom(['foundry', 'projects', key], scope, key);
        return [key, FoundryProject.fromProjectAttributes(...place, projectAttributes(settings, key, estate))];
      }),
    );
    moveRenamed(this, 'projects', 'Projects', settings.foundry.moved?.projects, projects);
    return projects;
  }

  /** The account: under the project where that is what the settings name, and next to those of an estate. */
  private findAccount(): IFoundryAccount {
    const { settings } = this;
    if (!isEstate(settings.foundry)) return this.projectOf().account;
    const place = madeFrom(['foundry', 'account'], this, 'Account');
    return FoundryAccount.fromAccountAttributes(...place, accountAttributes(settings));
  }

  private existingGateway(): IApiManagementGateway | undefined {
    const { existingIngress } = this.settings;
    if (existingIngress === undefined) return undefined;
    const { foundryPrivateEndpointId: endpointId, ...attributes } = existingIngress;
    const { account } = this;
    return ApiManagementGateway.fromGatewayAttributes(...madeFrom(['existingIngress'], this, 'Gateway'), {
      ...attributes,
      foundryPrivateEndpoints:
        endpointId === undefined
          ? []
          : [
              FoundryPrivateEndpoint.fromPrivateEndpointId(
                ...madeFrom(['existingIngress', 'foundryPrivateEndpointId'], this, 'FoundryPrivateEndpoint'),
                account,
                endpointId,
              ),
            ],
    });
  }

  private publish(scope: Construct, key: string, agent: AgentSettings): void {
    const target =
      agent.application === undefined
        ? this.agentEndpoint(scope, key, agent)
        : this.application(scope, key, agent.application, this.projectOf(agent.project));
    const { account, endpoint } = this.projectOf(agent.project);
    this.output(key, 'account_id', account.accountId, 'Resource id of the Foundry account');
    this.output(key, 'project_endpoint', endpoint, 'Where the command line reaches the project');
    if (agent.bot !== undefined) this.bot(scope, key, target, agent.bot);
    if (agent.responses !== undefined) this.exposeResponses(scope, key, target, agent.responses);
  }

  private exposeResponses(scope: Construct, key: string, target: IResponsesTarget, settings: ResponsesSettings): void {
    const place = madeFrom(['agents', key, 'responses'], scope, 'Responses');
    const route = responsesRoute(...place, this.gateway, target, this.settings.tenantId, settings);
    this.output(key, 'responses_gateway_url', route.endpoint, 'Where applications inside the network call');
    if (route.publicEndpoint !== undefined)
      this.output(key, 'responses_public_url', route.publicEndpoint, 'Where applications call by the public host');
  }

  private agentEndpoint(scope: Construct, key: string, agent: AgentSettings): IFoundryAgent {
    const { endpoint, foundryAgent } = agent;
    const project = this.projectOf(agent.project);
    const made =
      foundryAgent === undefined
        ? this.existingAgent(scope, key, project, endpoint)
        : this.madeAgent(scope, key, project, foundryAgent);
    const { consumers = [] } = foundryAgent ?? endpoint ?? {};
    this.output(key, 'agent_name', made.agentName, 'Name of the agent in the project');
    for (const consumer of consumers) made.grants.invoke(principalOf(consumer));
    this.published.endpoints.push(made);
    return made;
  }

  private existingAgent(
    scope: Construct,
    key: string,
    project: IFoundryProject,
    endpoint: AgentSettings['endpoint'],
  ): IFoundryAgent {
    const { agent = key, consumers: _, ...attributes } = endpoint ?? {};
    return FoundryAgent.fromFoundryAgentAttributes(...madeFrom(['agents', key, 'endpoint'], scope, 'Agent'), {
      ...attributes,
      project,
      agentName: agent,
    });
  }

  private madeAgent(
    scope: Construct,
    key: string,
    project: IFoundryProject,
    settings: FoundryAgentSettings,
  ): IFoundryAgent {
    const registry = this.registryOf(key, settings);
    const place = madeFrom(['agents', key, 'foundryAgent'], scope, 'Agent');
    const made = madeAgent(...place, project, key, settings, registry);
    this.output(key, 'agent_version', made.agentVersion, 'Newest agent version');
    this.output(key, 'identity_client_id', made.identityClientId, "Client id of the agent's identity");
    this.output(key, 'identity_principal_id', made.identityPrincipalId, "Grant this what the agent's tools need");
    return made;
  }

  /** The registry of a hosted agent. Agents that share one share the right of their project to pull from it. */
  private registryOf(key: string, { hosted }: FoundryAgentSettings): access.IContainerRegistry | undefined {
    if (hosted?.registryId === undefined) return undefined;
    const { registryId, byRepository } = hosted;
    this.registries ??= new Construct(this, 'Registries');
    const id = namesInId(registryId).toLowerCase();
    const known = this.registries.node.tryFindChild(id) as access.IContainerRegistry | undefined;
    if (known !== undefined) return known;
    const place = madeFrom(['agents', key, 'foundryAgent', 'hosted', 'registryId'], this.registries, id);
    return byRepository === true
      ? access.ContainerRegistry.fromRepositoryPermissionsRegistryId(...place, registryId)
      : access.ContainerRegistry.fromRegistryId(...place, registryId);
  }

  private application(
    scope: Construct,
    key: string,
    settings: ApplicationSettings,
    project: IFoundryProject,
  ): IAgentApplication {
    const published = new DeployedApplication(...madeFrom(['agents', key, 'application'], scope, 'Agent'), {
      project,
      applicationName: settings.name ?? key,
      displayName: settings.displayName,
      description: settings.description,
      authorization: settings.authorization && AUTHORIZATIONS[settings.authorization],
      agents: settings.agents,
      retainedAgents: settings.retainedAgents,
      tags: this.settings.tags,
    });
    const deploymentIds: Record<string, string> = {};
    for (const [name, deployment] of Object.entries(settings.deployments)) {
      madeFrom(['agents', key, 'application', 'deployments', name], published, `Deployments/${name}`);
      const made = published.addDeployment(name, {
        agentName: deployment.agent,
        agentVersion: String(deployment.version),
        deploymentType: deployment.type && TYPES[deployment.type],
        minReplicas: deployment.minReplicas,
        maxReplicas: deployment.maxReplicas,
        protocols: deployment.protocols?.map((protocol) => AgentProtocol.of(protocol)),
        displayName: deployment.displayName,
        description: deployment.description,
        tags: this.settings.tags,
      });
      if (settings.traffic === name) published.routeTo(made);
      deploymentIds[name] = made.resource.id;
    }
    this.output(
      key,
      'deployment_ids',
      deploymentIds,
      'Resource ids of the deployments, by their names in the settings',
    );
    for (const invoker of settings.invokers ?? []) published.grants.invoke(principalOf(invoker));
    if (settings.tools !== undefined) {
      // One scope for all agents: what two of them use is granted to the shared identity once.
      this.tools ??= new Construct(this, 'Tools');
      published.carryOverAccess(toolPermissions(this.tools, ['agents', key, 'application', 'tools'], settings.tools));
    }
    this.published.applications.push(published.application);
    this.applicationOutputs(key, published.application);
    return published.application;
  }

  private bot(scope: Construct, key: string, target: IActivityTarget, settings: BotSettings): void {
    const { tenantId, tenantIds = [tenantId], subscriptionId, workspaceId, tags } = this.settings;
    const appIdentity = settings.appIdentity && IDENTITIES[settings.appIdentity];
    for (const part of ['Route', 'Bot']) madeFrom(['agents', key, 'bot'], scope, part);
    const { bot } = routeAndBot(scope, {
      target,
      gateway: this.gateway,
      microsoft365: settings.channels?.microsoft365,
      ...settings.messages,
      tenantIds,
      serviceUrls: settings.serviceUrls,
      operationId: settings.operationId,
      resourceGroupId: resourceGroupId(subscriptionId, settings.resourceGroup),
      tenantId,
      appIdentity,
      botName: settings.name,
      displayName: settings.displayName,
      description: settings.description,
      sku: settings.sku && BotSku[settings.sku],
      publicNetworkAccess: settings.publicNetworkAccess,
      workspaceId,
      tags,
      dependables: this.registration?.dependables,
      ...botProps(settings),
    });
    addOtherChannels(bot, settings);
    this.output(key, 'messaging_endpoint', bot.messagingEndpoint, 'Where Bot Service delivers');
    this.output(key, 'bot_id', bot.resource.id, 'Resource id of the bot');
    this.output(key, 'bot_client_id', bot.appId, 'Client id that the bot has: what a Teams app package names');
  }

  private applicationOutputs(key: string, application: IAgentApplication): void {
    this.output(key, 'application_id', application.applicationId, 'Resource id of the application');
    this.output(key, 'base_url', application.baseUrl, "The application's own endpoint");
    this.output(key, 'responses_endpoint', application.responsesEndpoint, 'Where callers send Responses requests');
    this.output(key, 'identity_client_id', application.identityClientId, "Client id of the agent's identity");
    this.output(
      key,
      'identity_principal_id',
      application.identityPrincipalId,
      "Grant this what the agent's tools need",
    );
  }

  private output(key: string, name: string, value: string | Record<string, string>, description: string): void {
    new TerraformOutput(this, `${key}_${name}`, { value, description });
  }
}

/** Whether something pulls an image by a right that this stack gives. Nothing else of the stack waits. */
function waitsForPull({ access: { hostedAgents } = {}, agents = {} }: AzureSettings): boolean {
  return Object.values(agents).some(
    ({ foundryAgent, application }) =>
      foundryAgent?.hosted?.registryId !== undefined ||
      (hostedAgents !== undefined &&
        (foundryAgent?.hosted !== undefined ||
          Object.values(application?.deployments ?? {}).some(({ type }) => type === 'hosted'))),
  );
}
