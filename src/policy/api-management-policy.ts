import { Problems } from '../core/problems';
import { PolicyElement } from './policy-element';
import { renderXml } from './xml';

/** The four sections of a policy document. `<base />` comes first in each that does not place it itself. */
export interface ApiManagementPolicyProps {
  /**
   * What happens to a request before it is passed on.
   * @default - only `<base />`
   */
  readonly inbound?: PolicyElement[];
  /**
   * How a request is passed on.
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
}

/**
 * An API Management policy document.
 *
 * It renders to one form for one content, so that a change in the text is a change in meaning: the provider leaves
 * changes of white space undeployed.
 *
 * Throws `DuplicateBase`.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies
 */
export class ApiManagementPolicy {
  private readonly root: PolicyElement;

  public constructor(props: ApiManagementPolicyProps = {}) {
    const problems = new Problems('API Management policy');
    const section = (name: string, elements: readonly PolicyElement[] = []): PolicyElement => {
      const bases = elements.filter((element) => element.name === 'base').length;
      problems.require(
        bases <= 1,
        'DuplicateBase',
        `section ${name} holds <base /> ${bases} times`,
        'keep one of them',
      );
      return new PolicyElement(name, { children: bases > 0 ? [...elements] : [PolicyElement.base(), ...elements] });
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
  }

  /** The document as XML, with entities and Terraform's template signs escaped. */
  public render(): string {
    return renderXml(this.root._toXml());
  }
}
