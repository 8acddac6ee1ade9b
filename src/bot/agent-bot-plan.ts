import { BotAppIdentity } from '../agent/target/bot-app-identity';
import { isLiteral } from '../core/terraform/tokens';
import type { AgentBotProps } from './agent-bot-props';
import { BotSku } from './bot-sku';
import type { FixedProperties } from './made-with';

/** All that Bot Service has. @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/microsoft-botservice-botservices-logs (read 2026-11-28) */
export const LOG_CATEGORIES: readonly string[] = ['BotRequest'];

/** A bot with everything that was left out filled in. */
export interface AgentBotPlan {
  readonly displayName: string;
  readonly sku: BotSku;
  readonly messagingEndpoint: string;
  /** Whether clients of Direct Line and Web Chat are kept out. */
  readonly isClosed: boolean;
  readonly logCategories: readonly string[];
  readonly appId: string;
  /** Where two bots have one of them in common, they have one app id. */
  readonly appIdKeys: readonly string[];
  readonly fixed: FixedProperties;
}

/** What people see, for rules and body alike. */
export function displayNameOf({ displayName, target }: AgentBotProps): string {
  return displayName ?? target.targetName;
}

/** Fills in what was left out. Reads the client id of the target, which throws where that was imported without. */
export function planBot(props: AgentBotProps & { readonly tenantId: string }): AgentBotPlan {
  const { target, route, userAssignedIdentityId } = props;
  const identity = props.appIdentity ?? route?.appIdentity ?? BotAppIdentity.INSTANCE;
  const appId =
    props.userAssignedIdentityClientId ??
    (identity === BotAppIdentity.BLUEPRINT ? target.blueprintClientId : target.identityClientId);
  // Which identity of which agent, where its client id is known only after apply.
  const targetKey = `${target.project.projectId} ${target.targetKind} ${target.targetName} ${identity}`;
  return {
    displayName: displayNameOf(props),
    sku: props.sku ?? BotSku.F0,
    messagingEndpoint: props.endpoint ?? route?.messagingEndpoint ?? target.activityEndpoint,
    isClosed: props.publicNetworkAccess !== true,
    logCategories: props.logCategories ?? LOG_CATEGORIES,
    appId,
    appIdKeys: [appId, userAssignedIdentityId ?? targetKey],
    fixed: {
      msaAppId: lowerCase(appId),
      msaAppType: userAssignedIdentityId === undefined ? 'SingleTenant' : 'UserAssignedMSI',
      msaAppTenantId: lowerCase(props.tenantId),
      msaAppMSIResourceId: userAssignedIdentityId ?? '',
    },
  };
}

/** A GUID in other letters is the same one, and shall replace no bot. */
function lowerCase(guid: string): string {
  return isLiteral(guid) ? guid.toLowerCase() : guid;
}
