import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { Resource } from '../../providers/msgraph/resource';
import { GRAPH_REQUESTS, OLDER_REGISTRY } from '../entry/graph-requests';
import { lowerCaseId, lowerCaseIds } from '../entry/owners-validation';
import type { IAgentCollection } from './agent-collection-interface';
import type { AgentCollectionProps } from './agent-collection-props';
import { checkAgentCollection } from './agent-collection-validation';
import { ExistingAgentCollection } from './existing-agent-collection';
import { RESERVED_COLLECTIONS } from './reserved-collections';

/**
 * A collection of the older registry: which agents find which. Agents are in it by a `CollectionMembership` alone; nothing follows from what their
 * cards say. Two collections are in every tenant: `discoverableByAll`, and `quarantine`. The newer registry has no collections.
 *
 * Throws `ReservedCollection`, `NoRegistryOwner` and other codes of the registry.
 *
 * @see https://learn.microsoft.com/entra/agent-id/agent-registry-collections
 */
export class AgentCollection extends Construct implements IAgentCollection {
  /** An existing collection, by its id. */
  public static fromCollectionId(scope: Construct, id: string, collectionId: string): IAgentCollection {
    return new ExistingAgentCollection(scope, id, collectionId);
  }

  /** The collection Global: every agent that has an identity finds its members. */
  public static discoverableByAll(scope: Construct, id: string): IAgentCollection {
    return new ExistingAgentCollection(scope, id, RESERVED_COLLECTIONS.Global);
  }

  /** The collection Quarantined: its members are held back, and find no other agent. */
  public static quarantine(scope: Construct, id: string): IAgentCollection {
    return new ExistingAgentCollection(scope, id, RESERVED_COLLECTIONS.Quarantined);
  }

  /** The underlying resource. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: AgentCollectionProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkAgentCollection(problems, props);
    problems.throwIfAny();
    this.resource = new Resource(this, 'Resource', {
      ...GRAPH_REQUESTS,
      url: OLDER_REGISTRY.collections,
      body: {
        displayName: props.displayName,
        description: props.description,
        ownerIds: lowerCaseIds(props.ownerIds),
        managedBy: lowerCaseId(props.managedByAppId),
        originatingStore: props.originatingStore,
      },
      lifecycle: { ignoreChanges: ['body.originatingStore'] },
    });
  }

  public get collectionId(): string {
    return this.resource.id;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
