import type { Problems } from '../../core/validation/problems';
import { PolicyElement } from '../document/policy-element';
import { condition, variableName } from '../document/policy-rules';
import { checkAll, checked, checkGiven } from '../document/policy-validation';
import type { PolicyStatementProps } from '../document/policy-statement-props';
import { textAttributes } from '../document/policy-text';
import { STATEMENT_CODES } from './codes';

/** What happens to content that does not fit. */
export enum ValidationAction {
  /** It is allowed unchecked. */
  IGNORE = 'ignore',
  /** It is refused. */
  PREVENT = 'prevent',
  /** It is allowed, and logged. */
  DETECT = 'detect',
}

/** What content is read as. */
export enum ContentFormat {
  /** JSON. */
  JSON = 'json',
  /** XML. */
  XML = 'xml',
  /** XML in a SOAP envelope. */
  SOAP = 'soap',
}

/** A content type that stands for another one. Exactly one of `from` and `when` is given. */
export interface ContentTypeMapping {
  /**
   * Content type that comes in.
   * @default - none
   */
  readonly from?: string;
  /**
   * Condition on the request.
   * @default - none
   */
  readonly when?: string;
  /** Content type that it is checked as. */
  readonly to: string;
}

/** As which content type a body is validated, for each content type of a request or response. */
export interface ContentTypeMap {
  /**
   * Content type as which every body is validated.
   * @default - the one that comes in
   */
  readonly anyContentType?: string;
  /**
   * Content type as which a body without one is validated.
   * @default - none
   */
  readonly missingContentType?: string;
  /**
   * Single content types, which come before the two others.
   * @default - none
   */
  readonly types?: ContentTypeMapping[];
}

/** How content of one type is checked. */
export interface ContentValidation {
  /** What it is read as. */
  readonly validateAs: ContentFormat;
  /**
   * Content type, such as `application/json`.
   * @default - every one that the API's definition names
   */
  readonly contentType?: string;
  /** What happens to content that does not fit. */
  readonly action: ValidationAction;
  /**
   * Id of a schema of the service. Give the attribute of its Terraform resource, or the resource in `dependables`.
   * @default - that of the API's definition
   */
  readonly schemaId?: string;
  /**
   * Place within the JSON schema `schemaId`, such as `#/components/schemas/activity`.
   * @default - all of it
   */
  readonly schemaRef?: string;
  /**
   * Whether properties that the JSON schema does not name are allowed.
   * @default - as the schema says
   */
  readonly allowAdditionalProperties?: boolean;
  /**
   * Whether names of properties are compared without regard to case.
   * @default false
   */
  readonly caseInsensitivePropertyNames?: boolean;
}

/** Properties of `ValidateContent`, in the order of the policy's schema. */
export interface ValidateContentProps extends PolicyStatementProps {
  /** What happens to a content type that is not listed. */
  readonly unspecifiedContentTypeAction: ValidationAction;
  /** Bytes that a body may have, 1 to 4194304, by its `Content-Length`. Older gateways end at 102400. */
  readonly maxSizeBytes: number;
  /** What happens to a larger body. */
  readonly sizeExceededAction: ValidationAction;
  /**
   * Variable that takes what does not fit.
   * @default - none
   */
  readonly errorsVariableName?: string;
  /**
   * Content types that stand for others.
   * @default - none
   */
  readonly contentTypeMap?: ContentTypeMap;
  /**
   * Content types that are checked.
   * @default - none: size and content type alone are looked at
   */
  readonly contents?: ContentValidation[];
}

/**
 * Policy `validate-content`: checks bodies against a size and a schema. In every tier.
 *
 * Throws `InvalidContentSize` and `ContentMappingAmbiguous`, among others: see docs/messages.md.
 *
 * @see https://learn.microsoft.com/azure/api-management/validate-content-policy
 */
export class ValidateContent extends PolicyElement {
  public constructor(props: ValidateContentProps) {
    checked('validate-content', (problems) => {
      check(problems, props);
    });
    const { contentTypeMap, contents = [] } = props;
    super('validate-content', {
      attributes: textAttributes({
        id: props.id,
        'unspecified-content-type-action': props.unspecifiedContentTypeAction,
        'max-size': props.maxSizeBytes,
        'size-exceeded-action': props.sizeExceededAction,
        'errors-variable-name': props.errorsVariableName,
      }),
      children: [
        ...(contentTypeMap === undefined ? [] : [mapElement(contentTypeMap)]),
        ...contents.map(contentElement),
      ],
      dependables: props.dependables,
    });
  }
}

function mapElement({ anyContentType, missingContentType, types = [] }: ContentTypeMap): PolicyElement {
  return new PolicyElement('content-type-map', {
    attributes: textAttributes({
      'any-content-type-value': anyContentType,
      'missing-content-type-value': missingContentType,
    }),
    children: types.map(
      ({ from, when, to }) => new PolicyElement('type', { attributes: textAttributes({ from, when, to }) }),
    ),
  });
}

function contentElement(content: ContentValidation): PolicyElement {
  return new PolicyElement('content', {
    attributes: textAttributes({
      'validate-as': content.validateAs,
      type: content.contentType,
      action: content.action,
      'schema-id': content.schemaId,
      'schema-ref': content.schemaRef,
      'allow-additional-properties': content.allowAdditionalProperties,
      'case-insensitive-property-names': content.caseInsensitivePropertyNames,
    }),
  });
}

function check(problems: Problems, props: ValidateContentProps): void {
  problems.checkRange(STATEMENT_CODES.InvalidContentSize, 'maxSizeBytes', props.maxSizeBytes, 1, 4_194_304);
  checkAll(problems, variableName, { errorsVariableName: props.errorsVariableName });
  props.contentTypeMap?.types?.forEach(({ from, when, to }, index) => {
    problems.when((from === undefined) === (when === undefined), STATEMENT_CODES.ContentMappingAmbiguous, () => ({
      message: `types[${index}] of contentTypeMap has ${from === undefined ? 'neither from nor when' : 'both from and when'}`,
      remedy: 'give exactly one of them',
    }));
    problems.check(`when of types[${index}]`, when, condition);
    checkGiven(problems, `to of types[${index}]`, to);
  });
  props.contents?.forEach(({ schemaId, schemaRef, validateAs }, index) => {
    problems.when(
      schemaRef !== undefined && (schemaId === undefined || validateAs !== ContentFormat.JSON),
      STATEMENT_CODES.SchemaRefWithoutSchema,
      () => ({
        message: `schemaRef of contents[${index}] is given without a JSON schema in schemaId`,
        remedy: 'give schemaId and ContentFormat.JSON, or leave schemaRef out',
      }),
    );
  });
}
