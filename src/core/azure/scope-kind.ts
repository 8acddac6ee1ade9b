import { isLiteral } from '../terraform/tokens';

/** Kinds of scope that contain resources of every type. */
export const SCOPE_KINDS = ['managementGroups', 'subscriptions', 'resourceGroups'] as const;

/**
 * What a scope is: `subscriptions`, `resourceGroups`, `managementGroups`, or the type of a resource such as
 * `Microsoft.CognitiveServices/accounts/projects`. Undefined if the scope is known only after apply.
 */
export function scopeKind(scopeId: string): string | undefined {
  if (!isLiteral(scopeId)) return undefined;
  const tail = /\/providers\/(?!.*\/providers\/)([^/]+)\/(.*)$/i.exec(scopeId);
  if (tail === null) return /\/resourceGroups\/[^/]+$/i.test(scopeId) ? 'resourceGroups' : 'subscriptions';
  const [, namespace = '', path = ''] = tail;
  if (/^Microsoft\.Management$/i.test(namespace)) return 'managementGroups';
  const types = path.split('/').filter((_, index) => index % 2 === 0);
  return [namespace, ...types].join('/');
}

/** Whether one scope contains the other or is the same. */
export function scopeHolds(outer: string, inner: string): boolean {
  const [one, other] = [outer, inner].map((id) => id.toLowerCase().replace(/\/+$/, ''));
  return one === other || (other ?? '').startsWith(`${one ?? ''}/`);
}
