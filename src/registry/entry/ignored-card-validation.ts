import type { Problems } from '../../core/validation/problems';
import type { AgentCard } from '../card/agent-card';
import { REGISTRY_CODES } from './codes';

/** What an entry says of its card. */
interface WithCard {
  readonly card?: AgentCard;
  readonly ignoresCardChanges?: boolean;
}

/** Changes of a card that is not there, or is that of another entry, are not this entry's to ignore. */
export function checkIgnoredCard(problems: Problems, { card, ignoresCardChanges }: WithCard): void {
  problems.when(ignoresCardChanges === true && card === undefined, REGISTRY_CODES.NoCardToIgnore, () => ({
    message: 'ignoresCardChanges is set without card',
    remedy: 'leave it out, or set it for the entry that has the card',
  }));
}
