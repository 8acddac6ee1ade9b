import type { AssignmentFact } from './assignment-facts';
import type { AccessFinding } from './guardrail';
import { holdersOf, normalScope } from './scope-index';
import { GUARDRAIL_CODES } from './codes';

/** Assignments of one role to one principal, in order, and where each of them is found by its scope. */
interface Group {
  readonly facts: AssignmentFact[];
  /** Index of the first on exactly this scope, by whether it is eligible. */
  readonly first: Map<string, number>;
  /** Indexes of the first active ones without condition, by normalized scope and by scope as written. */
  readonly always: Map<string, Map<string, number>>;
}

/** One role for one principal, on scopes of which one contains the other. Uses look-ups to stay linear. */
export function assignmentOverlaps(facts: readonly AssignmentFact[]): AccessFinding[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    const key = [fact.principalId, fact.roleKey].join(' ').toLowerCase();
    const group = groups.get(key) ?? { facts: [], first: new Map(), always: new Map() };
    groups.set(key, group);
    enter(group, fact);
  }
  return [...groups.values()].flatMap((group) => group.facts.flatMap((fact, index) => overlapsOf(fact, group, index)));
}

function enter({ facts, first, always }: Group, fact: AssignmentFact): void {
  const index = facts.push(fact) - 1;
  const same = sameKey(fact);
  if (!first.has(same)) first.set(same, index);
  if (fact.isEligible || fact.isConditional) return;
  const scope = normalScope(fact.scope);
  const written = always.get(scope) ?? new Map<string, number>();
  always.set(scope, written);
  const spelling = fact.scope.toLowerCase();
  if (!written.has(spelling)) written.set(spelling, index);
}

function sameKey({ scope, isEligible }: AssignmentFact): string {
  return `${isEligible ? 'eligible' : 'active'} ${scope.toLowerCase()}`;
}

function overlapsOf(fact: AssignmentFact, group: Group, index: number): AccessFinding[] {
  const first = group.first.get(sameKey(fact)) ?? index;
  const twin = first < index ? group.facts[first] : undefined;
  if (twin !== undefined) {
    return [
      {
        code: GUARDRAIL_CODES.DuplicateAssignment,
        isError: true,
        construct: fact.resource,
        message: `the same role for ${fact.principalName} on the same scope is also assigned by ${twin.resource.node.path}`,
        remedy: 'keep one of them: Azure answers the second with 409',
      },
    ];
  }
  const wider = firstWider(fact, group);
  if (wider === undefined) return [];
  return [
    {
      code: GUARDRAIL_CODES.RedundantAssignment,
      isError: false,
      construct: fact.resource,
      message: `${fact.principalName} has the same role on ${wider.scope}, which contains this scope`,
      remedy: 'keep the narrower one if it is sufficient, and remove the other',
    },
  ];
}

/** The first active one without condition on a scope that contains this one. */
function firstWider(fact: AssignmentFact, { facts, always }: Group): AssignmentFact | undefined {
  const own = fact.scope.toLowerCase();
  const indexes = holdersOf(fact.scope).flatMap((holder) =>
    [...(always.get(holder) ?? [])].filter(([spelling]) => spelling !== own).map(([, index]) => index),
  );
  return indexes.length === 0 ? undefined : facts[Math.min(...indexes)];
}
