import { Annotations, type ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ActivityTargetKind } from '../agent/activity-target';
import { BotAppIdentity } from '../agent/bot-app-identity';
import { sendLogs } from '../core/diagnostics';
import { nameFromPath } from '../core/names';
import { Problems } from '../core/problems';
import { withinStack } from '../core/within-stack';
import { Resource as AzapiResource } from '../providers/azapi/resource';
import type { AgentBotProps } from './agent-bot-props';
import { checkBot } from './agent-bot-rules';
import { BotSku } from './bot-sku';

const BOT_TYPE = 'Microsoft.BotService/botServices@2022-09-15';
const CHANNEL_TYPE = 'Microsoft.BotService/botServices/channels@2022-09-15';

/**
 * An Azure Bot with the Teams channel: relays messages between Teams and an activity target.
 *
 * Single tenant, with the agent's own identity as Microsoft app id and no keys. Where messages come through a route, the
 * bot is made after it and goes before it.
 *
 * Throws `InvalidBotName`, `NoBotName`, `InvalidDisplayName`, `InvalidTenantId`, `InvalidResourceId`, `InvalidEndpoint`,
 * `EndpointNotHttps`, `UnknownEndpointQuery`, `EndpointAmbiguous`, `RouteToOtherTarget`, `AppIdentityContradiction`,
 * and `TenantContradiction`. Fails synthesis with `AuthorizationNotChosen` and `DeploymentWithoutActivity`. An imported target
 * throws `AttributeNotSupplied` where its client id was not given. Warns with `OlderTeamsModel` on an application.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export class AgentBot extends Construct {
  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzapiResource;
  /** The Teams channel, for what this construct has no prop for. */
  public readonly teamsChannel: AzapiResource;
  /** Address that Bot Service delivers to. */
  public readonly messagingEndpoint: string;
  /** Microsoft app id: audience of the bot's tokens. */
  public readonly appId: string;

  public constructor(scope: Construct, id: string, props: AgentBotProps) {
    super(scope, id);
    const problems = Problems.in(this);
    checkBot(problems, props);
    problems.throwIfAny();

    const { target, route } = props;
    const identity = props.appIdentity ?? route?.appIdentity ?? BotAppIdentity.INSTANCE;
    this.appId = identity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId;
    this.messagingEndpoint = props.endpoint ?? route?.messagingEndpoint ?? target.activityEndpoint;
    this.resource = new AzapiResource(this, 'Resource', {
      type: BOT_TYPE,
      name: props.botName ?? nameFromPath(this, 'NoBotName', 'botName', 64),
      parentId: props.resourceGroupId,
      location: 'global',
      tags: props.tags,
      body: {
        kind: 'azurebot',
        sku: { name: props.sku ?? BotSku.F0 },
        properties: {
          displayName: props.displayName ?? target.targetName,
          description: props.description,
          endpoint: this.messagingEndpoint,
          msaAppType: 'SingleTenant',
          msaAppTenantId: props.tenantId,
          msaAppId: this.appId,
          disableLocalAuth: true,
          publicNetworkAccess: props.publicNetworkAccess === true ? 'Enabled' : 'Disabled',
        },
      },
      dependsOn: withinStack(this, [...target.dependables, ...(route?.dependables ?? [])]),
    });
    const channel = new Construct(this, 'MsTeamsChannel');
    this.teamsChannel = new AzapiResource(channel, 'Resource', {
      type: CHANNEL_TYPE,
      name: 'MsTeamsChannel',
      parentId: this.resource.id,
      location: 'global',
      body: {
        properties: {
          channelName: 'MsTeamsChannel',
          properties: {
            isEnabled: true,
            enableCalling: false,
            acceptedTerms: true,
            deploymentEnvironment: 'CommercialDeployment',
          },
        },
      },
    });
    sendLogs(this, this.resource.id, props.workspaceId, ['BotRequest']);
    this.node.addValidation({ validate: () => target.activityProblems() });
    if (target.targetKind === ActivityTargetKind.APPLICATION) this.warnOfOlderModel(target.targetName);
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource, this.teamsChannel];
  }

  private warnOfOlderModel(applicationName: string): void {
    Annotations.of(this).addWarning(
      `[OlderTeamsModel] application '${applicationName}' is of the older publishing model: what is in Teams already ` +
        'goes on working, but since September 2026 Microsoft takes no new Teams publishing of it. For something new, ' +
        'publish the agent endpoint (AgentEndpoint)',
    );
  }
}
