import type { Resolved } from '../../core/terraform/present';
import { present } from '../../core/terraform/present';
import { lowerCaseId, lowerCaseIds } from '../entry/owners-validation';
import type { AgentRegistrationProps } from './agent-registration-props';

/** A registration with all defaults resolved. */
export type AgentRegistrationPlan = Resolved<AgentRegistrationProps, 'displayName'>;

/** Resolves the defaults of properties that are checked. */
export function planAgentRegistration(props: AgentRegistrationProps): AgentRegistrationPlan {
  return {
    ...props,
    displayName: present(props.displayName ?? props.card?.name, 'displayName'),
    sourceLastModifiedDateTime: props.sourceLastModifiedDateTime ?? props.sourceCreatedDateTime,
  };
}

/**
 * What is sent. A key that is not set is not sent: what the service has of it stays as it is. Ids are in lower case, as the service
 * answers them, so that a plan sees no difference.
 */
export function registrationBody(plan: AgentRegistrationPlan): { readonly [key: string]: unknown } {
  return {
    displayName: plan.displayName,
    description: plan.description,
    sourceAgentId: plan.sourceAgentId,
    originatingStore: plan.originatingStore,
    createdBy: lowerCaseId(plan.createdBy),
    sourceCreatedDateTime: plan.sourceCreatedDateTime,
    sourceLastModifiedDateTime: plan.sourceLastModifiedDateTime,
    ownerIds: lowerCaseIds(plan.ownerIds),
    managedByAppId: lowerCaseId(plan.managedByAppId),
    agentIdentityId: lowerCaseId(plan.agentIdentityId),
    agentIdentityBlueprintId: lowerCaseId(plan.agentIdentityBlueprintId),
    lastPublishedBy: lowerCaseId(plan.lastPublishedBy),
    agentCard: plan.card?._document,
  };
}
