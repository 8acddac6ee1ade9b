import type { Problems } from '../../core/validation/problems';
import { IncludeFragment } from './include-fragment';
import type { PolicyElement } from './policy-element';
import { PolicyTierFamily } from './policy-tier-family';
import { POLICY_FACTS, type PolicySection } from './policy-tiers';
import { POLICY_CODES } from './codes';

/** Elements that hold statements; what other elements hold is their own, such as the headers of a request. */
const STATEMENT_HOLDERS = ['choose', 'when', 'otherwise', 'retry', 'limit-concurrency', 'wait'];

const TIER_WORDS: Readonly<Record<PolicyTierFamily, string>> = {
  [PolicyTierFamily.CLASSIC]: 'the classic tiers',
  [PolicyTierFamily.V2]: 'the v2 tiers',
  [PolicyTierFamily.CONSUMPTION]: 'the Consumption tier',
};

/** Statements at any depth; what fragments created here hold is included if asked for. */
export function statementsWithin(elements: readonly PolicyElement[], inFragments = false): PolicyElement[] {
  return elements.flatMap((element) => [
    element,
    ...(STATEMENT_HOLDERS.includes(element.name) ? statementsWithin(element.children, inFragments) : []),
    ...(inFragments && element instanceof IncludeFragment ? statementsWithin(element._content, true) : []),
  ]);
}

/** Adds the statements, at any depth and in fragments created here, that a section or the tiers do not support. */
export function checkPlaces(
  problems: Problems,
  section: PolicySection,
  elements: readonly PolicyElement[],
  tierFamily: PolicyTierFamily | undefined,
): void {
  for (const element of elements) {
    checkPlace(problems, section, element, tierFamily);
    const within = element instanceof IncludeFragment ? element._content : element.children;
    if (STATEMENT_HOLDERS.includes(element.name) || element instanceof IncludeFragment) {
      checkPlaces(problems, section, within, tierFamily);
    }
  }
}

function checkPlace(
  problems: Problems,
  section: PolicySection,
  { name, attributes }: PolicyElement,
  tierFamily: PolicyTierFamily | undefined,
): void {
  const { sections, missing, withExternalCache } = POLICY_FACTS[name] ?? {};
  problems.when(sections?.includes(section) === false, POLICY_CODES.PolicyNotInSection, () => ({
    message: `<${name}> is in section ${section}`,
    remedy: `move it to ${sections?.join(' or ') ?? ''}`,
  }));
  const isExternal = withExternalCache === true && attributes['caching-type'] === 'external';
  const remedy = tierFamily && missing?.[tierFamily];
  if (tierFamily === undefined || remedy === undefined || isExternal) return;
  problems.add(
    POLICY_CODES.PolicyNotInTier,
    `<${name}> in section ${section} is not in ${TIER_WORDS[tierFamily]}`,
    remedy,
  );
}
