import type { ITerraformDependable } from 'cdktf';
import { Problems } from '../../core/validation/problems';
import { PolicyElement } from './policy-element';
import { checkPlaces } from './policy-places';
import type { PolicyTierFamily } from './policy-tier-family';
import type { PolicySection } from './policy-tiers';
import { renderXml } from './xml';
import { POLICY_CODES } from './codes';

/** The four sections of a policy document, and what it is for. `<base />` comes first in each that does not place it itself. */
export interface ApiManagementPolicyProps {
  /**
   * What happens to a request before it is passed on.
   * @default - only `<base />`
   */
  readonly inbound?: PolicyElement[];
  /**
   * How a request is passed on. With a `ForwardRequest` at any depth, `<base />` is left out: the scope above passes it on,
   * too.
   * @default - only `<base />`
   */
  readonly backend?: PolicyElement[];
  /**
   * What happens to an answer.
   * @default - only `<base />`
   */
  readonly outbound?: PolicyElement[];
  /**
   * What happens after an error.
   * @default - only `<base />`
   */
  readonly onError?: PolicyElement[];
  /**
   * Tiers that the document is for. Statements that they lack are refused, at any depth.
   * @default - tiers are not looked at
   */
  readonly tierFamily?: PolicyTierFamily;
}

/**
 * An API Management policy document.
 *
 * It renders to one form for one content, so that a change in the text is a change in meaning: the provider leaves
 * changes of white space undeployed.
 *
 * Throws `DuplicateBase`, `ForwardedTwice`, `PolicyNotInSection` and `PolicyNotInTier`. Elements that this library has no class for are not
 * looked at.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies
 */
export class ApiManagementPolicy {
  /**
   * What has to be there before the document is deployed, and Terraform sees no reference to: hand it to `dependsOn` of
   * the resource that takes the text.
   */
  public readonly dependables: ITerraformDependable[];
  private readonly root: PolicyElement;

  public constructor(props: ApiManagementPolicyProps = {}) {
    const problems = new Problems('API Management policy');
    const section = (name: PolicySection, elements: readonly PolicyElement[] = []): PolicyElement => {
      const bases = elements.filter((element) => element.name === 'base').length;
      problems.when(bases > 1, POLICY_CODES.DuplicateBase, () => ({
        message: `section ${name} holds <base /> ${bases} times`,
        remedy: 'keep one of them',
      }));
      checkPlaces(problems, name, elements, props.tierFamily);
      const isForwarded = name === 'backend' && forwards(elements);
      problems.when(bases > 0 && isForwarded, POLICY_CODES.ForwardedTwice, () => ({
        message: 'section backend holds <base /> and <forward-request>, so that a request would be passed on twice',
        remedy: 'leave one of them out',
      }));
      return new PolicyElement(name, {
        children: bases > 0 || isForwarded ? [...elements] : [PolicyElement.base(), ...elements],
      });
    };
    this.root = new PolicyElement('policies', {
      children: [
        section('inbound', props.inbound),
        section('backend', props.backend),
        section('outbound', props.outbound),
        section('on-error', props.onError),
      ],
    });
    problems.throwIfAny();
    this.dependables = this.root.dependables;
  }

  /** The document as XML, with entities and Terraform's template signs escaped. */
  public render(): string {
    return renderXml(this.root._toXml());
  }
}

function forwards(elements: readonly PolicyElement[]): boolean {
  return elements.some(({ name, children }) => name === 'forward-request' || forwards(children));
}
