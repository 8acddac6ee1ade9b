import { Token } from 'cdktf';
import { checkDistinct } from '../../core/validation/distinct';
import { type Problems, quote } from '../../core/validation/problems';
import type { CardDocument } from './card-document';
import { CARD_CODES } from './codes';

/** What no field says by itself: ids of skills that differ, and schemes that are defined. */
export function checkCardConsistency(problems: Problems, card: CardDocument): void {
  const skills = Token.isUnresolved(card.skills) ? [] : card.skills;
  const ids = skills.map(({ id }) => id);
  checkDistinct(problems, CARD_CODES.DuplicateCardSkill, 'skills', ids);
  if (Token.isUnresolved(card.securitySchemes)) return;
  const defined = Object.keys(card.securitySchemes ?? {});
  checkDefined(problems, 'security', card.security, defined);
  skills.forEach(({ security }, index) => {
    checkDefined(problems, `skills[${index}].security`, security, defined);
  });
}

function checkDefined(
  problems: Problems,
  place: string,
  security: CardDocument['security'],
  defined: readonly string[],
): void {
  const named = new Set(
    (Token.isUnresolved(security) ? [] : (security ?? [])).flatMap((requirement) => Object.keys(requirement)),
  );
  for (const name of [...named].filter((one) => !defined.includes(one))) {
    problems.add(
      CARD_CODES.UndefinedSecurityScheme,
      `${place} requires ${quote(name)}, which securitySchemes does not define`,
      defined.length === 0 ? 'define it' : `define it, or name one of ${defined.join(', ')}`,
    );
  }
}
