/** Part of a request that a custom rule evaluates. */
export enum WafVariable {
  /** IPv4 address that connects to the edge. Headers that claim another one are ignored. */
  REMOTE_ADDR = 'RemoteAddr',
  /** Method, in upper case. */
  REQUEST_METHOD = 'RequestMethod',
  /** Path and query, without the host. */
  REQUEST_URI = 'RequestUri',
  /** Query without the question mark. */
  QUERY_STRING = 'QueryString',
  /** One header. Requires a selector. */
  REQUEST_HEADERS = 'RequestHeaders',
  /** One cookie. Requires a selector. */
  REQUEST_COOKIES = 'RequestCookies',
  /** One field of a form or member of a JSON body. Requires a selector. */
  POST_ARGS = 'PostArgs',
  /** The body as text. */
  REQUEST_BODY = 'RequestBody',
}

/** How a part of a request is compared with the values. */
export enum WafOperator {
  /** It is present. Requires no values. */
  ANY = 'Any',
  /** In one of the ranges. Only for `WafVariable.REMOTE_ADDR`. */
  IP_MATCH = 'IPMatch',
  /** In one of the countries, by two letters. Only for `WafVariable.REMOTE_ADDR`. */
  GEO_MATCH = 'GeoMatch',
  /** The same text. */
  EQUAL = 'Equal',
  /** Text that contains it. */
  CONTAINS = 'Contains',
  /** Text that starts with it. */
  BEGINS_WITH = 'BeginsWith',
  /** Text that ends with it. */
  ENDS_WITH = 'EndsWith',
  /** Text that matches the regular expression. */
  REGEX = 'Regex',
  /** A smaller number. */
  LESS_THAN = 'LessThan',
  /** A smaller or equal number. */
  LESS_THAN_OR_EQUAL = 'LessThanOrEqual',
  /** A greater number. */
  GREATER_THAN = 'GreaterThan',
  /** A greater or equal number. */
  GREATER_THAN_OR_EQUAL = 'GreaterThanOrEqual',
}

/** Transformation of a part of a request before it is compared. Values are not transformed. */
export enum WafTransform {
  /** Lowercase. */
  LOWERCASE = 'Lowercase',
  /** Uppercase. */
  UPPERCASE = 'Uppercase',
  /** Without leading and trailing whitespace. */
  TRIM = 'Trim',
  /** URL-decoded. */
  URL_DECODE = 'UrlDecode',
  /** URL-encoded. */
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
   * @default - none, for variables without a selector
   */
  readonly selector?: string;
  /**
   * Values, of which one must match.
   * @default - none, for `WafOperator.ANY`
   */
  readonly values?: string[];
  /**
   * Whether the condition matches if no value matches. The result of a negated comparison with a missing header is not
   * documented: block that with a separate rule.
   * @default false
   */
  readonly negate?: boolean;
  /**
   * Transformations before the comparison.
   * @default - nothing
   */
  readonly transforms?: WafTransform[];
}
