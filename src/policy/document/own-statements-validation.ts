import type { Problems } from '../../core/validation/problems';
import type { OwnStatements } from './own-statements';
import type { PolicyElement } from './policy-element';
import { checkPlaces, statementsWithin } from './policy-places';
import type { PolicyTierFamily } from './policy-tier-family';
import type { PolicySection } from './policy-tiers';
import { POLICY_CODES } from './codes';

/** Elements of a document that are not statements: what a paste of a whole document, or of a part of it, begins with. */
const DOCUMENT_PARTS = ['policies', 'inbound', 'backend', 'outbound', 'on-error', 'fragment', 'when', 'otherwise'];

/** Each property with its section and its statements. */
export function sectionsOf(
  own: OwnStatements,
): readonly (readonly [property: keyof OwnStatements, section: PolicySection, statements: readonly PolicyElement[]])[] {
  return [
    ['statements', 'inbound', own.statements ?? []],
    ['backendStatements', 'backend', own.backendStatements ?? []],
    ['outboundStatements', 'outbound', own.outboundStatements ?? []],
    ['errorStatements', 'on-error', own.errorStatements ?? []],
  ];
}

/**
 * Adds what is wrong with statements of your own: what is not a statement, ids that are used twice, and statements that
 * the section or the tier does not have.
 */
export function checkOwnStatements(
  problems: Problems,
  own: OwnStatements,
  tierFamily: PolicyTierFamily | undefined,
): void {
  for (const [property, section, statements] of sectionsOf(own)) {
    checkPlaces(problems, section, statements, tierFamily);
    for (const { name } of statements) {
      problems.when(DOCUMENT_PARTS.includes(name), POLICY_CODES.InvalidStatement, () => ({
        message: `${property} holds <${name}>, which is a part of a policy document`,
        remedy: 'give the statements within it, one by one',
      }));
    }
    problems.when(
      statementsWithin(statements).some(({ name }) => name === 'base'),
      POLICY_CODES.InvalidStatement,
      () => ({ message: `${property} holds <base />, which the document places itself`, remedy: 'leave it out' }),
    );
  }
  checkStatementIds(problems, own);
}

/** Errors and traces name a statement by its id. */
function checkStatementIds(problems: Problems, own: OwnStatements): void {
  const ids = sectionsOf(own).flatMap(([property, , statements]) =>
    statementsWithin(statements).flatMap(({ name, attributes: { id } }) =>
      id === undefined ? [] : [{ id, place: `<${name}> in ${property}` }],
    ),
  );
  ids.forEach(({ id, place }, index) => {
    const first = ids.findIndex((other) => other.id === id);
    problems.when(first !== index, POLICY_CODES.DuplicateStatementId, () => ({
      message: `id '${id}' of ${place} is that of ${ids[first]?.place ?? ''}, too`,
      remedy: 'give each statement an id of its own, or none: errors name statements by it',
    }));
  });
}
