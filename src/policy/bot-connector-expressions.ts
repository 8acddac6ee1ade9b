import { multiStatement, stringArray } from './csharp';

/** Variables of type `Jwt` that hold the validated token: Bot Framework's, and Entra's. */
export const BOT_TOKEN = 'botToken';
export const AGENT_TOKEN = 'agentToken';

/** What the expressions answer with. */
export const VERDICT = {
  accepted: 'accepted',
  malformed: 'malformed',
  oversized: 'oversized',
  refused: 'refused',
} as const;

const REFUSED = `return "${VERDICT.refused}";`;
const claims = (token: string) => `((Jwt)context.Variables["${token}"]).Claims`;
const serviceUrlClaim = `${claims(BOT_TOKEN)}.GetValueOrDefault("serviceurl", "")`;

/** What both kinds of messages are held against. */
export interface ActivityRules {
  readonly tenantIds: readonly string[];
  readonly maxBodyBytes: number;
}

/** What messages to an agent identity are held against besides; their token names no service URL. */
export interface AgentActivityRules extends ActivityRules {
  readonly serviceHosts: readonly string[];
  readonly serviceUrls?: readonly string[];
  readonly callerAppIds?: readonly string[];
}

/**
 * Whether the token's `serviceurl` claim is an address that Bot Service answers at: https on the default port, a host of
 * the list, and the path exactly `/{region}/{tenant}` with or without a slash at the end. The claim is cut at slashes and
 * each part compared whole, so that user information, another port, a query or a look-alike host fit nowhere.
 */
export function serviceUrlVerdict(hosts: readonly string[], tenantIds: readonly string[]): string {
  return multiStatement(
    `var parts = ${serviceUrlClaim}.Split('/');`,
    `var hosts = ${stringArray(hosts)};`,
    `var tenants = ${stringArray(tenantIds)};`,
    'var shaped = (parts.Length == 5 || (parts.Length == 6 && parts[5] == "")) && parts[1] == "";',
    `return shaped`,
    `&& ${ON_A_HOST}`,
    `&& tenants.Any(tenant => parts[4].Equals(tenant, StringComparison.OrdinalIgnoreCase))`,
    `? "${VERDICT.accepted}" : "${VERDICT.refused}";`,
  );
}

/** Whether `parts` begin as https, one of `hosts`, and a region. */
const ON_A_HOST = [
  `parts[0].Equals("https:", StringComparison.OrdinalIgnoreCase)`,
  `hosts.Any(host => parts[2].Equals(host, StringComparison.OrdinalIgnoreCase) || parts[2].Equals(host + ":443", StringComparison.OrdinalIgnoreCase))`,
  `parts[3].Length > 0 && parts[3].All(c => (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')`,
].join(' && ');

/**
 * Whether the body is an activity of Teams that belongs to the token: its `serviceUrl` equals the claim but for a slash
 * at the end, its channel is `msteams`, and the tenants it names are of the list. Every part is looked at only once its
 * type is known, so that nothing in a malformed body throws.
 */
export function activityVerdict({ tenantIds, maxBodyBytes }: ActivityRules): string {
  return multiStatement(
    `var claim = ${serviceUrlClaim};`,
    `var tenants = ${stringArray(tenantIds)};`,
    ...readActivity(maxBodyBytes),
    `var bare = claim.EndsWith("/", StringComparison.Ordinal) ? claim.Substring(0, claim.Length - 1) : claim;`,
    `if (url != bare && url != bare + "/") { ${REFUSED} }`,
    ...tenantsAgree(),
  );
}

/**
 * Whether the body is an activity of Teams that belongs to a token of Entra: the tenants it names are the token's, its
 * `serviceUrl` is an address that Bot Service answers at, and the caller is one of those listed, if any are.
 */
export function agentActivityVerdict(rules: AgentActivityRules): string {
  const { tenantIds, serviceHosts, serviceUrls, callerAppIds, maxBodyBytes } = rules;
  return multiStatement(
    `var claims = ${claims(AGENT_TOKEN)};`,
    `var tenants = new string[] { claims.GetValueOrDefault("tid", "") };`,
    `var known = ${stringArray(tenantIds)};`,
    `if (!known.Any(id => id.Equals(tenants[0], StringComparison.OrdinalIgnoreCase))) { ${REFUSED} }`,
    ...(callerAppIds === undefined ? [] : callerIsKnown(callerAppIds)),
    ...readActivity(maxBodyBytes),
    ...(serviceUrls === undefined ? onKnownHost(serviceHosts) : amongUrls(serviceUrls)),
    ...tenantsAgree(),
  );
}

/** The application that asked for the token stands in `azp` of newer tokens and in `appid` of older ones. */
function callerIsKnown(callerAppIds: readonly string[]): string[] {
  return [
    `var callers = ${stringArray(callerAppIds)};`,
    `var caller = claims.GetValueOrDefault("azp", claims.GetValueOrDefault("appid", ""));`,
    `if (!callers.Any(id => id.Equals(caller, StringComparison.OrdinalIgnoreCase))) { ${REFUSED} }`,
  ];
}

/** The path is `/{region}` or `/{region}/{tenant}` with the token's tenant. */
function onKnownHost(serviceHosts: readonly string[]): string[] {
  return [
    `var hosts = ${stringArray(serviceHosts)};`,
    `var parts = url.Split('/');`,
    `if (parts.Length < 4 || parts.Length > 6 || parts[1] != "" || (parts.Length == 6 && parts[5] != "")) { ${REFUSED} }`,
    `if (!(${ON_A_HOST})) { ${REFUSED} }`,
    `if (parts.Length > 4 && !(parts.Length == 5 && parts[4] == "") && !parts[4].Equals(tenants[0], StringComparison.OrdinalIgnoreCase)) { ${REFUSED} }`,
  ];
}

function amongUrls(serviceUrls: readonly string[]): string[] {
  return [
    `var urls = ${stringArray(serviceUrls)};`,
    `if (!urls.Any(allowed => url == allowed || url + "/" == allowed)) { ${REFUSED} }`,
  ];
}

/**
 * Reads `activity` and its service URL `url`, of channel `msteams`. The length that the caller declares is looked at
 * first, so that a large body is not even read; a body sent in chunks declares none. `validate-content` is not used: it
 * is documented to look at the declared length alone, to end at 100 KB in older gateways, and wants a schema.
 */
function readActivity(maxBodyBytes: number): string[] {
  return [
    `long declared;`,
    `if (long.TryParse(context.Request.Headers.GetValueOrDefault("Content-Length", ""), out declared) && declared > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
    `if (context.Request.Body == null) { return "${VERDICT.malformed}"; }`,
    `JObject activity = null;`,
    `try {`,
    `var text = context.Request.Body.As<string>(preserveContent: true);`,
    `if (System.Text.Encoding.UTF8.GetByteCount(text) > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
    `activity = JObject.Parse(text);`,
    `}`,
    `catch { return "${VERDICT.malformed}"; }`,
    `var channelId = activity["channelId"];`,
    `if (channelId == null || channelId.Type != JTokenType.String || (string)channelId != "msteams") { ${REFUSED} }`,
    `var serviceUrl = activity["serviceUrl"];`,
    `if (serviceUrl == null || serviceUrl.Type != JTokenType.String) { ${REFUSED} }`,
    `var url = (string)serviceUrl;`,
  ];
}

/** Whether `activity` names a tenant, and none but `tenants`. */
function tenantsAgree(): string[] {
  return [
    `var conversation = activity["conversation"] as JObject;`,
    `var channelData = activity["channelData"] as JObject;`,
    `var tenant = channelData == null ? null : channelData["tenant"] as JObject;`,
    `var holders = new JToken[] { activity["conversation"], activity["channelData"], channelData == null ? null : channelData["tenant"] };`,
    `if (holders.Any(t => t != null && t.Type != JTokenType.Null && t.Type != JTokenType.Object)) { ${REFUSED} }`,
    `var named = new JToken[] { conversation == null ? null : conversation["tenantId"], tenant == null ? null : tenant["id"] }.Where(t => t != null && t.Type != JTokenType.Null).ToArray();`,
    `return named.Length > 0`,
    `&& named.All(t => t.Type == JTokenType.String && tenants.Any(id => id.Equals((string)t, StringComparison.OrdinalIgnoreCase)))`,
    `? "${VERDICT.accepted}" : "${VERDICT.refused}";`,
  ];
}
