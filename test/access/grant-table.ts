import { type TerraformStack, TerraformVariable } from 'cdktf';
import { TerraformData } from '../../src/core/terraform/terraform-data';
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
  readonly who: string;
  readonly make: (scope: TerraformStack) => Principal;
  readonly principalId: RegExp;
  readonly record: { readonly principal: string; readonly principalKind: string; readonly objectId?: string };
}

const SOMEBODY: Somebody[] = [
  {
    who: 'a group',
    make: () => Principal.group(GROUP),
    principalId: new RegExp(`^${GROUP}$`),
    record: { principal: GROUP, principalKind: 'group', objectId: GROUP },
  },
  {
    who: 'an application made in the same stack',
    make: (scope) =>
      new AgentApplication(scope, 'New', { project: project(scope, 'NewProject'), applicationName: 'n', agents: ['a'] })
        .identity,
    principalId: /^\$\{terraform_data\.New_Kept_\w+\.output\.principalId\}$/,
    record: { principal: 'test/New/Identity', principalKind: 'agent identity' },
  },
  {
    who: 'an imported application',
    make: (scope) =>
      AgentApplication.fromApplicationAttributes(scope, 'Old', {
        applicationId: `${project(scope, 'OldProject').projectId}/applications/old`,
        identityPrincipalId: GROUP,
      }).identity,
    principalId: new RegExp(`^${GROUP}$`),
    record: { principal: 'test/Old/Identity', principalKind: 'agent identity', objectId: GROUP },
  },
  {
    who: 'somebody known only after apply',
    make: (scope) =>
      Principal.managedIdentity(new TerraformVariable(scope, 'later', { type: 'string' }).stringValue, 'Pipeline'),
    principalId: /^\$\{var\.later\}$/,
    record: { principal: 'Pipeline', principalKind: 'managed identity' },
  },
];

/** One stack in which everybody gets the grant, and the group gets it twice. */
function asked(grant: GrantCase) {
  return synthesize((scope) => {
    for (const { make } of SOMEBODY) grant.ask(scope, make(scope));
    grant.ask(scope, Principal.group(GROUP)).applyBefore(new TerraformData(scope, 'After', {}));
  });
}

/** Proves of every grant: role, scope, principal, address, what the review says, and the order of applying. */
export function proveGrants(grants: readonly GrantCase[]): void {
  describe.each(grants)('$grantedBy', (grant) => {
    const { scopeId, grantedBy, type = 'azurerm_role_assignment', gives } = grant;
    const stack = asked(grant);
    const all = given(stack);
    const addresses = stack.ofType(type).map(({ address }) => address);

    test.each(SOMEBODY)('gives just its roles, on just its scope, to $who', ({ principalId, record }) => {
      const found = all.filter(({ access }) => access?.principal === record.principal);
      const roles = found.map(({ principalId: id, scope, guid, access, ...one }) => ({
        type: one.type,
        scope,
        guid,
        access,
        known: principalId.test(id),
      }));
      const expected = gives.map(({ guid, role }) => ({
        type,
        scope: scopeId,
        guid,
        access: { ...record, role, scope: scopeId, grantedBy, eligible: false },
        known: true,
      }));
      expect(roles).toEqual(expected);
    });

    test('gives nothing beyond that, and asked twice what it gave', () => {
      expect(all).toHaveLength(gives.length * SOMEBODY.length);
    });

    test('keeps the address it was released with', () => {
      const paths = all.filter(({ access }) => access?.principal === GROUP).map(({ path }) => path);
      expect(paths).toEqual(gives.map(({ path }) => path));
    });

    test('is applied before what waits for it', () => {
      const waited = stack.at('terraform_data.After').config.depends_on ?? [];
      expect(waited).toEqual(addresses.filter((address) => address.includes(GROUP)));
      expect(waited).toHaveLength(gives.length);
    });
  });
}
