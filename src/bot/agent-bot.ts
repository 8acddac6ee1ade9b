import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { requireArmId, SHAPES } from '../core/azure/arm-id';
import { sendLogs } from '../core/azure/diagnostics';
import { rejectDuplicateResources } from '../core/azure/duplicate-resources';
import { inPlace } from '../core/azure/stack-place';
import { checkTags } from '../core/azure/tag-validation';
import { withinStack } from '../core/terraform/within-stack';
import { rejectDuplicateName } from '../core/validation/duplicate-names';
import { Problems } from '../core/validation/problems';
import { Resource as AzapiResource } from '../providers/azapi/resource';
import { AgentBotBase, type IAgentBot } from './agent-bot-base';
import { planBot } from './agent-bot-plan';
import type { AgentBotProps } from './agent-bot-props';
import { checkBot, warnOfBot } from './agent-bot-validation';
import { BOT_TYPE } from './bot-types';
import { rejectDuplicateAppId } from './duplicate-app-ids';
import { type AgentBotAttributes, ExistingAgentBot } from './existing-agent-bot';
import { FIXED_PROPERTIES, MadeWith } from './made-with';

/**
 * An Azure Bot with the Teams channel: relays messages between Teams and an activity target.
 *
 * Single tenant, with the agent's own identity as Microsoft app id and no keys. If messages come through a route, the bot is
 * created after it and destroyed before it.
 *
 * To import an existing bot, add an `ImportBlock` for `resource` with `{id}?api-version=2022-09-15`, and one
 * for `teamsChannel` with its `/channels/MsTeamsChannel`; the plan then shows what would change in place, and
 * a replacement if its name, resource group or app id differ. To only add channels to a bot managed outside this stack, use
 * `AgentBot.fromBotAttributes`.
 *
 * Throws `RouteToOtherTarget`, `AppIdentityContradiction` and `EndpointNotHttps`, among others: see docs/messages.md.
 * Fails synthesis with `DuplicateAppId` if two bots of the app have one app id. Warns with `OlderTeamsModel` on an
 * application.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-copilot-virtual-network
 */
export class AgentBot extends AgentBotBase {
  /**
   * Refers to an existing bot, to add channels or a lock. The bot itself is not managed then.
   *
   * Throws `InvalidResourceId`; reading an attribute that was not given throws `AttributeNotSupplied`.
   */
  public static fromBotAttributes(scope: Construct, id: string, attributes: AgentBotAttributes): IAgentBot {
    const problems = new Problems(`${scope.node.path}/${id}`);
    requireArmId(problems, 'botId', attributes.botId, SHAPES.bot);
    problems.throwIfAny();
    return new ExistingAgentBot(scope, id, attributes);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: AzapiResource;
  /** Full resource id. */
  public readonly botId: string;
  /** The Teams channel, for what this construct has no prop for. */
  public readonly teamsChannel: AzapiResource;
  /** URL that Bot Service delivers to. */
  public readonly messagingEndpoint: string;
  /** Microsoft app id: audience of the bot's tokens. */
  public readonly appId: string;
  /** Whether the bot is known to be closed to the public network. */
  protected readonly isClosed: boolean;

  public constructor(scope: Construct, id: string, given: AgentBotProps) {
    super(scope, id);
    rejectDuplicateResources(this);
    const problems = Problems.withProviderCheck(this);
    const props = inPlace(problems, this, given, 'tenantId', 'resourceGroupId', 'workspaceId', 'tags');
    problems.demand({ target: props.target });
    checkTags(problems, props.tags);
    checkBot(problems, props);
    problems.throwIfAny();

    const plan = planBot(this, props);
    const { target, route } = props;
    const { botName, fixed } = plan;
    this.appId = plan.appId;
    this.isClosed = plan.isClosed;
    this.letIn = route?.channels;
    this.messagingEndpoint = plan.messagingEndpoint;
    this.resource = new AzapiResource(this, 'Resource', {
      type: BOT_TYPE,
      name: botName,
      parentId: props.resourceGroupId,
      location: 'global',
      tags: props.tags,
      body: {
        kind: 'azurebot',
        sku: { name: plan.sku },
        properties: {
          displayName: plan.displayName,
          description: props.description,
          iconUrl: props.iconUrl,
          endpoint: this.messagingEndpoint,
          ...fixed,
          msaAppMSIResourceId: props.userAssignedIdentityId,
          disableLocalAuth: true,
          publicNetworkAccess: this.isClosed ? 'Disabled' : 'Enabled',
          isStreamingSupported: props.streaming,
          isCmekEnabled: props.customerManagedKeyUrl === undefined ? undefined : true,
          cmekKeyVaultUrl: props.customerManagedKeyUrl,
        },
      },
      // Without it the state would contain the whole response, with a migration token.
      responseExportValues: {},
      // Not create_before_destroy: the replacement has the same name.
      replaceTriggersRefs: FIXED_PROPERTIES.map((property) => `properties.${property}`),
      // The same for values that are unknown at plan, which do not cause a replacement in the body.
      replaceTriggersExternalValues: fixed,
      dependsOn: withinStack(this, [
        ...target.dependables,
        ...(route?.dependables ?? []),
        ...(props.dependables ?? []),
      ]),
    });
    // One token for all that refer to it.
    this.botId = this.resource.id;
    new MadeWith(this, 'MadeWith', this.resource, botName, fixed);
    // A bot's name is unique across all of Azure.
    rejectDuplicateName(this, { what: 'bot', name: botName, parentId: '' });
    rejectDuplicateAppId(this, {
      shownName: botName,
      botKey: `${props.resourceGroupId}/${botName}`,
      appIdKeys: plan.appIdKeys,
    });
    this.teamsChannel = this.addTeamsChannel(props.teams);
    this.logs = sendLogs(this, this.botId, props.workspaceId, plan.logCategories);
    warnOfBot(this, props);
    this.node.addValidation({ validate: () => target._activityProblems?.() ?? [] });
  }

  /** Dependables other than the channels. */
  protected get ownDependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
