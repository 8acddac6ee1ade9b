import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { addressesOf } from '../card/card-addresses';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { type Problems, quote } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { warn } from '../../core/validation/warn';
import { FIELDS_0_3 } from '../card/card-fields';
import { CardValidation } from '../card/card-validation';
import { checkNotOfFoundry } from '../entry/agents-of-app';
import { REGISTRY_CODES } from '../entry/codes';
import { DIRECTORY_ID, ENTRY_ID, SOURCE_ID } from '../entry/entry-rules';
import { checkIgnoredCard } from '../entry/ignored-card-validation';
import { checkOwners } from '../entry/owners-validation';
import { checkSkillsAreKnown, warnOfCard } from './agent-card-manifest-validation';
import { givenEndpoints } from './agent-instance-plan';
import type { AgentInstanceProps } from './agent-instance-props';
import { INSTANCE_CODES } from './codes';

const { url, preferredTransport, additionalInterfaces, signatures } = FIELDS_0_3;
/** What an instance may say of its endpoints, which are fields of a card; none is required. */
const ENDPOINTS = Object.fromEntries(
  Object.entries({ url, preferredTransport, additionalInterfaces, signatures }).map(([name, field]) => [
    name,
    { ...field, type: field?.type ?? 'text', required: undefined },
  ]),
);

/** Adds everything that is wrong with an instance. */
export function checkAgentInstance(problems: Problems, props: AgentInstanceProps): void {
  problems.demand({ props });
  const { card, ownerIds, cardOwnerIds } = props;
  if (card === undefined) problems.required({ displayName: props.displayName });
  else checkSkillsAreKnown(problems, card);
  problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  problems.check('sourceAgentId', props.sourceAgentId, SOURCE_ID);
  problems.check('originatingStore', props.originatingStore, SOURCE_ID);
  for (const property of ['managedByAppId', 'agentIdentityId', 'agentIdentityBlueprintId'] as const)
    problems.check(property, props[property], DIRECTORY_ID);
  problems.required({ ownerIds });
  checkOwners(problems, ownerIds);
  checkOwners(problems, cardOwnerIds, 'cardOwnerIds');
  new CardValidation(problems, isLiteral).checkFields({ ...givenEndpoints(props) }, ENDPOINTS);
  checkCards(problems, props);
  checkIgnoredCard(problems, props);
  checkExisting(problems, props);
  checkNotOfFoundry(problems, { addresses: [...addressesOf(givenEndpoints(props)), ...(card?._addresses ?? [])] });
}

function checkCards(
  problems: Problems,
  { card, cardManifest, existingInstanceId, ...props }: AgentInstanceProps,
): void {
  const { existingCardManifestId } = props;
  problems.when(card !== undefined && cardManifest !== undefined, INSTANCE_CODES.TwoCards, () => ({
    message: 'both card and cardManifest are given',
    remedy: 'leave one of them out',
  }));
  problems.check('existingCardManifestId', existingCardManifestId, ENTRY_ID);
  if (existingInstanceId !== undefined && card !== undefined && existingCardManifestId === undefined) {
    problems.add(
      INSTANCE_CODES.CardOfExistingInstance,
      `card of ${quote(existingInstanceId)}, which exists already, is given without existingCardManifestId: it would be created as a second one`,
      'give the id of its card; where it has none, leave card out and create an AgentCardManifest with it',
    );
  }
  problems.when(existingCardManifestId !== undefined && card === undefined, INSTANCE_CODES.CardNeedsInstance, () => ({
    message: 'existingCardManifestId is given without card',
    remedy: 'give what the card says as card, or the card that stays as it is as cardManifest',
  }));
}

/** After an import everything is sent that is given, and this the service takes once. */
function checkExisting(problems: Problems, { existingInstanceId, originatingStore }: AgentInstanceProps): void {
  if (existingInstanceId === undefined) return;
  problems.check('existingInstanceId', existingInstanceId, ENTRY_ID);
  problems.when(originatingStore !== undefined, REGISTRY_CODES.SentOnceOfExisting, () => ({
    message: `originatingStore of entry ${quote(existingInstanceId)} cannot be changed`,
    remedy: 'leave it out',
  }));
}

/** Warns of the registry itself, and of what a card loses in it. */
export function warnOfAgentInstance(instance: IConstruct, { card }: AgentInstanceProps): void {
  warn(
    instance,
    INSTANCE_CODES.OlderRegistry,
    'it is registered by /beta/agentRegistry, which Microsoft has announced as replaced from May 2026 on; register it as an ' +
      'AgentRegistration, which takes the same card',
  );
  if (card !== undefined) warnOfCard(instance, card);
}
