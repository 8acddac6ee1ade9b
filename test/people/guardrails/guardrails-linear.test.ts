import { Tokenization, type TerraformResource } from 'cdktf';
import * as fc from 'fast-check';
import { AgentApplication, ApplicationAuthorization, Principal } from '../../../src';
import { AccessGuardrails } from '../../../src/people';
import { SCOPE_KINDS, scopeHolds, scopeKind } from '../../../src/core/azure/scope-kind';
import type { AssignmentFact } from '../../../src/people/guardrails/assignment-facts';
import { assignmentFindings } from '../../../src/people/guardrails/assignment-findings';
import { DATA_ROLES, type AccessFinding } from '../../../src/people/guardrails/guardrail';
import { holdersOf, normalScope } from '../../../src/people/guardrails/scope-index';
import { project } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const STORAGE_READER = '2a2b9908-6ea1-4ae2-8e65-a410df84e7d1';
const SEARCH_READER = '1407120a-92aa-4202-b7e9-c0e197c71c8f';

/** Parts of scopes, of which some begin like others, differ in case alone, or are empty. */
const PARTS = ['subscriptions', 's', 'S', 'st', 'resourceGroups', 'rg', 'RG', 'providers', '', '${local.later}'];
const TAILS = [
  'providers/Microsoft.Storage/storageAccounts/st',
  'providers/microsoft.storage/storageaccounts/ST/blobServices/default',
  'providers/Microsoft.Search/searchServices/se',
  'providers/Microsoft.Management/managementGroups/mg',
];
const scopes = fc
  .tuple(fc.array(fc.constantFrom(...PARTS), { maxLength: 4 }), fc.option(fc.constantFrom(...TAILS)), fc.nat(2))
  .map(([parts, tail, slashes]) => `/${[...parts, ...(tail === null ? [] : [tail])].join('/')}${'/'.repeat(slashes)}`);

const facts = fc.array(
  fc.record({
    scope: scopes,
    principalId: fc.constantFrom('one', 'ONE', 'other'),
    roleKey: fc.constantFrom('role', STORAGE_READER, SEARCH_READER),
    isEligible: fc.boolean(),
    isConditional: fc.boolean(),
  }),
  { maxLength: 25 },
);

type Given = typeof facts extends fc.Arbitrary<(infer G)[]> ? G : never;

function factOf(given: Given, index: number): AssignmentFact {
  return {
    ...given,
    resource: { node: { path: `test/${index}` } } as unknown as TerraformResource,
    scopeKind: scopeKind(given.scope),
    principalType: 'Group',
    isFoundryIdentity: false,
    principalName: given.principalId,
  };
}

/** What is found, each assignment held against each other one: the definition. */
function byComparing(all: readonly AssignmentFact[], existing: readonly string[]): string[] {
  const known = [...existing, ...all.map(({ scope }) => scope)];
  const lower = (text: string) => text.toLowerCase();
  const wide = all.flatMap((fact) => {
    const type = DATA_ROLES[fact.roleKey];
    if (type === undefined || !SCOPE_KINDS.some((holder) => holder === fact.scopeKind)) return [];
    const id = known.find((one) => lower(scopeKind(one) ?? '').startsWith(lower(type)) && scopeHolds(fact.scope, one));
    return [`DataRoleTooWide ${fact.resource.node.path} ${id ?? 'the resource itself'}`];
  });
  const groups = new Map<string, AssignmentFact[]>();
  for (const fact of all) {
    const key = lower(`${fact.principalId} ${fact.roleKey}`);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  const overlaps = [...groups.values()].flatMap((group) =>
    group.flatMap((fact, index) => {
      const isSame = (other: AssignmentFact) => lower(other.scope) === lower(fact.scope);
      const twin = group.slice(0, index).find((other) => isSame(other) && other.isEligible === fact.isEligible);
      if (twin !== undefined) return [`DuplicateAssignment ${fact.resource.node.path} ${twin.resource.node.path}`];
      const wider = group.find(
        (other) => !isSame(other) && !other.isEligible && !other.isConditional && scopeHolds(other.scope, fact.scope),
      );
      return wider === undefined ? [] : [`RedundantAssignment ${fact.resource.node.path} ${wider.scope}`];
    }),
  );
  return [...wide, ...overlaps];
}

/** The same of what the guardrails found. */
function shown({ code, construct, message, remedy }: AccessFinding): string {
  const [, other = ''] =
    (code.name === 'DataRoleTooWide' ? /^assign it on (.*)$/.exec(remedy) : undefined) ??
    / is also assigned by (.*)$/.exec(message) ??
    / the same role on (.*), which contains this scope$/.exec(message) ??
    [];
  return `${code.name} ${construct.node.path} ${other}`;
}

test('scopes that are looked up hold what they hold when compared', () => {
  fc.assert(
    fc.property(scopes, scopes, (outer, inner) => {
      expect(holdersOf(inner).includes(normalScope(outer))).toBe(scopeHolds(outer, inner));
    }),
    { numRuns: 2000 },
  );
});

test('assignments that are looked up are found as those that are compared each with each, in the same order', () => {
  fc.assert(
    fc.property(facts, fc.array(scopes, { maxLength: 5 }), (given, existing) => {
      const all = given.map(factOf);
      expect(assignmentFindings(all, existing).map(shown)).toEqual(byComparing(all, existing));
    }),
    { numRuns: 1000 },
  );
});

test('what is resolved grows with the agents, and not with agents times grants', () => {
  const resolves = (agents: number): number => {
    const stack = newStack();
    const of = project(stack);
    for (let index = 0; index < agents; index += 1) {
      const applicationName = `desk${index}`;
      const application = new AgentApplication(stack, applicationName, {
        project: of,
        applicationName,
        agents: ['desk'],
        authorization: ApplicationAuthorization.ROLE_BASED,
      });
      application.grants.invoke(Principal.group('22222222-2222-4222-8222-222222222222'));
    }
    const resolve = jest.spyOn(Tokenization, 'resolve');
    try {
      new AccessGuardrails().visit(stack);
      return resolve.mock.calls.length;
    } finally {
      resolve.mockRestore();
    }
  };
  const [few, many] = [resolves(10), resolves(40)];
  expect(few).toBeGreaterThan(0);
  expect(many).toBeLessThanOrEqual(4 * few);
});
