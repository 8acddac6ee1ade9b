import type { IConstruct } from 'constructs';
import { PerApp } from '../../core/terraform/per-app';
import { caseless } from '../../core/terraform/tokens';
import { endProblem } from '../../core/validation/code';
import { quote } from '../../core/validation/problems';
import { REGISTRY_CODES } from './codes';

/** The first entry of an app for each agent. */
const FIRST = new PerApp(() => new Map<string, IConstruct>());

/**
 * Fails synthesis with `DuplicateRegistration` where an earlier entry of the app is of the same agent. The registry compares ids
 * case-sensitively or not, depending on where they come from: here, they are compared case-insensitively.
 * @param kind which registry; an agent may be in both while one moves
 * @param ids what only one entry may have, by the name of the property
 */
export function rejectDuplicateEntry(
  entry: IConstruct,
  kind: string,
  ids: Readonly<Record<string, string | undefined>>,
): void {
  const first = FIRST.of(entry);
  for (const [property, id] of Object.entries(ids)) {
    if (id === undefined) continue;
    const key = JSON.stringify([kind, property, caseless(id)]);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, entry);
    else entry.node.addValidation({ validate: () => [twinProblem(entry, twin, property, id)] });
  }
}

const twinProblem = (entry: IConstruct, twin: IConstruct, property: string, id: string): string =>
  endProblem(
    REGISTRY_CODES.DuplicateRegistration,
    `${property} ${quote(id)} in ${entry.node.path} is also that of ${twin.node.path}; keep one of them`,
  );
