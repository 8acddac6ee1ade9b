import { stringArray } from '../document/csharp';

/** What service URLs are allowed. */
export interface ServiceUrlRules {
  readonly serviceHosts: readonly string[];
  /** Strict mode: these alone. */
  readonly serviceUrls?: readonly string[];
  /** Whether the path may be a region alone. */
  readonly withoutTenant: boolean;
}

/**
 * Statements that refuse the service URL `url` unless it is an address that Bot Service answers at: https on the default
 * port, a host of the list, and the path exactly `/{region}/{tenant}` with or without a slash at the end, or
 * `/{region}` where that is allowed; and in strict mode one of the list. It is cut at slashes and each part compared
 * whole, so that user information, another port, a query, a look-alike host or several addresses in one fit nowhere.
 * Expects the list `tenants`.
 */
export function onlyServiceUrls(
  { serviceHosts, serviceUrls, withoutTenant }: ServiceUrlRules,
  refused: string,
): string[] {
  return [
    `var hosts = ${stringArray(serviceHosts)};`,
    `var parts = (url.EndsWith("/", StringComparison.Ordinal) ? url.Substring(0, url.Length - 1) : url).Split('/');`,
    `if (parts.Length != 5${withoutTenant ? ' && parts.Length != 4' : ''}) { ${refused} }`,
    `if (!parts[0].Equals("https:", StringComparison.OrdinalIgnoreCase) || parts[1] != "") { ${refused} }`,
    `if (!hosts.Any(host => parts[2].Equals(host, StringComparison.OrdinalIgnoreCase) || parts[2].Equals(host + ":443", StringComparison.OrdinalIgnoreCase))) { ${refused} }`,
    `if (parts[3].Length == 0 || !parts[3].All(c => (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) { ${refused} }`,
    `if (parts.Length == 5 && !tenants.Any(id => parts[4].Equals(id, StringComparison.OrdinalIgnoreCase))) { ${refused} }`,
    ...(serviceUrls === undefined ? [] : amongUrls(serviceUrls, refused)),
  ];
}

/** Compared like the parts: without regard to case, a slash at the end, or the default port written out. */
function amongUrls(serviceUrls: readonly string[], refused: string): string[] {
  return [
    `var urls = ${stringArray(serviceUrls)};`,
    `var address = string.Join("/", parts).Replace(":443/", "/");`,
    `if (!urls.Any(allowed => allowed.Equals(address, StringComparison.OrdinalIgnoreCase) || allowed.Equals(address + "/", StringComparison.OrdinalIgnoreCase))) { ${refused} }`,
  ];
}
