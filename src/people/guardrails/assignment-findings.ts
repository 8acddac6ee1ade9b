import { AzureRole } from '../../access/azure-role';
import { SCOPE_KINDS, scopeKind } from '../../core/azure/scope-kind';
import type { AssignmentFact } from './assignment-facts';
import { assignmentOverlaps } from './assignment-overlaps';
import { CLASSIC_ROLES, DATA_ROLES, ELIGIBLE_ROLES, type AccessFinding, PRIVILEGED_ROLES } from './guardrail';
import { holdersOf, normalScope } from './scope-index';
import { GUARDRAIL_CODES } from './codes';

/** Rules that check one assignment, and the others next to it. */
export function assignmentFindings(facts: readonly AssignmentFact[], existingIds: readonly string[]): AccessFinding[] {
  const known = new KnownResources([...existingIds, ...facts.map((fact) => fact.scope)]);
  const foundryIdentities = new Set(
    facts.filter((fact) => fact.isFoundryIdentity).map((fact) => fact.principalId.toLowerCase()),
  );
  return [
    ...facts.flatMap((fact) => [
      ...privilegedIdentity(fact, foundryIdentities),
      ...classicRole(fact),
      ...dataRoleTooWide(fact, known),
      ...activeOwner(fact),
      ...userAsPrincipal(fact),
      ...unconditionedBlobOwner(fact),
    ]),
    ...assignmentOverlaps(facts),
  ];
}

function privilegedIdentity(fact: AssignmentFact, foundryIdentities: ReadonlySet<string>): AccessFinding[] {
  const role = PRIVILEGED_ROLES[fact.roleKey];
  if (role === undefined || !foundryIdentities.has(fact.principalId.toLowerCase())) return [];
  return [
    {
      code: GUARDRAIL_CODES.PrivilegedAgentIdentity,
      isError: true,
      construct: fact.resource,
      message: `${role} is assigned to ${fact.principalName}, which agents run as`,
      remedy: 'assign a role that allows only what the agent does, on the resource that it uses',
    },
  ];
}

function classicRole(fact: AssignmentFact): AccessFinding[] {
  const role = CLASSIC_ROLES[fact.roleKey];
  if (role === undefined || fact.scopeKind?.toLowerCase().startsWith('microsoft.cognitiveservices/') !== true)
    return [];
  return [
    {
      code: GUARDRAIL_CODES.ClassicRoleOnFoundry,
      isError: true,
      construct: fact.resource,
      message: `${role} is a role for hubs and workspaces, not for Foundry resources`,
      remedy: 'assign Foundry User, Foundry Project Manager or Foundry Account Owner',
    },
  ];
}

/** An error if the resource is known, so that the role could be assigned there; else a warning. */
function dataRoleTooWide(fact: AssignmentFact, resources: KnownResources): AccessFinding[] {
  const type = DATA_ROLES[fact.roleKey];
  if (type === undefined || !(SCOPE_KINDS as readonly (string | undefined)[]).includes(fact.scopeKind)) return [];
  const known = resources.firstWithin(fact.scope, type);
  return [
    {
      code: GUARDRAIL_CODES.DataRoleTooWide,
      isError: known !== undefined,
      construct: fact.resource,
      message: `a data role for ${type} is assigned on all of ${fact.scope}`,
      remedy: `assign it on ${known ?? 'the resource itself'}`,
    },
  ];
}

/** Known resource ids, by the types that data roles apply to and by their parents. */
class KnownResources {
  private readonly byType = new Map<string, ReadonlyMap<string, string>>();

  public constructor(private readonly ids: readonly string[]) {}

  /** The first id of a type, or of a child of it, within a scope. */
  public firstWithin(scope: string, type: string): string | undefined {
    const known = this.byType.get(type) ?? this.idsByHolder(type);
    this.byType.set(type, known);
    return known.get(normalScope(scope));
  }

  private idsByHolder(type: string): ReadonlyMap<string, string> {
    const byHolder = new Map<string, string>();
    for (const id of this.ids) {
      if (scopeKind(id)?.toLowerCase().startsWith(type.toLowerCase()) !== true) continue;
      for (const holder of holdersOf(id)) if (!byHolder.has(holder)) byHolder.set(holder, id);
    }
    return byHolder;
  }
}

function activeOwner(fact: AssignmentFact): AccessFinding[] {
  const role = ELIGIBLE_ROLES[fact.roleKey];
  if (role === undefined || fact.isEligible || !['User', 'Group'].includes(fact.principalType ?? '')) return [];
  return [
    {
      code: GUARDRAIL_CODES.ActiveFoundryOwner,
      isError: false,
      construct: fact.resource,
      message: `${role} is an active assignment of ${fact.principalName}`,
      remedy: 'make it eligible, so that it is activated only when needed',
    },
  ];
}

/** The host of a project needs the role for its own containers only: without a condition it takes those of other projects, too. */
function unconditionedBlobOwner(fact: AssignmentFact): AccessFinding[] {
  const isBlobOwner = fact.roleKey === AzureRole.STORAGE_BLOB_DATA_OWNER.roleGuid;
  if (!isBlobOwner || fact.isConditional || !fact.isFoundryIdentity) return [];
  return [
    {
      code: GUARDRAIL_CODES.UnconditionedBlobOwner,
      isError: false,
      construct: fact.resource,
      message: `${fact.principalName} owns every blob of ${fact.scope}, also those of other projects`,
      remedy: 'add the condition for the containers of its workspace, as project.useOwnData does',
    },
  ];
}

function userAsPrincipal(fact: AssignmentFact): AccessFinding[] {
  if (fact.principalType !== 'User') return [];
  return [
    {
      code: GUARDRAIL_CODES.UserAsPrincipal,
      isError: false,
      construct: fact.resource,
      message: `a role is assigned to the user ${fact.principalName}`,
      remedy: 'assign it to a group: people come and go',
    },
  ];
}
