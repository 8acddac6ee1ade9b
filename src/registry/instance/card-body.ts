import { Token } from 'cdktf';
import type { CardDocument } from '../card/card-document';
import { lowerCaseId, lowerCaseIds } from '../entry/owners-validation';

/** A card with whom it belongs to. */
export interface OwnedCard {
  readonly document: CardDocument;
  readonly ownerIds?: readonly string[];
  readonly managedByAppId?: string;
  readonly originatingStore?: string;
  readonly ignoresCardChanges?: boolean;
}

/** Fields of a card that the instance has. */
const OF_INSTANCE = ['url', 'preferredTransport', 'additionalInterfaces', 'signatures'];

type Body = Readonly<Record<string, unknown>>;

/**
 * A card as the older registry has it: names are display names, and what says where the agent answers is on the instance.
 *
 * @see https://learn.microsoft.com/graph/api/resources/agentcardmanifest (read 2026-11-28)
 */
export function cardBody({ document, ownerIds, managedByAppId }: OwnedCard): Body {
  const { name, skills, ...rest } = document;
  const ofCard = Object.entries(rest).filter(([field]) => !OF_INSTANCE.includes(field));
  return {
    ownerIds: lowerCaseIds(ownerIds),
    managedBy: lowerCaseId(managedByAppId),
    displayName: name,
    // Required here, and not in a card.
    supportsAuthenticatedExtendedCard: false,
    ...Object.fromEntries(ofCard),
    skills: skills.map(({ name: displayName, id, ...others }) => ({ id, displayName, ...others })),
  };
}

/** What the registry may answer in another form than it was sent, as a plan names it: all but whom the card belongs to. */
export function ignoredInPlan(card: OwnedCard): string[] {
  if (card.ignoresCardChanges !== true) return [];
  return Object.keys(cardBody(card))
    .filter((field) => field !== 'ownerIds' && field !== 'managedBy')
    .map((field) => `body.${field}`);
}

/** The same with what the registry takes once. */
export function newCardBody(card: OwnedCard): Body {
  return { originatingStore: card.originatingStore, ...cardBody(card) };
}

/** What of a card is on the instance. */
export function endpointFieldsOf(document: CardDocument | undefined): Body {
  if (document === undefined) return {};
  const { url, preferredTransport, additionalInterfaces, signatures } = document;
  return { url, preferredTransport, additionalInterfaces: interfacesBody(additionalInterfaces), signatures };
}

/** An interface of the registry has these two fields alone. */
export function interfacesBody(interfaces: CardDocument['additionalInterfaces']): unknown {
  if (interfaces === undefined || Token.isUnresolved(interfaces)) return interfaces;
  return interfaces.map(({ url, transport }) => ({ url, transport }));
}
