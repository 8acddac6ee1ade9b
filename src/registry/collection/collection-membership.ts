import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import { Resource } from '../../providers/msgraph/resource';
import { addressInGraph, GRAPH_REQUESTS, OLDER_REGISTRY } from '../entry/graph-requests';
import { replacedWithIds } from '../entry/replaced-with';
import { AgentInstance } from '../instance/agent-instance';
import { hasCard } from '../instance/instances-with-card';
import type { CollectionMembershipProps } from './collection-membership-props';
import { watchMembership } from './members-of-app';
import { COLLECTION_CODES } from './codes';

/**
 * Membership of one instance in a collection. Other members, whoever added them, are not changed.
 *
 * Needs the permission `AgentCollection.ReadWrite.All`, or for the two collections of every tenant `AgentCollection.ReadWrite.Global` and
 * `AgentCollection.ReadWrite.Quarantined`. Destroying it takes the instance out of the collection.
 *
 * Throws `PropertyNotSet`. Synthesis fails with `DuplicateMember`, `QuarantinedAndListed` and `CollectionFull`.
 *
 * @see https://learn.microsoft.com/entra/agent-id/agent-registry-collections
 */
export class CollectionMembership extends Construct {
  /** The underlying resource. */
  public readonly resource: Resource;

  public constructor(scope: Construct, id: string, props: CollectionMembershipProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    problems.demand({ props });
    const { collection, instance } = props;
    problems.demand({ collection, instance });
    const { collectionId } = collection;
    const { instanceId } = instance;
    this.resource = new Resource(this, 'Resource', {
      ...GRAPH_REQUESTS,
      url: `${OLDER_REGISTRY.collections}/${collectionId}/members/$ref`,
      lifecycle: replacedWithIds(this, 'Ends', { collectionId, instanceId }),
      body: { '@odata.id': addressInGraph(`${OLDER_REGISTRY.instances}/${instanceId}`) },
    });
    watchMembership(this, props);
    if (instance instanceof AgentInstance && !hasCard(instance)) {
      warn(
        this,
        COLLECTION_CODES.NotDiscoverable,
        `${instance.node.path} has no card, so that no agent finds it in the collection; give it a card, or create its AgentCardManifest before the membership`,
      );
    }
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
