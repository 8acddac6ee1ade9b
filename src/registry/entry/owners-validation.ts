import { caseless, isEmptyList, isLiteral } from '../../core/terraform/tokens';
import { checkDistinct } from '../../core/validation/distinct';
import type { Problems } from '../../core/validation/problems';
import { REGISTRY_CODES } from './codes';
import { DIRECTORY_ID } from './entry-rules';

/** Owners of an entry, of whom there has to be one. */
export function checkOwners(problems: Problems, ownerIds: readonly string[] | undefined, what = 'ownerIds'): void {
  problems.when(isEmptyList(ownerIds), REGISTRY_CODES.NoRegistryOwner, () => ({
    message: `no owner is listed in ${what}`,
    remedy: 'list the object id of at least one user',
  }));
  problems.checkEach(what, ownerIds, DIRECTORY_ID);
  checkDistinct(problems, REGISTRY_CODES.DuplicateOwner, what, ownerIds);
}

/** An id as Microsoft Graph answers it. */
export function lowerCaseId(id: string | undefined): string | undefined {
  return id && caseless(id);
}

/** The same for a list, which may be known only after apply. */
export function lowerCaseIds(ids: readonly string[] | undefined): readonly (string | undefined)[] | undefined {
  return ids !== undefined && isLiteral(ids) ? ids.map(lowerCaseId) : ids;
}
