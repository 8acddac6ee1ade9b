import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { present } from '../../core/terraform/present';
import { Problems } from '../../core/validation/problems';
import { UpdateResource } from '../../providers/msgraph/update-resource';
import { GRAPH_REQUESTS, OLDER_REGISTRY } from '../entry/graph-requests';
import { rejectDuplicateEntry } from '../entry/duplicate-entries';
import { replacedWithIds } from '../entry/replaced-with';
import type { IAgentCardManifest } from './agent-card-manifest-interface';
import type { AgentCardManifestProps } from './agent-card-manifest-props';
import { checkAgentCardManifest, warnOfCard } from './agent-card-manifest-validation';
import type { IAgentInstance } from './agent-instance-interface';
import { CARD_ID, stopWithoutCard, WITH_CARD } from './card-answer';
import { noteCardOf } from './instances-with-card';
import { newCardBody, type OwnedCard } from './card-body';
import { CardContent } from './card-content';
import { ExistingAgentCardManifest } from './existing-agent-card-manifest';

/**
 * A card in the older registry, `/beta/agentRegistry`, by itself: the first card of an instance that was created without one, or a card that exists
 * already. An `AgentInstance` with `card` has its own, and needs none of these.
 *
 * The registry creates cards with instances alone: a new card is sent once in a change of its instance, and every change of it to the card's own id.
 * Cards cannot be deleted. Destroying this leaves the card as it is.
 *
 * Throws `CardNeedsInstance`, `NoRegistryOwner` and other codes of the registry.
 *
 * @see https://learn.microsoft.com/graph/api/agentcardmanifest-update?view=graph-rest-beta
 */
export class AgentCardManifest extends Construct implements IAgentCardManifest {
  /** An existing card, by its id, which this app does not change. */
  public static fromCardManifestId(scope: Construct, id: string, cardManifestId: string): IAgentCardManifest {
    return new ExistingAgentCardManifest(scope, id, cardManifestId);
  }

  /** The underlying resource: what the card says. */
  public readonly resource: UpdateResource;
  private readonly content: CardContent;

  public constructor(scope: Construct, id: string, props: AgentCardManifestProps) {
    super(scope, id);
    const problems = Problems.withProviderCheck(this);
    checkAgentCardManifest(problems, props);
    problems.throwIfAny();
    this.content = this.contentOf(props, { ...props, document: props.card._document });
    this.resource = this.content.resource;
    rejectDuplicateEntry(this, OLDER_REGISTRY.cards, { existingCardManifestId: props.existingCardManifestId });
    warnOfCard(this, props.card);
  }

  public get cardManifestId(): string {
    return this.content.cardManifestId;
  }

  public get dependables(): ITerraformDependable[] {
    return this.content.dependables;
  }

  private contentOf({ existingCardManifestId, instance }: AgentCardManifestProps, card: OwnedCard): CardContent {
    if (existingCardManifestId !== undefined) return new CardContent(this, 'Content', existingCardManifestId, card);
    const creation = this.createWith(present(instance, 'instance'), card);
    return new CardContent(this, 'Content', creation.getStringAttribute(`output.${CARD_ID}`), card, creation);
  }

  /** One change of the instance, which no later change of the card repeats. */
  private createWith(instance: IAgentInstance, card: OwnedCard): UpdateResource {
    noteCardOf(instance);
    const { instanceId } = instance;
    const creation = new UpdateResource(this, 'Creation', {
      ...GRAPH_REQUESTS,
      ...WITH_CARD,
      url: `${OLDER_REGISTRY.instances}/${instanceId}`,
      body: { agentCardManifest: newCardBody(card) },
      lifecycle: { ignoreChanges: ['body'], ...replacedWithIds(this, 'CreatedWith', { instanceId }) },
    });
    stopWithoutCard(creation);
    return creation;
  }
}
