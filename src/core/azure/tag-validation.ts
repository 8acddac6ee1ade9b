import type { Problems } from '../validation/problems';
import { quote } from '../validation/problems';
import { isLiteral } from '../terraform/tokens';
import { AZURE_CODES } from './codes';

/** What a service allows for tags. */
export interface TagLimits {
  readonly count: number;
  readonly name: RegExp;
  readonly words: string;
}

const LONGEST_NAME = 512;
const LONGEST_VALUE = 256;

/**
 * Limits of Azure Resource Manager, and of services with stricter ones.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations (read 2026-11-28)
 * @see https://github.com/Azure/azure-rest-api-specs/issues/13600 (private zones and API Management: 15; read 2026-11-28)
 */
export const TAG_LIMITS = {
  resource: { count: 50, name: /^[^<>%&\\?/]+$/, words: "no '<', '>', '%', '&', '\\', '?' and '/'" },
  apiManagement: { count: 15, name: /^[^<>%&\\?/]+$/, words: "no '<', '>', '%', '&', '\\', '?' and '/'" },
  privateDnsZone: {
    count: 15,
    name: /^[A-Za-z_][\w.-]*$/,
    words: "letters, digits, '_', '-' and '.', not beginning with a digit: a DNS zone has them, too",
  },
} as const satisfies Record<string, TagLimits>;

/** A mistake in tags: of one of them by its name, or of all. */
export interface TagProblem {
  readonly name?: string;
  readonly message: string;
  readonly remedy: string;
}

/** Everything in tags that Azure refuses. Names are compared case-insensitively. */
export function tagProblems(tags: Readonly<Record<string, unknown>>, limits: TagLimits): TagProblem[] {
  const names = Object.keys(tags).filter(isLiteral);
  const seen = new Map<string, string>();
  const found: TagProblem[] = [];
  if (names.length > limits.count)
    found.push({
      message: `has ${names.length} tags, and at most ${limits.count} are allowed`,
      remedy: 'leave some of them out',
    });
  for (const name of names) {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    if (other !== undefined)
      found.push({
        name,
        message: `differs from ${quote(other)} only in case, which Azure ignores`,
        remedy: 'keep one of them',
      });
    if (name.trim() === '' || name.length > LONGEST_NAME || !limits.name.test(name))
      found.push({
        name,
        message: `must have a name of 1 to ${LONGEST_NAME} characters, ${limits.words}`,
        remedy: 'rename it',
      });
    if (/^(microsoft|azure|windows)/i.test(name))
      found.push({ name, message: 'begins with a word that Azure reserves', remedy: 'rename it' });
    const value = tags[name];
    if (typeof value === 'string' && isLiteral(value) && value.length > LONGEST_VALUE)
      found.push({
        name,
        message: `has a value of ${value.length} characters, and at most ${LONGEST_VALUE} are allowed`,
        remedy: 'shorten it',
      });
  }
  return found;
}

/** Adds what Azure refuses in the tags of a construct. Tags known only after apply are not checked. */
export function checkTags(
  problems: Problems,
  tags: Readonly<Record<string, string>> | undefined,
  limits: TagLimits = TAG_LIMITS.resource,
): void {
  if (tags === undefined || !isLiteral(tags)) return;
  for (const { name, message, remedy } of tagProblems(tags, limits)) {
    problems.add(AZURE_CODES.InvalidTag, `${name === undefined ? 'tags' : `tag ${quote(name)}`} ${message}`, remedy);
  }
}
