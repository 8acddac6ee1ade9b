/** Part of a request that a custom rule looks at. */
export enum WafVariable {
  /** IPv4 address that connects to the edge. A header that claims another one changes nothing. */
  REMOTE_ADDR = 'RemoteAddr',
  /** Method, in upper case. */
  REQUEST_METHOD = 'RequestMethod',
  /** Path and query, without the host. */
  REQUEST_URI = 'RequestUri',
  /** Query without the question mark. */
  QUERY_STRING = 'QueryString',
  /** One header. Needs a selector. */
  REQUEST_HEADERS = 'RequestHeaders',
  /** One cookie. Needs a selector. */
  REQUEST_COOKIES = 'RequestCookies',
  /** One field of a form or member of a JSON body. Needs a selector. */
  POST_ARGS = 'PostArgs',
  /** The body as text. */
  REQUEST_BODY = 'RequestBody',
}

/** How a part of a request is compared with the values. */
export enum WafOperator {
  /** It is there. Takes no values. */
  ANY = 'Any',
  /** In one of the ranges. Only for `WafVariable.REMOTE_ADDR`. */
  IP_MATCH = 'IPMatch',
  /** In one of the countries, by two letters. Only for `WafVariable.REMOTE_ADDR`. */
  GEO_MATCH = 'GeoMatch',
  /** The same text. */
  EQUAL = 'Equal',
  /** Text that holds it. */
  CONTAINS = 'Contains',
  /** Text that begins so. */
  BEGINS_WITH = 'BeginsWith',
  /** Text that ends so. */
  ENDS_WITH = 'EndsWith',
  /** Text that fits the regular expression. */
  REGEX = 'Regex',
  /** A smaller number. */
  LESS_THAN = 'LessThan',
  /** A smaller number or the same. */
  LESS_THAN_OR_EQUAL = 'LessThanOrEqual',
  /** A greater number. */
  GREATER_THAN = 'GreaterThan',
  /** A greater number or the same. */
  GREATER_THAN_OR_EQUAL = 'GreaterThanOrEqual',
}

/** What is done with a part of a request before it is compared. Values are compared as they stand. */
export enum WafTransform {
  /** In lower case. */
  LOWERCASE = 'Lowercase',
  /** In upper case. */
  UPPERCASE = 'Uppercase',
  /** Without blanks around it. */
  TRIM = 'Trim',
  /** Percent signs decoded. */
  URL_DECODE = 'UrlDecode',
  /** Percent signs encoded. */
  URL_ENCODE = 'UrlEncode',
  /** HTML entities decoded. */
  HTML_ENTITY_DECODE = 'HtmlEntityDecode',
  /** Without null characters. */
  REMOVE_NULLS = 'RemoveNulls',
}

/** One condition of a custom rule. */
export interface WafCondition {
  /** Part of the request. */
  readonly variable: WafVariable;
  /** How it is compared. */
  readonly operator: WafOperator;
  /**
   * Name of the header, cookie or field.
   * @default - none, for what there is only one of
   */
  readonly selector?: string;
  /**
   * Values; one has to fit.
   * @default - none, for `WafOperator.ANY`
   */
  readonly values?: string[];
  /**
   * Whether the condition holds where no value fits. What a negated comparison does with a header that is not there is
   * not documented: refuse that with a rule of its own.
   * @default false
   */
  readonly negate?: boolean;
  /**
   * What is done before the comparison.
   * @default - nothing
   */
  readonly transforms?: WafTransform[];
}
