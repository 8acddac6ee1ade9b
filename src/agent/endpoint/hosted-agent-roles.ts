import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { AzureRole } from '../../access/azure-role';
import { FoundryRole } from '../../access/foundry-role';
import { grantRole } from '../../access/grant-role';
import type { Principal } from '../../access/principal';
import type { IFoundryProject } from '../../foundry/existing/foundry-project-interface';

/** What a hosted agent may call, and what gives it. */
interface HostedAgentRights {
  readonly callsAllModels: boolean;
  readonly grantedBy: string;
  readonly hasDerivedName?: boolean;
}

/**
 * Roles of a hosted agent's own identity: it calls models as that, and not as the project, so that no role of the project covers it.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/concepts/hosted-agent-permissions (read 2026-11-28)
 */
export function grantHostedAgent(
  scope: Construct,
  { projectId, account }: IFoundryProject,
  principal: Principal,
  { callsAllModels, ...how }: HostedAgentRights,
): ITerraformDependable[] {
  const models = callsAllModels ? AzureRole.COGNITIVE_SERVICES_USER : AzureRole.COGNITIVE_SERVICES_OPENAI_USER;
  const run = grantRole(scope, { ...how, verb: 'Run', role: FoundryRole.USER, principal, scopeId: projectId });
  const call = grantRole(scope, { ...how, verb: 'CallModels', role: models, principal, scopeId: account.accountId });
  return run.and(call).dependables;
}
