import { HOLDERS, scopeHolds, scopeKind } from '../../core/azure/scope-kind';
import type { AssignmentFact } from './assignment-facts';
import { CLASSIC_ROLES, DATA_ROLES, ELIGIBLE_ROLES, type Finding, PRIVILEGED_ROLES } from './guardrail';
import { GUARDRAIL_CODES } from './codes';

/** Rules that look at one assignment, and at those beside it. */
export function assignmentFindings(facts: readonly AssignmentFact[], existingIds: readonly string[]): Finding[] {
  const knownIds = [...existingIds, ...facts.map((fact) => fact.scope)];
  const foundryIdentities = new Set(
    facts.filter((fact) => fact.isFoundryIdentity).map((fact) => fact.principalId.toLowerCase()),
  );
  return [
    ...facts.flatMap((fact) => [
      ...privilegedIdentity(fact, foundryIdentities),
      ...classicRole(fact),
      ...dataRoleTooWide(fact, knownIds),
      ...activeOwner(fact),
      ...userAsPrincipal(fact),
    ]),
    ...overlaps(facts),
  ];
}

function privilegedIdentity(fact: AssignmentFact, foundryIdentities: ReadonlySet<string>): Finding[] {
  const role = PRIVILEGED_ROLES[fact.roleKey];
  if (role === undefined || !foundryIdentities.has(fact.principalId.toLowerCase())) return [];
  return [
    {
      code: GUARDRAIL_CODES.PrivilegedAgentIdentity,
      isError: true,
      construct: fact.resource,
      message: `${role} is given to ${fact.principalName}, which agents run as`,
      remedy: 'give the role that allows just what the agent does, on the resource it does it with',
    },
  ];
}

function classicRole(fact: AssignmentFact): Finding[] {
  const role = CLASSIC_ROLES[fact.roleKey];
  if (role === undefined || fact.scopeKind?.toLowerCase().startsWith('microsoft.cognitiveservices/') !== true)
    return [];
  return [
    {
      code: GUARDRAIL_CODES.ClassicRoleOnFoundry,
      isError: true,
      construct: fact.resource,
      message: `${role} is a role of hubs and workspaces, and does not fit Foundry resources`,
      remedy: 'give Foundry User, Foundry Project Manager or Foundry Account Owner',
    },
  ];
}

/** An error where the resource is known, so that the role could be given there; else a warning. */
function dataRoleTooWide(fact: AssignmentFact, knownIds: readonly string[]): Finding[] {
  const type = DATA_ROLES[fact.roleKey];
  if (type === undefined || !(HOLDERS as readonly (string | undefined)[]).includes(fact.scopeKind)) return [];
  const known = knownIds.find(
    (id) => scopeKind(id)?.toLowerCase().startsWith(type.toLowerCase()) === true && scopeHolds(fact.scope, id),
  );
  return [
    {
      code: GUARDRAIL_CODES.DataRoleTooWide,
      isError: known !== undefined,
      construct: fact.resource,
      message: `a role on data of ${type} is given on all of ${fact.scope}`,
      remedy: `give it on ${known ?? 'the resource itself'}`,
    },
  ];
}

function activeOwner(fact: AssignmentFact): Finding[] {
  const role = ELIGIBLE_ROLES[fact.roleKey];
  if (role === undefined || fact.isEligible || !['User', 'Group'].includes(fact.principalType ?? '')) return [];
  return [
    {
      code: GUARDRAIL_CODES.ActiveFoundryOwner,
      isError: false,
      construct: fact.resource,
      message: `${role} is given to ${fact.principalName} for always`,
      remedy: 'make it eligible, so that it is taken up only when needed',
    },
  ];
}

function userAsPrincipal(fact: AssignmentFact): Finding[] {
  if (fact.principalType !== 'User') return [];
  return [
    {
      code: GUARDRAIL_CODES.UserAsPrincipal,
      isError: false,
      construct: fact.resource,
      message: `a role is given to the user ${fact.principalName}`,
      remedy: 'give it to a group: people come and go',
    },
  ];
}

/** One role for one principal, on scopes of which one holds the other. Grouped first, so that it stays linear. */
function overlaps(facts: readonly AssignmentFact[]): Finding[] {
  const groups = new Map<string, AssignmentFact[]>();
  for (const fact of facts) {
    const key = [fact.principalId, fact.roleKey].join(' ').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => group.flatMap((fact, index) => overlapsOf(fact, group, index)));
}

function overlapsOf(fact: AssignmentFact, group: readonly AssignmentFact[], index: number): Finding[] {
  const twin = group.slice(0, index).find((other) => sameScope(other, fact) && other.isEligible === fact.isEligible);
  if (twin !== undefined) {
    return [
      {
        code: GUARDRAIL_CODES.DuplicateAssignment,
        isError: true,
        construct: fact.resource,
        message: `the same role for ${fact.principalName} on the same scope is made by ${twin.resource.node.path} too`,
        remedy: 'keep one of them: Azure answers the second with 409',
      },
    ];
  }
  const wider = group.find(
    (other) =>
      !sameScope(other, fact) && !other.isEligible && !other.isConditional && scopeHolds(other.scope, fact.scope),
  );
  if (wider === undefined) return [];
  return [
    {
      code: GUARDRAIL_CODES.RedundantAssignment,
      isError: false,
      construct: fact.resource,
      message: `${fact.principalName} has the same role on ${wider.scope}, which holds this scope`,
      remedy: 'keep the narrower one where it suffices, and remove the other',
    },
  ];
}

function sameScope(one: AssignmentFact, other: AssignmentFact): boolean {
  return one.scope.toLowerCase() === other.scope.toLowerCase();
}
