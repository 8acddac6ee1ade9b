import { subscriptionOf } from '../../core/azure/arm-id';
import type { Rule } from '../../core/validation/problems';
import { AZURE_POLICY_CODES } from './codes';

const GROUP_NAME = '[\\p{L}\\p{N}_().-]{1,90}';

const rule = (form: string, pattern: RegExp): Rule => ({
  code: AZURE_POLICY_CODES.InvalidPolicyScope,
  rule: `must be a full id in the form ${form}`,
  remedy: `give it as ${form}`,
  holds: (value) => pattern.test(value),
});

/**
 * Where policies apply: to everything in a management group, a subscription or a resource group.
 *
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/scope
 */
export class PolicyScope {
  /** All subscriptions of a management group, by its full id, which may be known only after apply. */
  public static managementGroup(managementGroupId: string): PolicyScope {
    const form = '/providers/Microsoft.Management/managementGroups/{name}';
    const pattern = /^\/providers\/Microsoft\.Management\/managementGroups\/[a-z0-9_().-]{1,90}$/i;
    return new PolicyScope(managementGroupId, managementGroupId, rule(form, pattern));
  }

  /** A subscription, by its full id, which may be known only after apply. */
  public static subscription(subscriptionId: string): PolicyScope {
    const pattern = /^\/subscriptions\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    return new PolicyScope(subscriptionId, subscriptionId, rule('/subscriptions/{id}', pattern));
  }

  /** A resource group, by its full id, which may be known only after apply. Its subscription holds the definitions. */
  public static resourceGroup(resourceGroupId: string): PolicyScope {
    const pattern = new RegExp(
      `^/subscriptions/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/resourceGroups/${GROUP_NAME}$`,
      'iu',
    );
    const form = '/subscriptions/{id}/resourceGroups/{name}';
    return new PolicyScope(resourceGroupId, `/subscriptions/${subscriptionOf(resourceGroupId)}`, rule(form, pattern));
  }

  private constructor(
    /** Full id of the scope. */
    public readonly scopeId: string,
    /** Full id of the management group or subscription that holds the definitions. */
    public readonly definitionScopeId: string,
    /** @internal */
    public readonly _rule: Rule,
  ) {}
}
