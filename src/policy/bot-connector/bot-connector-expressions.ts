import { multiStatement, stringArray, stringLiteral } from '../document/csharp';
import { noLookAlikes, parseStrictly, OBJECTS_OF_ACTIVITY, TEXT_OF_BODY } from './json-expressions';
import { onlyServiceUrls, type ServiceUrlRules } from './service-url-expressions';

/** Variables of type `Jwt` that hold the validated token: Bot Framework's, and Entra's. */
export const BOT_TOKEN = 'botToken';
export const AGENT_TOKEN = 'agentToken';

/** What the expressions answer with. */
export const VERDICT = {
  accepted: 'accepted',
  malformed: 'malformed',
  oversized: 'oversized',
  refused: 'refused',
  unsupported: 'unsupported',
} as const;

/** The application that asked for a token of Entra: `azp` in tokens of version 2, `appid` in those of version 1. */
export const CALLER_OF_CLAIMS = `var caller = claims.GetValueOrDefault("azp", claims.GetValueOrDefault("appid", ""));`;

const MALFORMED = `return "${VERDICT.malformed}";`;
const REFUSED = `return "${VERDICT.refused}";`;
const claims = (token: string) => `((Jwt)context.Variables["${token}"]).Claims`;
const serviceUrlClaim = `${claims(BOT_TOKEN)}.GetValueOrDefault("serviceurl", "")`;

/** What both kinds of messages are checked against. */
export interface ActivityRules {
  readonly tenantIds: readonly string[];
  readonly channels: readonly string[];
  readonly maxBodyBytes: number;
}

/** What messages to an agent identity are checked against besides; their token names no service URL. */
export interface AgentActivityRules extends ActivityRules, ServiceUrlRules {
  readonly callerAppIds?: readonly string[];
}

/** Whether the token's claim `serviceurl` is an address that Bot Service answers at. */
export function serviceUrlVerdict(rules: ServiceUrlRules, tenantIds: readonly string[]): string {
  return multiStatement(
    `var url = ${serviceUrlClaim};`,
    `var tenants = ${stringArray(tenantIds)};`,
    ...onlyServiceUrls(rules, REFUSED),
    `return "${VERDICT.accepted}";`,
  );
}

/**
 * Whether the body is an activity that belongs to the token: its `serviceUrl` equals the claim but for a slash at the
 * end, its channel is allowed, and the tenants it names are of the list. Every part is looked at only once its type is
 * known, so that nothing in a malformed body throws.
 */
export function activityVerdict(rules: ActivityRules): string {
  return multiStatement(
    `var claim = ${serviceUrlClaim};`,
    `var tenants = ${stringArray(rules.tenantIds)};`,
    ...readActivity(rules),
    `var trimmed = claim.EndsWith("/", StringComparison.Ordinal) ? claim.Substring(0, claim.Length - 1) : claim;`,
    `if (url != trimmed && url != trimmed + "/") { ${REFUSED} }`,
    ...tenantsAgree(),
  );
}

/**
 * Whether the body is an activity that belongs to a token of Entra: the tenants it names are the token's, its
 * `serviceUrl` is an address that Bot Service answers at, and the caller is one of those listed, if any are.
 */
export function agentActivityVerdict(rules: AgentActivityRules): string {
  const { tenantIds, callerAppIds } = rules;
  return multiStatement(
    `var claims = ${claims(AGENT_TOKEN)};`,
    `var tenants = new string[] { claims.GetValueOrDefault("tid", "") };`,
    `var known = ${stringArray(tenantIds)};`,
    `if (!known.Any(id => id.Equals(tenants[0], StringComparison.OrdinalIgnoreCase))) { ${REFUSED} }`,
    ...(callerAppIds === undefined ? [] : callerIsKnown(callerAppIds)),
    ...readActivity(rules),
    ...onlyServiceUrls(rules, REFUSED),
    ...tenantsAgree(),
  );
}

function callerIsKnown(callerAppIds: readonly string[]): string[] {
  return [
    `var callers = ${stringArray(callerAppIds)};`,
    CALLER_OF_CLAIMS,
    `if (!callers.Any(id => id.Equals(caller, StringComparison.OrdinalIgnoreCase))) { ${REFUSED} }`,
  ];
}

/** JSON, in the encoding that the check and every reader behind it take for granted. */
const JSON_IN_UTF_8 = /^application\/json(\s*;\s*charset=("utf-8"|utf-8))?\s*$/.source;

/**
 * Answers for a body that need not be read: the length that the caller declares is looked at first, so that a large body
 * is not even read; a body sent in chunks declares none.
 *
 * @param undeclared the type that a body without a declared one is taken for
 */
export function declaredAsJson(maxBodyBytes: number, undeclared: string): string[] {
  return [
    `long declared;`,
    `if (long.TryParse(context.Request.Headers.GetValueOrDefault("Content-Length", ""), out declared) && declared > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
    `if (context.Request.Body == null) { ${MALFORMED} }`,
    `if (!Regex.IsMatch(context.Request.Headers.GetValueOrDefault("Content-Type", ${stringLiteral(undeclared)}), ${stringLiteral(JSON_IN_UTF_8)}, RegexOptions.IgnoreCase) || context.Request.Headers.GetValueOrDefault("Content-Encoding", "") != "") { return "${VERDICT.unsupported}"; }`,
  ];
}

/** Reads the body as `text`, and measures what was not declared. */
export function textWithin(maxBodyBytes: number): string[] {
  return [
    TEXT_OF_BODY,
    `if (System.Text.Encoding.UTF8.GetByteCount(text) > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
  ];
}

/** What the checks read of an activity and of the objects in it; no member may be mistaken for one of them. */
const MEMBERS = ['channelId', 'serviceUrl', 'conversation', 'channelData', 'tenant', 'tenantId', 'id'];

/**
 * Reads `activity` and its service URL `url`, of a channel that is allowed. `validate-content` is not used: it is
 * documented to look at the declared length alone, to end at 100 KB in older gateways, and wants a schema.
 */
function readActivity({ maxBodyBytes, channels }: ActivityRules): string[] {
  return [
    ...declaredAsJson(maxBodyBytes, 'application/json'),
    `JObject activity = null;`,
    `try {`,
    ...textWithin(maxBodyBytes),
    ...parseStrictly(MALFORMED, REFUSED),
    `}`,
    `catch { ${MALFORMED} }`,
    ...OBJECTS_OF_ACTIVITY,
    `var objects = new JToken[] { activity, conversation, channelData, tenant };`,
    `var members = ${stringArray(MEMBERS)};`,
    ...noLookAlikes('objects', 'members', REFUSED),
    `var channels = ${stringArray(channels)};`,
    `var channelId = activity["channelId"];`,
    `if (channelId == null || channelId.Type != JTokenType.String || !channels.Any(id => id == (string)channelId)) { ${REFUSED} }`,
    `var serviceUrl = activity["serviceUrl"];`,
    `if (serviceUrl == null || serviceUrl.Type != JTokenType.String) { ${REFUSED} }`,
    `var url = (string)serviceUrl;`,
  ];
}

/** Whether `activity` names a tenant, and none but `tenants`. Expects what `readActivity` has read. */
function tenantsAgree(): string[] {
  return [
    `var holders = new JToken[] { activity["conversation"], activity["channelData"], channelData == null ? null : channelData["tenant"] };`,
    `if (holders.Any(t => t != null && t.Type != JTokenType.Null && t.Type != JTokenType.Object)) { ${REFUSED} }`,
    `var named = new JToken[] { conversation == null ? null : conversation["tenantId"], tenant == null ? null : tenant["id"] }.Where(t => t != null && t.Type != JTokenType.Null).ToArray();`,
    `return named.Length > 0`,
    `&& named.All(t => t.Type == JTokenType.String && tenants.Any(id => id.Equals((string)t, StringComparison.OrdinalIgnoreCase)))`,
    `? "${VERDICT.accepted}" : "${VERDICT.refused}";`,
  ];
}
