import type { Resolved } from '../../core/terraform/present';
import { present } from '../../core/terraform/present';
import type { CardDocument } from '../card/card-document';
import { addressInGraph, OLDER_REGISTRY } from '../entry/graph-requests';
import { lowerCaseId, lowerCaseIds } from '../entry/owners-validation';
import type { AgentInstanceProps } from './agent-instance-props';
import { endpointFieldsOf, interfacesBody, newCardBody, type OwnedCard } from './card-body';

/** An instance with all defaults resolved. */
export interface AgentInstancePlan extends Resolved<AgentInstanceProps, 'displayName'> {
  /** Where it answers, and its signatures, as they are sent. */
  readonly endpoints: InstanceEndpoints;
  /** Its own card, if it has one, with its owners. */
  readonly ownCard?: OwnedCard;
}

/** What of an instance says where the agent answers. */
export interface InstanceEndpoints {
  readonly url?: string;
  readonly preferredTransport?: string;
  readonly additionalInterfaces?: CardDocument['additionalInterfaces'];
  readonly signatures?: CardDocument['signatures'];
}

/** Resolves the defaults of properties that are checked. */
export function planAgentInstance(props: AgentInstanceProps): AgentInstancePlan {
  const document = props.card?._document;
  return {
    ...props,
    displayName: present(props.displayName ?? props.card?.name, 'displayName'),
    endpoints: withoutGaps({ ...endpointFieldsOf(document), ...withoutGaps(givenEndpoints(props)) }),
    ownCard:
      document === undefined
        ? undefined
        : {
            document,
            ownerIds: props.cardOwnerIds ?? props.ownerIds,
            managedByAppId: props.managedByAppId,
            originatingStore: props.originatingStore,
            ignoresCardChanges: props.ignoresCardChanges,
          },
  };
}

/** What is given of the endpoints, in the fields of a card. */
export function givenEndpoints(props: AgentInstanceProps): InstanceEndpoints {
  const { url, preferredTransport, additionalInterfaces, signatures } = props;
  return {
    url,
    preferredTransport,
    additionalInterfaces: interfacesBody(additionalInterfaces) as CardDocument['additionalInterfaces'],
    signatures: Array.isArray(signatures)
      ? signatures.map(({ protectedHeader, ...rest }) => ({ protected: protectedHeader, ...rest }))
      : signatures,
  };
}

/**
 * What is sent. A key that is not set is not sent: what the service has of it stays as it is. What it gives itself (id, author, times), and the
 * user of the agent, which it has as read-only, are not among these.
 */
export function instanceBody(plan: AgentInstancePlan): { readonly [key: string]: unknown } {
  const { ownCard, cardManifest, existingCardManifestId } = plan;
  return {
    displayName: plan.displayName,
    ownerIds: lowerCaseIds(plan.ownerIds),
    sourceAgentId: plan.sourceAgentId,
    originatingStore: plan.originatingStore,
    managedBy: lowerCaseId(plan.managedByAppId),
    agentIdentityId: lowerCaseId(plan.agentIdentityId),
    agentIdentityBlueprintId: lowerCaseId(plan.agentIdentityBlueprintId),
    ...plan.endpoints,
    agentCardManifest: ownCard === undefined || existingCardManifestId !== undefined ? undefined : newCardBody(ownCard),
    'agentCardManifest@odata.bind':
      cardManifest === undefined
        ? undefined
        : addressInGraph(`${OLDER_REGISTRY.cards}('${cardManifest.cardManifestId}')`),
  };
}

function withoutGaps(endpoints: InstanceEndpoints): InstanceEndpoints {
  return Object.fromEntries(Object.entries(endpoints).filter(([, value]) => value !== undefined));
}
