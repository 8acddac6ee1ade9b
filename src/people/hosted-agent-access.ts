import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { FoundryRole } from '../access/foundry-role';
import { grantRole } from '../access/grant-role';
import { notePullRight } from '../agent/target/pull-rights';
import { grantHostedAgent } from '../agent/endpoint/hosted-agent-roles';
import type { HostedAgentAccessProps } from './hosted-agent-access-props';

/**
 * Role assignments that hosted agents need in addition to those of prompt agents: their creators are Foundry Project Manager on the project
 * (to publish, on the account), each agent's identity is Foundry User on the project and calls models on the account, and the
 * project's managed identity pulls images from the registry. That the project's identity is Foundry User on the account is every project's baseline
 * (`account.grants.runProject`), and does not replace these.
 *
 * Hosted agents and hosted deployments of the project that the app creates wait until the right to pull takes effect.
 *
 * Throws `AttributeNotSupplied` if the project's managed identity is not known.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/concepts/hosted-agent-permissions
 */
export class HostedAgentAccess extends Construct {
  /** What others can depend on. */
  public readonly dependables: ITerraformDependable[];

  public constructor(scope: Construct, id: string, props: HostedAgentAccessProps) {
    super(scope, id);
    const { project } = props;
    const { projectId } = project;
    notePullRight({ givenBy: this, project, registry: props.registry });
    const publish = props.creatorsPublish === true;
    const creators = props.creators.map((principal) => ({
      verb: 'Create',
      role: FoundryRole.PROJECT_MANAGER,
      principal,
      scopeId: publish ? project.account.accountId : projectId,
    }));
    const rights = { callsAllModels: props.callsAllModels ?? false, grantedBy: 'HostedAgentAccess' };
    this.dependables = [
      ...creators.flatMap((row) => grantRole(this, { ...row, grantedBy: 'HostedAgentAccess' }).dependables),
      ...(props.agents ?? []).flatMap((agent) => grantHostedAgent(this, agent.project, agent.identity, rights)),
      ...(props.agentIdentities ?? []).flatMap((identity) => grantHostedAgent(this, project, identity, rights)),
      ...props.registry.grants.pull(project.managedIdentity).dependables,
    ];
  }
}
