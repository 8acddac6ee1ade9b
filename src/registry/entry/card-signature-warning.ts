import type { IConstruct } from 'constructs';
import { warn } from '../../core/validation/warn';
import type { AgentCard } from '../card/agent-card';
import { REGISTRY_CODES } from './codes';

/** Warns of signatures that lose their meaning in the form of the registry. */
export function warnOfSignatures(entry: IConstruct, card: AgentCard | undefined): void {
  if (card?._isSignedInOtherForm !== true) return;
  warn(
    entry,
    REGISTRY_CODES.SignedInOtherForm,
    'the card was signed as one of A2A 1.0 and is registered in the form of 0.3, so that nobody can verify its signatures; ' +
      'give a card that was signed as one of 0.3, or leave the signatures out',
  );
}
