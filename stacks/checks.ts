import { dependable, type ITerraformDependable, Op, ref, type TerraformStack, Token } from 'cdktf';
import type { AgentBot, AgentDeployment, IAgentApplication } from '../src';
import { APPLICATION_TYPE, DEPLOYMENT_TYPE } from '../src/agent/api-versions';
import { BOT_TYPE } from '../src/bot/api-versions';

/** One look at what is deployed, with each plan and apply. It warns and never stops anything. */
interface Check {
  /** Unique in the stack: letters, digits, '_' and '-'. */
  readonly name: string;
  readonly dataType: 'azapi_resource' | 'azurerm_key_vault_certificate';
  readonly data: Readonly<Record<string, unknown>>;
  /** What is read only after these stand, so that a first apply does not look for what is not made yet. */
  readonly after: readonly ITerraformDependable[];
  /** @param read address of what was read */
  readonly condition: (read: string) => string;
  readonly message: (read: string) => string;
}

/** CDKTF has no class for `check` blocks. What is read carries the check's name: it shares the stack's addresses. */
function addCheck(stack: TerraformStack, { name, dataType, data, after, condition, message }: Check): void {
  const read = `data.${dataType}.${name}`;
  const depends = after.length === 0 ? {} : { depends_on: after.map((one) => dependable(one)) };
  stack.addOverride(`check.${name}`, {
    data: { [dataType]: { [name]: { ...data, ...depends } } },
    assert: [{ condition: condition(read), error_message: message(read) }],
  });
}

/** An attribute as it is shown: in words where the service does not tell it. */
const shown = (read: string, attribute: string): string =>
  `\${coalesce(try(tostring(${read}.output.${attribute}), null), "not known")}`;

/** Whether the application takes requests at all; it can be switched off beside Terraform. */
export function checkApplicationEnabled(stack: TerraformStack, key: string, application: IAgentApplication): void {
  addCheck(stack, {
    name: `application_enabled_${key}`,
    dataType: 'azapi_resource',
    data: {
      type: APPLICATION_TYPE,
      resource_id: application.applicationId,
      response_export_values: { isEnabled: 'properties.isEnabled' },
    },
    after: application.dependables,
    condition: (read) => `\${try(${read}.output.isEnabled == true, false)}`,
    message: (read) =>
      `Agent Application ${application.applicationName} answers nobody: enabled is ${shown(read, 'isEnabled')}. ` +
      'Enable it in Foundry, or find out who has disabled it.',
  });
}

/** Whether a deployment runs; it can be stopped beside Terraform, and a version may not start. */
export function checkDeploymentRunning(stack: TerraformStack, deployment: AgentDeployment): void {
  addCheck(stack, {
    name: `deployment_running_${deployment.resource.friendlyUniqueId}`,
    dataType: 'azapi_resource',
    data: {
      type: DEPLOYMENT_TYPE,
      resource_id: deployment.resource.id,
      response_export_values: { state: 'properties.state' },
    },
    after: deployment.dependables,
    condition: (read) => `\${try(${read}.output.state == "Running", false)}`,
    message: (read) =>
      `Agent deployment ${deployment.deploymentName} does not run: its state is ${shown(read, 'state')}. Starting and ` +
      'Updating pass by themselves, so plan again in a few minutes; else start it in Foundry and look at its logs.',
  });
}

/** Whether the bot still delivers where it was told to; publishing in the portal writes another address. */
export function checkBotEndpoint(stack: TerraformStack, key: string, bot: AgentBot): void {
  addCheck(stack, {
    name: `bot_endpoint_${key}`,
    dataType: 'azapi_resource',
    data: {
      type: BOT_TYPE,
      resource_id: bot.botId,
      response_export_values: { endpoint: 'properties.endpoint' },
    },
    after: [bot.resource],
    condition: (read) =>
      Token.asString(Op.eq(Token.asString(ref(`try(${read}.output.endpoint, "")`)), bot.messagingEndpoint)),
    message: (read) =>
      `The bot of ${key} delivers to ${shown(read, 'endpoint')}, and not to ${bot.messagingEndpoint}. Somebody has ` +
      'changed it beside Terraform, such as by publishing in the portal; apply to set it back.',
  });
}

/** A certificate in a vault, by the id that gateways take it by. */
export interface WatchedCertificate {
  /** `https://{vault}.vault.azure.net/secrets/{name}`. */
  readonly secretId: string;
  readonly vaultId: string;
}

/**
 * Whether a certificate is good for some days more. It reads the vault with each plan: its public part, never the private
 * key, which `azurerm_key_vault_certificate_data` and `azurerm_key_vault_secret` would put into the state.
 */
export function checkCertificateExpiry(
  stack: TerraformStack,
  use: string,
  { secretId, vaultId }: WatchedCertificate,
  days: number,
): void {
  const certificate = nameOf(secretId);
  addCheck(stack, {
    name: `certificate_expiry_${use}`,
    dataType: 'azurerm_key_vault_certificate',
    data: { name: certificate, key_vault_id: vaultId },
    after: [],
    condition: (read) => `\${timecmp(${read}.expires, timeadd(plantimestamp(), "${days * 24}h")) > 0}`,
    message: (read) =>
      `Certificate ${certificate} of the ${use} expires on \${${read}.expires}, in less than ${days} days. Renew it ` +
      'in the vault under the same name; the gateway takes the new version within hours.',
  });
}

function nameOf(secretId: string): string {
  return secretId.replace(/\/$/, '').split('/').pop() ?? '';
}
