import { isLiteral } from '../../core/terraform/tokens';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { type Problems, quote } from '../../core/validation/problems';
import { textUpTo } from '../../core/validation/rules';
import { DIRECTORY_ID, SOURCE_ID } from '../entry/entry-rules';
import { checkOwners } from '../entry/owners-validation';
import type { AgentCollectionProps } from './agent-collection-props';
import { COLLECTION_CODES } from './codes';
import { RESERVED_COLLECTIONS } from './reserved-collections';

/** Adds everything that is wrong with a collection. */
export function checkAgentCollection(problems: Problems, props: AgentCollectionProps): void {
  problems.demand({ props });
  const { displayName } = props;
  problems.required({ displayName });
  problems.check('displayName', displayName, textUpTo(VALIDATION_CODES.InvalidDisplayName, 256));
  const reserved = Object.keys(RESERVED_COLLECTIONS).find(
    (name) =>
      isLiteral(displayName) &&
      typeof displayName === 'string' &&
      name.toLowerCase() === displayName.trim().toLowerCase(),
  );
  problems.when(reserved !== undefined, COLLECTION_CODES.ReservedCollection, () => ({
    message: `displayName ${quote(displayName)} is that of a collection that every tenant has`,
    remedy:
      'give another name, or use the one that is there: AgentCollection.discoverableByAll or quarantine; in settings, global or quarantine',
  }));
  problems.check('managedByAppId', props.managedByAppId, DIRECTORY_ID);
  problems.check('originatingStore', props.originatingStore, SOURCE_ID);
  problems.required({ ownerIds: props.ownerIds });
  checkOwners(problems, props.ownerIds);
}
