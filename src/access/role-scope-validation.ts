import type { Problems, Rule } from '../core/validation/problems';
import { SCOPE_KINDS, scopeKind } from '../core/azure/scope-kind';
import type { RoleDefinition } from './role-definition';
import { ACCESS_CODES } from './codes';

const SCOPE: Rule = {
  code: ACCESS_CODES.InvalidScope,
  rule: 'must be the resource id of a subscription or of a resource in one',
  remedy: 'give the full id of the resource, /subscriptions/{id}/...',
  holds: (value) => /^\/subscriptions\/[^/]+(\/[^/]+)*$/i.test(value),
};

/** Adds a problem if the scope is not valid, or the role does not apply there. */
export function checkRoleScope(problems: Problems, role: RoleDefinition, scopeId: string): void {
  problems.check('scopeId', scopeId, SCOPE);
  const kind = SCOPE.holds(scopeId) ? scopeKind(scopeId) : undefined;
  if (kind === undefined || role.resourceTypes.length === 0 || (SCOPE_KINDS as readonly string[]).includes(kind))
    return;
  const means = role.resourceTypes.some((type) => holdsType(kind, type));
  problems.when(!means, ACCESS_CODES.RoleMeaninglessAtScope, () => ({
    message: `role ${role.roleName} does not apply to ${kind}`,
    remedy: `assign it on ${role.resourceTypes.join(', ')}, or on a parent of such a resource`,
  }));
}

/** Whether a scope of one type is, or contains, a resource of another. */
function holdsType(scopeType: string, resourceType: string): boolean {
  const [outer, inner] = [scopeType.toLowerCase(), resourceType.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}
