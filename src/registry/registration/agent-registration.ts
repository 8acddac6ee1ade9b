import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ImportBlock } from '../../core/terraform/import-block';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/msgraph/resource';
import { rejectAgentsOfApp } from '../entry/agents-of-app';
import { rejectDuplicateEntry } from '../entry/duplicate-entries';
import { GRAPH_REQUESTS, importIdOf } from '../entry/graph-requests';
import type { IAgentRegistration } from './agent-registration-interface';
import { planAgentRegistration, registrationBody } from './agent-registration-plan';
import type { AgentRegistrationProps } from './agent-registration-props';
import { checkAgentRegistration, warnOfAgentRegistration } from './agent-registration-validation';
import { ExistingAgentRegistration } from './existing-agent-registration';

/** @see https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/agent-registration/overview (read 2026-11-28) */
const COLLECTION = 'copilot/agentRegistrations';

/**
 * An agent of another platform (Amazon Bedrock, Vertex AI, OpenAI, your own) in the registry of Agent 365, where administrators see and
 * govern it.
 *
 * Agents of Microsoft Foundry, Copilot Studio and Agent 365 are there by themselves: one that answers at a host of Foundry, or that this
 * app publishes, is refused. The interface is a beta of Microsoft Graph, in the public cloud alone. Needs the provider msgraph in the stack, with
 * the permissions `AgentRegistration.ReadWrite.All` and `AgentRegistration.Read.All`; a token of the Azure CLI has neither.
 *
 * `createdBy` and `sourceCreatedDateTime` are sent once, and not at all of an entry that is imported: after an import the provider sends
 * everything that is given. Destroying it deletes the entry for good.
 *
 * Throws `AgentRegistersItself`, `NoRegistryOwner`, `InvalidSourceTime` and other codes of the registry.
 *
 * @see https://learn.microsoft.com/microsoft-365-copilot/extensibility/api/admin-settings/agent-registration/overview
 */
export class AgentRegistration extends Construct implements IAgentRegistration {
  /** An existing registration, by its id. */
  public static fromRegistrationId(scope: Construct, id: string, registrationId: string): IAgentRegistration {
    return new ExistingAgentRegistration(scope, id, registrationId);
  }

  /** The underlying resource. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: AgentRegistrationProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkAgentRegistration(problems, props);
    problems.throwIfAny();
    const plan = planAgentRegistration(props);

    this.resource = new Resource(this, 'Resource', {
      ...GRAPH_REQUESTS,
      url: COLLECTION,
      body: registrationBody(plan),
      // The service takes the first two once. Without a difference in the plan the provider does not send them.
      lifecycle: {
        ignoreChanges: [
          'body.createdBy',
          'body.sourceCreatedDateTime',
          ...(plan.ignoresCardChanges === true ? ['body.agentCard'] : []),
        ],
      },
    });
    this.importExisting(plan.existingRegistrationId);
    rejectDuplicateEntry(this, COLLECTION, {
      sourceAgentId: plan.sourceAgentId,
      agentIdentityId: plan.agentIdentityId,
      existingRegistrationId: plan.existingRegistrationId,
    });
    rejectAgentsOfApp(this, { ...plan, addresses: plan.card?._addresses });
    warnOfAgentRegistration(this, plan);
  }

  public get registrationId(): string {
    return this.resource.id;
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private importExisting(registrationId: string | undefined): void {
    if (registrationId === undefined) return;
    const importId = importIdOf(COLLECTION, registrationId);
    new ImportBlock(this, 'Import', { resource: this.resource, importId });
  }
}
