import type { ITerraformDependable, TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { UpdateResource } from '../../providers/msgraph/update-resource';
import { GRAPH_REQUESTS, OLDER_REGISTRY } from '../entry/graph-requests';
import { replacedWith, replacedWithIds } from '../entry/replaced-with';
import type { IAgentCardManifest } from './agent-card-manifest-interface';
import { cardBody, ignoredInPlan, type OwnedCard } from './card-body';

/**
 * A card that exists by now, changed by its own id. What changes of the instance does not touch the card, and the other way round. Cards cannot be
 * deleted: destroying it leaves the card as it is.
 *
 * @internal
 */
export class CardContent extends Construct implements IAgentCardManifest {
  public readonly resource: UpdateResource;

  /** @param source resource that has the id, and changes with it alone; without one, the id is given */
  public constructor(
    scope: Construct,
    id: string,
    public readonly cardManifestId: string,
    card: OwnedCard,
    source?: TerraformResource,
  ) {
    super(scope, id);
    const ignored = ignoredInPlan(card);
    this.resource = new UpdateResource(this, 'Resource', {
      ...GRAPH_REQUESTS,
      url: `${OLDER_REGISTRY.cards}/${cardManifestId}`,
      body: cardBody(card),
      lifecycle: {
        ...(source === undefined ? replacedWithIds(this, 'Which', { cardManifestId }) : replacedWith(source)),
        ...(ignored.length === 0 ? {} : { ignoreChanges: ignored }),
      },
    });
  }

  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }
}
