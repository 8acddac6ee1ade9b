import { DataResource, type TerraformStack, TerraformVariable } from 'cdktf';
import { AgentApplication, type Grant, Principal } from '../../src';
import { GROUP, project } from '../support/samples';
import { synthesize } from '../support/synthesize';
import { given } from './given';

/** One grant, and what Azure should be asked for. */
export interface GrantCase {
  /** How the access review names it: `blobStorage.grants.read`. */
  readonly grantedBy: string;
  readonly ask: (scope: TerraformStack, principal: Principal) => Grant;
  /** Each role it gives, with the construct path of the assignment for a group without label. */
  readonly gives: readonly { readonly path: string; readonly guid: string; readonly role: string }[];
  readonly scopeId: string;
  /** @default 'azurerm_role_assignment' */
  readonly type?: string;
}

/** Somebody who gets a role, and how Terraform and people are told who it is. */
interface Somebody {
  readonly make: (scope: TerraformStack) => Principal;
  readonly principalId: RegExp;
  readonly record: object;
}

const SOMEBODY: Record<string, Somebody> = {
  'a group': {
    make: () => Principal.group(GROUP),
    principalId: new RegExp(`^${GROUP}$`),
    record: { principal: GROUP, principalKind: 'group', objectId: GROUP },
  },
  'an application made in the same stack': {
    make: (scope) =>
      new AgentApplication(scope, 'New', { project: project(scope, 'NewProject'), applicationName: 'n', agents: ['a'] })
        .identity,
    principalId: /^\$\{terraform_data\.New_Kept_\w+\.output\.principalId\}$/,
    record: { principal: 'test/New/Identity', principalKind: 'agent identity' },
  },
  'an imported application': {
    make: (scope) =>
      AgentApplication.fromApplicationAttributes(scope, 'Old', {
        applicationId: `${project(scope, 'OldProject').projectId}/applications/old`,
        identityPrincipalId: GROUP,
      }).identity,
    principalId: new RegExp(`^${GROUP}$`),
    record: { principal: 'test/Old/Identity', principalKind: 'agent identity', objectId: GROUP },
  },
  'somebody known only after apply': {
    make: (scope) =>
      Principal.managedIdentity(new TerraformVariable(scope, 'later', { type: 'string' }).stringValue, 'Pipeline'),
    principalId: /^\$\{var\.later\}$/,
    record: { principal: 'Pipeline', principalKind: 'managed identity' },
  },
};

function asked(grant: GrantCase, make: Somebody['make'], times: number) {
  return synthesize((scope) => {
    const principal = make(scope);
    const [first, ...more] = Array.from({ length: times }, () => grant.ask(scope, principal));
    for (const again of more) expect(again.dependables).toEqual(first?.dependables);
    first?.applyBefore(new DataResource(scope, 'After', {}));
  });
}

/** Proves of every grant: role, scope, principal, address, what the review says, and the order of applying. */
export function proveGrants(grants: readonly GrantCase[]): void {
  describe.each(grants)('$grantedBy', (grant) => {
    const { scopeId, grantedBy, type = 'azurerm_role_assignment' } = grant;

    test.each(Object.entries(SOMEBODY))(
      'gives just its roles, on just its scope, to %s',
      (_, { make, ...expected }) => {
        const found = given(asked(grant, make, 1));
        const roles = found.map(({ type, scope, guid, access }) => ({ type, scope, guid, access }));
        expect(roles).toHaveLength(grant.gives.length);
        for (const { guid, role } of grant.gives) {
          expect(roles).toContainEqual({
            type,
            scope: scopeId,
            guid,
            access: { ...expected.record, role, scope: scopeId, grantedBy, eligible: false },
          });
        }
        for (const { principalId } of found) expect(principalId).toMatch(expected.principalId);
      },
    );

    test('keeps the address it was released with', () => {
      const found = given(asked(grant, () => Principal.group(GROUP), 1));
      expect(found.map(({ path }) => path)).toEqual(grant.gives.map(({ path }) => path).sort());
    });

    test('asked twice gives what it gave', () => {
      const found = given(asked(grant, () => Principal.group(GROUP), 2));
      expect(found).toHaveLength(grant.gives.length);
    });

    test('is applied before what waits for it', () => {
      const stack = asked(grant, () => Principal.group(GROUP), 1);
      const addresses = stack.ofType(type).map(({ address }) => address);
      expect([...(stack.at('terraform_data.After').config.depends_on ?? [])].sort()).toEqual(addresses.sort());
    });
  });
}
