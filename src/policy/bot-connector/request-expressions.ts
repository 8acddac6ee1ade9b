import { multiStatement, stringArray, stringLiteral } from '../document/csharp';
import { OBJECTS_OF_ACTIVITY } from './json-expressions';

/** What an accepted message is counted under: app id, tenant and conversation, each of them in its place. */
export function conversationKey(botAppId: string): string {
  return multiStatement(
    `var bot = ${stringLiteral(botAppId)};`,
    `try {`,
    `var activity = JObject.Parse(context.Request.Body.As<string>(preserveContent: true));`,
    ...OBJECTS_OF_ACTIVITY,
    `var parts = new JToken[] { conversation == null ? null : conversation["tenantId"], tenant == null ? null : tenant["id"], conversation == null ? null : conversation["id"] };`,
    `return bot + ":" + string.Join(":", parts.Select(part => part != null && part.Type == JTokenType.String ? (string)part : ""));`,
    `}`,
    `catch { return bot; }`,
  );
}

/**
 * Whether the query parameter `api-version` is not in a list. Given twice, its values are joined and fit none; given
 * once more in other case, a reader that overlooks case would have two.
 */
export function otherApiVersion(apiVersions: readonly string[]): string {
  return `@(!${stringArray(apiVersions)}.Any(version => version == context.Request.Url.Query.GetValueOrDefault("api-version", "")) || context.Request.Url.Query.Count(pair => pair.Key.Equals("api-version", StringComparison.OrdinalIgnoreCase)) != 1)`;
}

/** The issuer that the token in header Authorization claims to be of, not verified; empty where there is no token. */
export function claimedIssuer(): string {
  return multiStatement(
    `try {`,
    `var parts = context.Request.Headers.GetValueOrDefault("Authorization", "").Split(' ');`,
    `var token = parts.Length == 2 ? parts[1].AsJwt() : null;`,
    `return token == null || token.Issuer == null ? "" : token.Issuer;`,
    `}`,
    `catch { return ""; }`,
  );
}
