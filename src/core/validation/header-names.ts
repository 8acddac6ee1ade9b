/** Headers that HTTP, proxies and services set themselves; a `*` matches any ending. */
const TAKEN =
  'accept accept-* access-control-* age allow alt-svc api-key authorization baggage cache-control cdn-loop ' +
  'cf-connecting-ip client-ip close connection content-* cookie cookie2 correlation-context date dnt early-data etag ' +
  'expect expires fastly-client-ip forwarded forwarded-for from front-end-https host http2-settings if-* keep-alive ' +
  'last-modified link location max-forwards max-forwards-* ocp-apim-* origin pragma priority proxy-* range referer ' +
  'request-context request-id retry-after sec-* server set-cookie strict-transport-security te traceparent tracestate ' +
  'trailer transfer-encoding true-client-ip upgrade upgrade-* user-agent vary via warning www-authenticate ' +
  'x-api-key x-appgw-* x-arr-* x-azure-* x-client-* x-cluster-client-ip x-correlation-id x-csrf-token x-forwarded ' +
  'x-forwarded-* x-functions-key x-host x-http-host-override x-http-method x-http-method-override x-method-override ' +
  'x-ms-client-* x-ms-correlation-* x-ms-request-id x-ms-token-* x-original-* x-originating-ip x-powered-by ' +
  'x-proxyuser-ip x-real-ip x-remote-* x-request-id x-requested-with x-rewrite-url x-site-deployment-id ' +
  'x-waws-unencoded-url';

const PATTERN = new RegExp(`^(${TAKEN.replace(/\*/g, '.*').split(' ').join('|')})$`, 'i');

/**
 * Whether a header already has a meaning, so that it cannot carry another value. Source: the registry of field names
 * of HTTP, and the headers that Application Gateway, API Management, App Service and common proxies add, read 2026-11-28.
 *
 * @see https://www.iana.org/assignments/http-fields/http-fields.xhtml
 */
export function isTakenHeader(name: string): boolean {
  return PATTERN.test(name);
}
