/** Part of a request that is masked in the WAF's logs. */
export enum WafScrubVariable {
  /** Values of headers. */
  REQUEST_HEADER_NAMES = 'RequestHeaderNames',
  /** Values of cookies. */
  REQUEST_COOKIE_NAMES = 'RequestCookieNames',
  /** Values of query parameters. */
  REQUEST_ARG_NAMES = 'RequestArgNames',
  /** Values of form fields. */
  REQUEST_POST_ARG_NAMES = 'RequestPostArgNames',
  /** Values of members of a JSON body. */
  REQUEST_JSON_ARG_NAMES = 'RequestJSONArgNames',
  /** Address of the caller. Without selector. */
  REQUEST_IP_ADDRESS = 'RequestIPAddress',
}

/** Properties of `WafLogScrub`. */
export interface WafLogScrubProps {
  /** Part of the request. */
  readonly variable: WafScrubVariable;
  /**
   * Name whose value is masked. Only header names are not case-sensitive.
   * @default - the values of all names
   */
  readonly selector?: string;
}

/**
 * What the WAF masks as `*******` in its logs.
 *
 * @see https://learn.microsoft.com/azure/web-application-firewall/ag/waf-sensitive-data-protection
 */
export class WafLogScrub {
  /** Text of messages: member `text` of the body. */
  public static messageText(): WafLogScrub {
    return new WafLogScrub({ variable: WafScrubVariable.REQUEST_JSON_ARG_NAMES, selector: 'text' });
  }

  /** Addresses of callers. The logs then do not show who was blocked. */
  public static callerAddress(): WafLogScrub {
    return new WafLogScrub({ variable: WafScrubVariable.REQUEST_IP_ADDRESS });
  }

  /** Part of the request. */
  public readonly variable: WafScrubVariable;
  /** Name whose value is masked; undefined for all values. */
  public readonly selector?: string;

  public constructor(props: WafLogScrubProps) {
    this.variable = props.variable;
    this.selector = props.selector;
  }
}
