import { AgentCard } from './agent-card';
import type { CardDocument } from './card-document';
import { plainCard } from './card-text';

/** A card as its agent publishes it, in the form of A2A 0.3, with its texts as they are. */
export interface PublishedCard {
  readonly document: CardDocument;
  /** Whether it was signed as a card of A2A 1.0, so that nobody can verify the signatures in this form. */
  readonly isSignedInOtherForm: boolean;
}

/** Reads and checks what an agent publishes. Throws `ValidationError` with everything that is wrong. */
export function readPublishedCard(json: string, source: string): PublishedCard {
  const card = AgentCard.fromJson(json, source);
  return { document: plainCard(card._document), isSignedInOtherForm: card._isSignedInOtherForm };
}
