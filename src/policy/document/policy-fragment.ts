import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { Problems } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import type { Resource } from '../../providers/azapi/resource';
import { ExistingPolicyFragment } from './existing-policy-fragment';
import { IncludeFragment } from './include-fragment';
import { PolicyElement } from './policy-element';
import type { IPolicyFragment, PolicyFragmentProps } from './policy-fragment-props';
import { createPolicyResource } from './policy-resource';
import { fragmentId } from './policy-rules';
import { renderXml } from './xml';
import { POLICY_CODES } from './codes';

const MOST_BYTES = 512 * 1024;

/**
 * Statements that several policies of a service share.
 *
 * A policy names it in a text, which the service looks up when the policy is saved. `include()` carries the order: whatever
 * holds it is made after the fragment, and removed before it.
 *
 * Throws `BaseInFragment`, `NestedFragment` and `FragmentTooLarge`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/policy-fragments
 */
export class PolicyFragment extends Construct implements IPolicyFragment {
  /**
   * Refers to a fragment that exists, by its id. What it holds is not known, and not checked where it is included.
   *
   * Throws `InvalidFragmentId`.
   */
  public static fromFragmentId(scope: Construct, id: string, fragmentId: string): IPolicyFragment {
    return new ExistingPolicyFragment(scope, id, fragmentId);
  }

  /** The underlying resource, for what this construct has no prop for. */
  public readonly resource: Resource;
  private readonly statements: PolicyElement[];

  public constructor(scope: Construct, id: string, props: PolicyFragmentProps) {
    super(scope, id);
    this.statements = [...props.statements];
    const root = new PolicyElement('fragment', { children: this.statements });
    const text = renderXml(root._toXml());
    this.check(props, text);
    this.resource = createPolicyResource(this, 'Resource', {
      isFragment: true,
      type: 'Microsoft.ApiManagement/service/policyFragments@2024-05-01',
      parentId: props.gateway.gatewayId,
      gatewayId: props.gateway.gatewayId,
      name: props.fragmentId,
      description: props.description,
      text,
      dependsOn: root.dependables,
    });
  }

  public get fragmentId(): string {
    return this.resource.name;
  }

  /** A statement that puts in what the fragment holds. */
  public include(): IncludeFragment {
    const included = new IncludeFragment({ fragmentId: this.resource.name, dependables: [this.resource] });
    included._content = this.statements;
    return included;
  }

  /** What others can depend on. */
  public get dependables(): ITerraformDependable[] {
    return [this.resource];
  }

  private check(props: PolicyFragmentProps, text: string): void {
    const problems = Problems.withProviderCheck(this);
    const names = namesWithin(this.statements);
    problems.check('fragmentId', props.fragmentId, fragmentId);
    problems.when(names.length === 0, POLICY_CODES.FragmentWithoutStatements, () => ({
      message: 'statements is an empty list',
      remedy: 'list what policies share',
    }));
    problems.when(names.includes('base'), POLICY_CODES.BaseInFragment, () => ({
      message: 'the fragment holds <base />, which belongs to sections',
      remedy: 'put it next to the place where the fragment is included',
    }));
    problems.when(names.includes('include-fragment'), POLICY_CODES.NestedFragment, () => ({
      message: 'the fragment includes another fragment, which the service refuses',
      remedy: 'include both where they are needed',
    }));
    problems.when(isLiteral(text) && Buffer.byteLength(text) > MOST_BYTES, POLICY_CODES.FragmentTooLarge, () => ({
      message: `the fragment has more than ${MOST_BYTES} bytes`,
      remedy: 'make two of it',
    }));
    problems.throwIfAny();
  }
}

function namesWithin(elements: readonly PolicyElement[]): string[] {
  return elements.flatMap((element) => [element.name, ...namesWithin(element.children)]);
}
