import { codes } from '../../core/validation/code';

/** Codes of the older registry. docs/messages.md is generated from them. */
export const INSTANCE_CODES = codes({
  CardNeedsInstance: {
    meaning:
      'A card of the older registry has neither the instance with which it is created, nor the id of one that exists; or both.',
    remedy: 'Give `instance` or `existingCardManifestId`, not both.',
  },
  CardOfExistingInstance: {
    meaning: 'An instance that exists already would get a second card, and leave the one that it has behind.',
    remedy: 'Give the id of its card as `existingCardManifestId`, or create its first card as an `AgentCardManifest`.',
  },
  InterfaceFieldsLeftOut: {
    kind: 'warning',
    meaning: 'The older registry does not take the tenant or the protocol version of an interface.',
    remedy: 'Register the agent as an `AgentRegistration`, which has the card as it is.',
  },
  OlderRegistry: {
    kind: 'warning',
    meaning: 'An entry is in the older registry, which Microsoft has announced as replaced from May 2026 on.',
    remedy: 'Register the agent as an `AgentRegistration`. [Registry](registry.md) has the way to move.',
  },
  SkillsNotKnown: {
    meaning:
      'The skills of a card are a list that is known only after apply. The older registry has them in another form.',
    remedy: 'List them. What is in each may be known later.',
  },
  TwoCards: {
    meaning: 'An instance has both a card of its own and one that exists.',
    remedy: 'Give `card` or `cardManifest`.',
  },
});
