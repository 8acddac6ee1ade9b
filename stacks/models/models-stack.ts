import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';
import {
  aiGateway,
  ApiManagementGateway,
  FoundryAccount,
  type FoundryEstate,
  FoundryPrivateEndpoint,
  FoundryProject,
  type gateways,
  type IFoundryAccount,
  type IFoundryPrivateEndpoint,
  type IFoundryProject,
  models,
  policy,
} from '../../src';
import { present } from '../../src/internal';
import { FoundryStack } from '../base/foundry-stack';
import { secretVariable } from '../base/secret-variable';
import { projectAttributes, projectKeys } from '../base/foundry-attributes';
import { forEach, madeFrom } from '../settings/file/made-from';
import {
  type CallerBounds,
  CATEGORIES_BY_WORD,
  type ContentSafetySettings,
  DISCOVERY_BY_WORD,
  GATEWAY_MODES_BY_WORD,
  type ModelGatewaySettings,
  OPERATIONS_BY_WORD,
  type OtherGatewaySettings,
  PERIODS_BY_WORD,
  SURFACES_BY_WORD,
} from '../settings/model-gateway-settings';
import { projectNames } from '../settings/project-settings';
import type { AzureSettings } from '../settings/settings-schema';
import { TIERS_BY_WORD } from '../settings/values/tier-words';

/** The stack of the models behind a gateway: its API, who may call it, and the connections of the projects. */
export class ModelsStack extends FoundryStack {
  private readonly given: ModelGatewaySettings;
  private readonly projects: Readonly<Record<string, IFoundryProject>>;
  private readonly accounts: Readonly<Record<string, IFoundryAccount>>;
  private readonly connected: Record<string, object> = {};

  /**
   * @param gateway that of the ingress in the same app, if there is one
   * @param estate that of the stack of the estate in the same app, if the settings make one
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly settings: AzureSettings & { readonly models: ModelGatewaySettings },
    private readonly gateway?: gateways.IGatewayService,
    estate?: FoundryEstate,
  ) {
    super(scope, id, settings);
    this.given = settings.models;
    this.projects = this.findProjects(estate);
    this.accounts = this.findAccounts();
    if (this.given.list !== undefined) this.makeGateway(this.given.list);
    const others = new Construct(this, 'OtherGateways');
    forEach(Object.entries(this.given.otherGateways ?? {}), ([name, one]) => {
      this.connectOther(others, name, one);
    });
    new TerraformOutput(this, 'model_connections', {
      value: this.connected,
      description: 'Connections by which agents reach models, which foundry-agents verify asks',
    });
  }

  private findProjects(estate: FoundryEstate | undefined): Record<string, IFoundryProject> {
    const { settings } = this;
    const scope = new Construct(this, 'Projects');
    const keys = projectKeys(settings);
    if (estate === undefined) {
      const [name = ''] = projectNames(settings.foundry);
      const place = madeFrom(['foundry'], scope, 'Project');
      return { [name]: FoundryProject.fromProjectAttributes(...place, projectAttributes(settings)) };
    }
    return Object.fromEntries(
      keys.map((key) => {
        const place = madeFrom(['foundry', 'projects', key], scope, key);
        return [key, FoundryProject.fromProjectAttributes(...place, projectAttributes(settings, key, estate))];
      }),
    );
  }

  private findAccounts(): Record<string, IFoundryAccount> {
    const scope = new Construct(this, 'Accounts');
    return Object.fromEntries(
      Object.entries(this.given.accounts ?? {}).map(([name, { id, publicNetworkAccess }]) => {
        const place = madeFrom(['models', 'accounts', name], scope, name);
        return [name, FoundryAccount.fromAccountAttributes(...place, { accountId: id, publicNetworkAccess })];
      }),
    );
  }

  private service(): gateways.IGatewayService {
    const { gateway } = this.given;
    if (gateway === undefined) return present(this.gateway, 'gateway');
    const { id, tier, network, ...rest } = gateway;
    return ApiManagementGateway.fromServiceAttributes(...madeFrom(['models', 'gateway'], this, 'Service'), {
      gatewayId: id,
      tier: tier && TIERS_BY_WORD[tier],
      networkMode: network && GATEWAY_MODES_BY_WORD[network],
      gatewayHost: rest.hostName,
      identityPrincipalId: rest.identityPrincipalId,
      isOpen: rest.isOpen,
    });
  }

  private privateEndpoints(): IFoundryPrivateEndpoint[] {
    const scope = new Construct(this, 'PrivateEndpoints');
    return Object.entries(this.given.accounts ?? {}).flatMap(([name, { privateEndpointId }]) => {
      if (privateEndpointId === undefined) return [];
      const place = madeFrom(['models', 'accounts', name, 'privateEndpointId'], scope, name);
      const account = present(this.accounts[name], name);
      return [FoundryPrivateEndpoint.fromPrivateEndpointId(...place, account, privateEndpointId)];
    });
  }

  private makeGateway(list: NonNullable<ModelGatewaySettings['list']>): void {
    const {
      surface,
      hostName,
      pathPrefix,
      operations,
      discovery,
      contentSafety,
      accountAudience,
      estimatesPromptTokens,
      projects = {},
      applications = {},
      connection = 'gateway',
    } = this.given;
    const service = this.service();
    // The rights of all gateways of one service are together, in a construct of the stack.
    madeFrom(['models'], this, `ModelRights-${service.gatewayName}`);
    const gateway = new aiGateway.ModelGateway(...madeFrom(['models'], this, 'ModelGateway'), {
      gateway: service,
      tenantId: this.settings.tenantId,
      surface: surface && SURFACES_BY_WORD[surface],
      hostName,
      pathPrefix,
      operations: operations?.map((word) => OPERATIONS_BY_WORD[word]),
      accountAudience,
      estimatesPromptTokens,
      discovery: discovery && DISCOVERY_BY_WORD[discovery],
      contentSafety: contentSafety && this.contentSafetyOf(contentSafety),
      foundryPrivateEndpoints: this.privateEndpoints(),
      models: Object.entries(list).map(([modelName, { format = 'OpenAI', version = '', accounts }]) => ({
        modelName,
        model: models.FoundryModel.of({ format, modelName, version }),
        deployments: Object.entries(accounts).map(([name, share]) => ({
          account: present(this.accounts[name], name),
          ...share,
        })),
      })),
    });
    const connections = new Construct(this, 'Connections');
    for (const [name, { eachAgent, ...bounds }] of Object.entries(projects)) {
      madeFrom(['models', 'projects', name], connections, name);
      const project = present(this.projects[name], name);
      gateway.allow(project, { ...boundsOf(bounds), eachAgent: eachAgent && boundsOf(eachAgent) });
      const made = new aiGateway.ModelGatewayConnection(connections, name, {
        project,
        connectionName: connection,
        source: aiGateway.ModelSource.modelGateway(gateway),
      });
      const [first = Object.keys(list)[0] ?? ''] = bounds.models ?? [];
      this.tell(`${name}/${connection}`, {
        project_endpoint: project.endpoint,
        model: made.modelName(first),
        chat_url: chatUrlOf(gateway, first),
        has_limit: bounds.tokensPerMinute !== undefined || bounds.quota !== undefined,
      });
    }
    for (const [label, { clientId, ...bounds }] of Object.entries(applications)) {
      gateway.allowCaller(aiGateway.GatewayCaller.application(label, clientId), boundsOf(bounds));
    }
  }

  private contentSafetyOf({
    account,
    refusesFrom = {},
    ...rest
  }: ContentSafetySettings): aiGateway.ContentSafetyOptions {
    const thresholds = Object.entries(CATEGORIES_BY_WORD).flatMap(([word, category]) => {
      const threshold = refusesFrom[word as keyof typeof CATEGORIES_BY_WORD];
      return threshold === undefined ? [] : [{ category, threshold }];
    });
    return {
      account: present(this.accounts[account], account),
      shieldPrompt: rest.shieldPrompt,
      thresholds,
      severityLevels: policy.SeverityLevels.EIGHT,
      blocklistIds: rest.blocklists,
    };
  }

  private connectOther(scope: Construct, name: string, given: OtherGatewaySettings): void {
    const { url: targetUrl, headers, deploymentInPath, apiVersion } = given;
    const [only = ''] = Object.keys(this.projects);
    const projectName = given.project ?? only;
    const project = present(this.projects[projectName], projectName);
    const { ModelGatewayConnection, ModelSource } = aiGateway;
    const made = new ModelGatewayConnection(...madeFrom(['models', 'otherGateways', name], scope, name), {
      project,
      connectionName: name,
      source: ModelSource.otherGateway({
        targetUrl,
        deploymentInPath,
        inferenceApiVersion: apiVersion,
        models: given.models.map((modelName) => ({ modelName })),
      }),
      authentication: this.authenticationOf(given),
      customHeaders: headers,
    });
    this.tell(`${projectName}/${name}`, {
      project_endpoint: project.endpoint,
      model: made.modelName(given.models[0] ?? ''),
    });
  }

  private authenticationOf({ oAuth2, key }: OtherGatewaySettings): aiGateway.ModelConnectionAuthentication | undefined {
    const { ModelConnectionAuthentication } = aiGateway;
    if (oAuth2 !== undefined) {
      const { clientSecret, ...client } = oAuth2;
      return ModelConnectionAuthentication.oAuth2({
        ...client,
        clientSecret: secretVariable(this, clientSecret.variable),
      });
    }
    if (key === undefined) return undefined;
    const { value, ...options } = key;
    return ModelConnectionAuthentication.apiKey(secretVariable(this, value.variable), options);
  }

  private tell(connection: string, value: object): void {
    this.connected[connection] = value;
  }
}

/** URL at which a caller asks a model for an answer, without Foundry. */
function chatUrlOf(
  { targetUrl, deploymentInPath, inferenceApiVersion }: aiGateway.IModelGateway,
  model: string,
): string {
  const path = deploymentInPath ? `/deployments/${model}/chat/completions` : '/chat/completions';
  return `${targetUrl}${path}${inferenceApiVersion === undefined ? '' : `?api-version=${inferenceApiVersion}`}`;
}

function boundsOf({ quotaPeriod, ...rest }: CallerBounds): aiGateway.AllowOptions {
  return { ...rest, quotaPeriod: quotaPeriod && PERIODS_BY_WORD[quotaPeriod] };
}
