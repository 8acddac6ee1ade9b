import type { IConstruct } from 'constructs';
import { isLiteral } from '../../core/terraform/tokens';
import { type Problems, quote } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { warn } from '../../core/validation/warn';
import { checkNotOfFoundry } from '../entry/agents-of-app';
import { warnOfSignatures } from '../entry/card-signature-warning';
import { REGISTRY_CODES } from '../entry/codes';
import { DIRECTORY_ID, ENTRY_ID, SOURCE_ID, SOURCE_TIME } from '../entry/entry-rules';
import { checkIgnoredCard } from '../entry/ignored-card-validation';
import { checkOwners } from '../entry/owners-validation';
import type { AgentRegistrationProps } from './agent-registration-props';
import { REGISTRATION_CODES } from './codes';

/** Adds everything that is wrong with a registration. */
export function checkAgentRegistration(problems: Problems, props: AgentRegistrationProps): void {
  problems.demand({ props });
  const { sourceAgentId } = props;
  problems.required({ sourceAgentId });
  checkSentOnce(problems, props);
  if (props.card === undefined) problems.required({ displayName: props.displayName });
  problems.check('displayName', props.displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  problems.check('sourceAgentId', sourceAgentId, SOURCE_ID);
  problems.check('originatingStore', props.originatingStore, SOURCE_ID);
  checkTimes(problems, props);
  for (const property of [
    'createdBy',
    'managedByAppId',
    'agentIdentityId',
    'agentIdentityBlueprintId',
    'lastPublishedBy',
  ] as const)
    problems.check(property, props[property], DIRECTORY_ID);
  checkIgnoredCard(problems, props);
  checkOwners(problems, props.ownerIds ?? (props.managedByAppId === undefined ? [] : undefined));
  checkNotOfFoundry(problems, { addresses: props.card?._addresses });
}

/** After an import everything is sent that is given, and these the service takes once. */
function checkSentOnce(problems: Problems, props: AgentRegistrationProps): void {
  const { createdBy, sourceCreatedDateTime, existingRegistrationId } = props;
  const once = { createdBy, sourceCreatedDateTime };
  if (existingRegistrationId === undefined) {
    problems.required(once);
    return;
  }
  problems.check('existingRegistrationId', existingRegistrationId, ENTRY_ID);
  const given = Object.entries(once).filter(([, value]) => value !== undefined);
  problems.when(given.length > 0, REGISTRY_CODES.SentOnceOfExisting, () => ({
    message: `${given.map(([name]) => name).join(' and ')} of entry ${quote(existingRegistrationId)} cannot be changed`,
    remedy: `leave ${given.length > 1 ? 'both' : 'it'} out`,
  }));
}

function checkTimes(
  problems: Problems,
  { sourceCreatedDateTime: created, sourceLastModifiedDateTime: modified }: AgentRegistrationProps,
): void {
  problems.check('sourceCreatedDateTime', created, SOURCE_TIME);
  problems.check('sourceLastModifiedDateTime', modified, SOURCE_TIME);
  if (
    created === undefined ||
    modified === undefined ||
    ![created, modified].every((time) => isLiteral(time) && SOURCE_TIME.holds(time))
  )
    return;
  problems.when(modified < created, REGISTRY_CODES.InvalidSourceTime, () => ({
    message: `sourceLastModifiedDateTime ${quote(modified)} is before sourceCreatedDateTime ${quote(created)}`,
    remedy: 'give the later one, or leave it out',
  }));
}

/** Warns of what the service often refuses, and of what loses its meaning. */
export function warnOfAgentRegistration(registration: IConstruct, props: AgentRegistrationProps): void {
  if (props.managedByAppId !== undefined) {
    warn(
      registration,
      REGISTRATION_CODES.ManagingAppOftenRefused,
      `managedByAppId ${quote(props.managedByAppId)} is sent: the service often refuses it, with an error that is tried again for five ` +
        'minutes; list ownerIds and leave it out unless your tenant takes it',
    );
  }
  warnOfSignatures(registration, props.card);
}
