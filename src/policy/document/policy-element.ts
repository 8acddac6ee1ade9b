import type { ITerraformDependable } from 'cdktf';
import { Problems } from '../../core/validation/problems';
import { type RawElement, readRawPolicy } from './raw-policy';
import { type XmlNode, xmlElement } from './xml';
import { POLICY_CODES } from './codes';

/**
 * Characters that no XML document may hold, not even as an entity.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** What an element holds. */
export interface PolicyElementOptions {
  /**
   * Attributes in the order they are written.
   * @default - none
   */
  readonly attributes?: { readonly [name: string]: string };
  /**
   * Elements within, in order. Excludes `text`.
   * @default - none
   */
  readonly children?: PolicyElement[];
  /**
   * Text within. Excludes `children`.
   * @default - none
   */
  readonly text?: string;
  /**
   * What has to be there before a policy with this element, and is named in it only by a text that Terraform sees no
   * reference in: a backend, a certificate, a schema.
   * @default - none
   */
  readonly dependables?: ITerraformDependable[];
}

/**
 * One element of an API Management policy.
 *
 * Attributes and text are given as they are meant; rendering escapes them for XML and for Terraform. A line break in an
 * attribute becomes a blank. In an expression, white space within plain string literals is written as an escape that means
 * the same, and comments are left out. CDKTF tokens stay references: their value is put in at apply as it is, so hand over
 * only what needs no escape, such as ids and host names.
 *
 * Throws `InvalidXmlName`, `InvalidXmlCharacter` and `TextBesideChildren`, and `MalformedPolicyElement` from `raw`.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-policies
 */
export class PolicyElement {
  /** `<base />`: what the scope above says. */
  public static base(): PolicyElement {
    return new PolicyElement('base');
  }

  /**
   * An element that this library has no class for, from its XML. It is read and written again, so that its layout makes
   * no difference: comments, white space between elements and around a text are left out. Text next to elements, as in
   * templates, goes into a CDATA section. The text is read as Terraform reads it: `${...}` is a reference (without
   * braces in it), `$${` stands for `${`. So is what another document was rendered to.
   *
   * Throws `MalformedPolicyElement` if it is not well-formed XML. Expressions have to be escaped: `&quot;` for quotes
   * within an attribute, `&lt;` and `&amp;` everywhere.
   *
   * @param xml one element
   */
  public static raw(xml: string): PolicyElement {
    return fromRaw(readRawPolicy(xml));
  }

  /** Attributes in the order they are written. */
  public readonly attributes: { readonly [name: string]: string };
  /** Elements within, in order. */
  public readonly children: PolicyElement[];
  /** Text within. */
  public readonly text?: string;
  /** What has to be there before a policy with this element or one within it. */
  public readonly dependables: ITerraformDependable[];

  /** @param name name of the element, such as `set-variable` */
  public constructor(
    public readonly name: string,
    options: PolicyElementOptions = {},
  ) {
    const problems = new Problems(`policy element '${name}'`);
    for (const key of [name, ...Object.keys(options.attributes ?? {})]) {
      problems.when(!/^[A-Za-z_][\w.-]*$/.test(key), POLICY_CODES.InvalidXmlName, () => ({
        message: `'${key}' is not a valid XML name`,
        remedy: 'correct the name of the element or attribute',
      }));
    }
    problems.when(
      options.text !== undefined && options.children !== undefined,
      POLICY_CODES.TextBesideChildren,
      () => ({
        message: 'text and children are both given',
        remedy: 'give one of them',
      }),
    );
    for (const [key, value] of [...Object.entries(options.attributes ?? {}), ['text', options.text ?? '']]) {
      problems.when(NOT_IN_XML.test(value ?? ''), POLICY_CODES.InvalidXmlCharacter, () => ({
        message: `${key} holds a control character, which XML has no form for`,
        remedy: 'remove it; it is not shown here',
      }));
    }
    problems.throwIfAny();
    this.attributes = { ...options.attributes };
    this.children = [...(options.children ?? [])];
    this.text = options.text;
    const within = this.children.flatMap((child) => child.dependables);
    this.dependables = [...new Set([...(options.dependables ?? []), ...within])];
  }

  /** @internal */
  public _toXml(): XmlNode {
    return xmlElement(
      this.name,
      this.attributes,
      this.children.map((child) => child._toXml()),
      this.text,
    );
  }
}

function fromRaw({ name, attributes, children, text }: RawElement): PolicyElement {
  return new PolicyElement(
    name,
    text === undefined ? { attributes, children: children.map(fromRaw) } : { attributes, text },
  );
}
