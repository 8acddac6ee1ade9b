import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct, Node } from 'constructs';
import { Principal } from '../../../src';
import { AccessGuardrails } from '../../../src/people';
import { AzureRole, FoundryRole, RoleAssignment } from '../../../src/access';
import { Tree } from '../../../src/people/guardrails/assignment-facts';
import { problemsOf } from '../../support/errors';
import { GROUP, PROJECT_ID } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';
import { suppressed } from '../../access/given';
import { FINE, verdictOf } from './guarded';
import { AGENT, STORAGE_ID, USER } from '../../access/samples';

const REASON = 'accepted by the platform board';

/** A warning: a user has a role. */
const assignUser = (scope: Construct, id = 'User') =>
  new RoleAssignment(scope, id, { role: FoundryRole.USER, principal: Principal.user(USER), scopeId: PROJECT_ID });

/** An error: an agent is Owner. */
const assignOwner = (scope: Construct) =>
  new RoleAssignment(scope, 'Owner', {
    role: AzureRole.OWNER,
    principal: Principal.agentIdentity(AGENT),
    scopeId: STORAGE_ID,
  });

describe('guardrails', () => {
  test('say what is wrong, where, and what to do', () => {
    expect(verdictOf(assignUser).text).toBe(
      `test/User/Resource: [UserAsPrincipal] a role is assigned to the user ${USER}; assign it to a group: people come and go`,
    );
  });

  test('tell every error at once', () => {
    const { errors, text } = verdictOf((scope) => {
      assignOwner(scope);
      assignOwner(new Construct(scope, 'Team'));
    });
    expect(errors.sort()).toEqual(['DuplicateAssignment', 'PrivilegedAgentIdentity', 'PrivilegedAgentIdentity']);
    expect(text).toContain('[test/Owner/Resource] [PrivilegedAgentIdentity]');
    expect(text).toContain('[test/Team/Owner/Resource] [PrivilegedAgentIdentity]');
    expect(text).toContain('is also assigned by test/Owner/Resource');
  });

  test('look at nothing in stacks that do not have them', () => {
    const stack = synthesize((scope) => {
      assignUser(scope);
      assignOwner(scope);
    });
    expect(stack.warnings).toEqual([]);
    expect(suppressed(stack)).toEqual({});
  });

  test('have nothing to say of an empty stack', () => {
    expect(verdictOf(() => undefined)).toMatchObject(FINE);
  });

  test('see what is made after they were added', () => {
    const { warnings } = synthesize((scope) => {
      AccessGuardrails.addTo(scope);
      assignUser(scope);
    });
    expect(warnings).toEqual([expect.stringContaining('[UserAsPrincipal]')]);
  });
});

describe('suppressing a rule', () => {
  test.each<[string, (access: RoleAssignment) => IConstruct]>([
    ['the resource', (access) => access.resource],
    ['the assignment', (access) => access],
    ['what it is in', (access) => access.node.scopes.at(-2) ?? access],
    ['the stack', (access) => TerraformStack.of(access)],
  ])('at %s counts, and says why beside the metadata of the resource', (_, at) => {
    const verdict = verdictOf((scope) => {
      const access = assignUser(new Construct(scope, 'Team'));
      AccessGuardrails.suppress(at(access), 'UserAsPrincipal', REASON);
    });
    expect(verdict).toMatchObject({
      ...FINE,
      suppressed: { 'test/Team/User/Resource': { UserAsPrincipal: REASON } },
    });
  });

  test('leaves other rules on', () => {
    const { warnings, suppressed: reasons } = verdictOf((scope) => {
      AccessGuardrails.suppress(assignUser(scope), 'KeysLeftOn', REASON);
    });
    expect({ warnings, reasons }).toEqual({ warnings: ['UserAsPrincipal'], reasons: {} });
  });

  test('leaves what is beside it on', () => {
    const { warnings, text } = verdictOf((scope) => {
      AccessGuardrails.suppress(assignUser(new Construct(scope, 'One')), 'UserAsPrincipal', REASON);
      new RoleAssignment(scope, 'Two', {
        role: AzureRole.READER,
        principal: Principal.user(USER),
        scopeId: PROJECT_ID,
      });
    });
    expect(warnings).toEqual(['UserAsPrincipal']);
    expect(text).toContain('test/Two/Resource');
  });

  test('of several rules keeps every reason', () => {
    const other = 'the operations team signs for it';
    const { errors, suppressed: reasons } = verdictOf((scope) => {
      const owner = assignOwner(scope);
      const twin = assignOwner(new Construct(scope, 'Team'));
      for (const access of [owner, twin]) AccessGuardrails.suppress(access, 'PrivilegedAgentIdentity', REASON);
      AccessGuardrails.suppress(twin, 'DuplicateAssignment', other);
    });
    expect({ errors, reasons }).toEqual({
      errors: [],
      reasons: {
        'test/Owner/Resource': { PrivilegedAgentIdentity: REASON },
        'test/Team/Owner/Resource': { PrivilegedAgentIdentity: REASON, DuplicateAssignment: other },
      },
    });
  });

  test('writes no reason where the rule finds nothing', () => {
    const { suppressed: reasons } = verdictOf((scope) => {
      const principal = Principal.group(GROUP);
      const access = new RoleAssignment(scope, 'Access', { role: FoundryRole.USER, principal, scopeId: PROJECT_ID });
      AccessGuardrails.suppress(access, 'UserAsPrincipal', REASON);
    });
    expect(reasons).toEqual({});
  });

  test.each(['', '         ', 'ok', 'too short', ` ${'x'.repeat(9)} `])('fails without a reason: %j', (reason) => {
    expect(
      problemsOf(() => {
        AccessGuardrails.suppress(newStack(), 'KeysLeftOn', reason);
      }),
    ).toEqual([
      {
        code: 'ReasonMissing',
        message: 'KeysLeftOn is suppressed without a reason, in test',
        remedy: 'give the reason in a sentence',
      },
    ]);
  });
});

test('what guardrails do grows with the number of assignments, and no faster', () => {
  const workFor = (count: number) => {
    const resolved = jest.spyOn(Tree.prototype, 'resolve');
    const walked = jest.spyOn(Node.prototype, 'findAll');
    const { warnings } = synthesize((scope) => {
      for (let index = 0; index < count; index++) {
        const principal = Principal.group(`22222222-2222-4222-8222-${String(index % 20).padStart(12, '0')}`);
        const scopeId = `${PROJECT_ID}${index}`;
        new RoleAssignment(scope, `Access${index}`, { role: FoundryRole.USER, principal, scopeId });
      }
      AccessGuardrails.addTo(scope);
    });
    expect(warnings).toEqual([]);
    const work = { resolutions: resolved.mock.calls.length, walks: walked.mock.calls.length };
    jest.restoreAllMocks();
    return work;
  };
  const once = workFor(100);
  expect(once.resolutions).toBeGreaterThan(100);
  expect(workFor(400)).toEqual({ resolutions: 4 * once.resolutions, walks: once.walks });
});
