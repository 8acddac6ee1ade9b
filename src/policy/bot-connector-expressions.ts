import { Fn, Token } from 'cdktf';
import { asToken, isLiteral } from '../core/tokens';

/** Variable that holds the validated token, of type `Jwt`. */
export const TOKEN_VARIABLE = 'botToken';

/** What the expressions answer with. */
export const VERDICT = { accepted: 'accepted', malformed: 'malformed', refused: 'refused' } as const;

const claim = `((Jwt)context.Variables["${TOKEN_VARIABLE}"]).Claims.GetValueOrDefault("serviceurl", "")`;

/**
 * Whether the token's `serviceurl` claim is an address that Bot Service answers at: https on the default port, a host of
 * the list, and the path exactly `/{region}/{tenant}` with or without a slash at the end. The claim is cut at slashes and
 * each part compared whole, so that user information, another port, a query or a look-alike host fit nowhere.
 */
export function serviceUrlVerdict(hosts: readonly string[], tenantIds: readonly string[]): string {
  return multiStatement(
    `var parts = ${claim}.Split('/');`,
    `var hosts = ${stringArray(hosts)};`,
    `var tenants = ${stringArray(tenantIds)};`,
    'var shaped = (parts.Length == 5 || (parts.Length == 6 && parts[5] == "")) && parts[1] == "";',
    `return shaped`,
    `&& parts[0].Equals("https:", StringComparison.OrdinalIgnoreCase)`,
    `&& hosts.Any(host => parts[2].Equals(host, StringComparison.OrdinalIgnoreCase) || parts[2].Equals(host + ":443", StringComparison.OrdinalIgnoreCase))`,
    `&& parts[3].Length > 0 && parts[3].All(c => (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')`,
    `&& tenants.Any(tenant => parts[4].Equals(tenant, StringComparison.OrdinalIgnoreCase))`,
    `? "${VERDICT.accepted}" : "${VERDICT.refused}";`,
  );
}

/**
 * Whether the body is an activity of Teams that belongs to the token: its `serviceUrl` equals the claim but for a slash
 * at the end, its channel is `msteams`, and the tenants it names are of the list. Every part is looked at only once its
 * type is known, so that nothing in a malformed body throws.
 */
export function activityVerdict(tenantIds: readonly string[]): string {
  const refused = `return "${VERDICT.refused}";`;
  return multiStatement(
    `var claim = ${claim};`,
    `var tenants = ${stringArray(tenantIds)};`,
    `if (context.Request.Body == null) { return "${VERDICT.malformed}"; }`,
    `JObject activity = null;`,
    `try { activity = JObject.Parse(context.Request.Body.As<string>(preserveContent: true)); }`,
    `catch { return "${VERDICT.malformed}"; }`,
    `var channelId = activity["channelId"];`,
    `if (channelId == null || channelId.Type != JTokenType.String || (string)channelId != "msteams") { ${refused} }`,
    `var serviceUrl = activity["serviceUrl"];`,
    `if (serviceUrl == null || serviceUrl.Type != JTokenType.String) { ${refused} }`,
    `var url = (string)serviceUrl;`,
    `var bare = claim.EndsWith("/", StringComparison.Ordinal) ? claim.Substring(0, claim.Length - 1) : claim;`,
    `if (url != bare && url != bare + "/") { ${refused} }`,
    `var conversation = activity["conversation"] as JObject;`,
    `var channelData = activity["channelData"] as JObject;`,
    `var tenant = channelData == null ? null : channelData["tenant"] as JObject;`,
    `var holders = new JToken[] { activity["conversation"], activity["channelData"], channelData == null ? null : channelData["tenant"] };`,
    `if (holders.Any(t => t != null && t.Type != JTokenType.Null && t.Type != JTokenType.Object)) { ${refused} }`,
    `var named = new JToken[] { conversation == null ? null : conversation["tenantId"], tenant == null ? null : tenant["id"] }.Where(t => t != null && t.Type != JTokenType.Null).ToArray();`,
    `return named.Length > 0`,
    `&& named.All(t => t.Type == JTokenType.String && tenants.Any(id => id.Equals((string)t, StringComparison.OrdinalIgnoreCase)))`,
    `? "${VERDICT.accepted}" : "${VERDICT.refused}";`,
  );
}

/** Whether a variable holds a verdict. */
export function verdictIs(variable: string, verdict: string): string {
  return `@((string)context.Variables["${variable}"] == "${verdict}")`;
}

/** Whether a variable holds anything but a verdict: what is not accepted is refused. */
export function verdictIsNot(variable: string, verdict: string): string {
  return `@((string)context.Variables["${variable}"] != "${verdict}")`;
}

function multiStatement(...lines: string[]): string {
  return `@{ ${lines.join(' ')} }`;
}

/**
 * A C# array of strings. Tokens are ids and host names, which need no escape. A list known only after apply is joined
 * there, past the point where XML is escaped, hence the entities.
 */
function stringArray(values: readonly string[]): string {
  if (Token.isUnresolved(values)) return `new string[] { "${Fn.join('&quot;, &quot;', values as string[])}" }`;
  return `new string[] { ${values.map((value) => `"${csharpText(value)}"`).join(', ')} }`;
}

function csharpText(value: string): string {
  return isLiteral(value) ? value.replace(/[\\"]/g, '\\$&') : asToken(value);
}
