import type { IConstruct } from 'constructs';
import { BotAppIdentity } from '../agent/target/bot-app-identity';
import { nameFromPath } from '../core/azure/names';
import { caseless } from '../core/terraform/tokens';
import type { AgentBotProps } from './agent-bot-props';
import { type TeamsChannelOptions, TeamsEnvironment } from './bot-channel-options';
import { BOT_CODES } from './codes';
import { BotSku } from './bot-sku';
import type { FixedProperties } from './made-with';

/** All log categories of Bot Service. @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-botservice-botservices-logs (read 2026-11-28) */
export const BOT_LOG_CATEGORIES: readonly string[] = ['BotRequest'];

/** A bot with all defaults resolved. */
export interface AgentBotPlan {
  readonly botName: string;
  readonly displayName: string;
  readonly sku: BotSku;
  readonly messagingEndpoint: string;
  /** Whether the bot is closed to clients of Direct Line and Web Chat in the public network. */
  readonly isClosed: boolean;
  readonly logCategories: readonly string[];
  readonly appId: string;
  /** Two bots that share one of them have the same app id. */
  readonly appIdKeys: readonly string[];
  readonly fixed: FixedProperties;
}

/** Display name, for rules and body. */
export function displayNameOf({ displayName, target }: AgentBotProps): string {
  return displayName ?? target.targetName;
}

/** Cloud of Microsoft 365 that the Teams channel is in. */
export function environmentOf(options: TeamsChannelOptions): TeamsEnvironment {
  return options.environment ?? TeamsEnvironment.COMMERCIAL;
}

/** Resolves the defaults. Reads the client id of the target, which throws if it was imported without. */
export function planBot(bot: IConstruct, props: AgentBotProps & { readonly tenantId: string }): AgentBotPlan {
  const { target, route, userAssignedIdentityId } = props;
  const identity = props.appIdentity ?? route?.appIdentity ?? BotAppIdentity.INSTANCE;
  const appId =
    props.userAssignedIdentityClientId ??
    (identity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId);
  // Identifies the agent's identity if its client id is known only after apply.
  const targetKey = `${target.project.projectId} ${target.targetKind} ${target.targetName} ${identity}`;
  return {
    botName: props.botName ?? nameFromPath(bot, BOT_CODES.NoBotName, 'botName', 64),
    displayName: displayNameOf(props),
    sku: props.sku ?? BotSku.F0,
    messagingEndpoint: props.endpoint ?? route?.messagingEndpoint ?? target.activityEndpoint,
    isClosed: props.publicNetworkAccess !== true,
    logCategories: props.logCategories ?? BOT_LOG_CATEGORIES,
    appId,
    appIdKeys: [appId, userAssignedIdentityId ?? targetKey],
    fixed: {
      // An id in another case is the same, and must not replace the bot.
      msaAppId: caseless(appId),
      msaAppType: userAssignedIdentityId === undefined ? 'SingleTenant' : 'UserAssignedMSI',
      msaAppTenantId: caseless(props.tenantId),
      msaAppMSIResourceId: userAssignedIdentityId ?? '',
    },
  };
}
