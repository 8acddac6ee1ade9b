import type { Problems, Rule } from '../core/validation/problems';
import { HOLDERS, scopeKind } from '../core/azure/scope-kind';
import type { RoleDefinition } from './role-definition';
import { ACCESS_CODES } from './codes';

const SCOPE: Rule = {
  code: ACCESS_CODES.InvalidScope,
  rule: 'is no resource id of a subscription or of something in one',
  remedy: 'give the full id of the resource, /subscriptions/{id}/...',
  holds: (value) => /^\/subscriptions\/[^/]+(\/[^/]+)*$/i.test(value),
};

/** Adds a problem where the scope is none, or the role means nothing there. */
export function checkRoleScope(problems: Problems, role: RoleDefinition, scopeId: string): void {
  problems.check('scopeId', scopeId, SCOPE);
  const kind = SCOPE.holds(scopeId) ? scopeKind(scopeId) : undefined;
  if (kind === undefined || role.resourceTypes.length === 0 || (HOLDERS as readonly string[]).includes(kind)) return;
  const means = role.resourceTypes.some((type) => holdsType(kind, type));
  problems.when(!means, ACCESS_CODES.RoleMeaninglessAtScope, () => ({
    message: `role ${role.roleName} means nothing on ${kind}`,
    remedy: `give it on ${role.resourceTypes.join(', ')}, or on what holds such a resource`,
  }));
}

/** Whether a scope of one type is, or holds, a resource of another. */
function holdsType(scopeType: string, resourceType: string): boolean {
  const [outer, inner] = [scopeType.toLowerCase(), resourceType.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}
