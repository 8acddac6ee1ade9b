import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Problems, quote } from '../../core/validation/problems';
import { warn } from '../../core/validation/warn';
import type { AgentCard } from '../card/agent-card';
import { warnOfSignatures } from '../entry/card-signature-warning';
import { REGISTRY_CODES } from '../entry/codes';
import { DIRECTORY_ID, ENTRY_ID, SOURCE_ID } from '../entry/entry-rules';
import { checkOwners } from '../entry/owners-validation';
import type { AgentCardManifestProps } from './agent-card-manifest-props';
import { INSTANCE_CODES } from './codes';

/** Adds everything that is wrong with a card of the older registry. */
export function checkAgentCardManifest(problems: Problems, props: AgentCardManifestProps): void {
  problems.demand({ props });
  const { card, instance, existingCardManifestId, originatingStore } = props;
  problems.demand({ card });
  checkSkillsAreKnown(problems, card);
  problems.check('managedByAppId', props.managedByAppId, DIRECTORY_ID);
  problems.check('originatingStore', originatingStore, SOURCE_ID);
  problems.check('existingCardManifestId', existingCardManifestId, ENTRY_ID);
  const isNew = existingCardManifestId === undefined;
  problems.when(isNew === (instance === undefined), INSTANCE_CODES.CardNeedsInstance, () => ({
    message: isNew
      ? 'neither instance nor existingCardManifestId is given'
      : 'instance is given with a card that exists',
    remedy: isNew
      ? 'give the instance with which the card is created'
      : 'leave instance out, and give the card to the instance as cardManifest',
  }));
  checkOwners(problems, props.ownerIds ?? (isNew ? [] : undefined));
  problems.when(!isNew && originatingStore !== undefined, REGISTRY_CODES.SentOnceOfExisting, () => ({
    message: `originatingStore of card ${quote(existingCardManifestId ?? '')} cannot be changed`,
    remedy: 'leave it out',
  }));
}

/** They are rewritten one by one. */
export function checkSkillsAreKnown(problems: Problems, card: AgentCard): void {
  problems.when(Token.isUnresolved(card._document.skills), INSTANCE_CODES.SkillsNotKnown, () => ({
    message: 'the skills of the card are a list that is known only after apply',
    remedy: 'list them; what is in each may be known later',
  }));
}

/** Warns of what a card of another form loses here. */
export function warnOfCard(entry: IConstruct, card: AgentCard): void {
  warnOfSignatures(entry, card);
  const { additionalInterfaces } = card._document;
  if (additionalInterfaces === undefined || Token.isUnresolved(additionalInterfaces)) return;
  const ofTenant = additionalInterfaces.find(
    ({ tenant, protocolVersion }) => tenant !== undefined || protocolVersion !== undefined,
  );
  if (ofTenant !== undefined) {
    warn(
      entry,
      INSTANCE_CODES.InterfaceFieldsLeftOut,
      `the interface ${quote(ofTenant.url)} of the card has a tenant or a protocol version of its own, which this registry does not ` +
        'take: both are left out; register the agent as AgentRegistration to keep them',
    );
  }
}
