import { ActivityChannel } from './activity-channel';
import type { BotConnectorCloud } from './bot-connector-cloud';
import { BOT_CONNECTOR_ENDPOINTS } from './bot-connector-endpoints';
import { ANSWERS, answer } from './bot-connector-answers';
import { multiStatement, stringArray } from '../document/csharp';
import type { PolicyElement } from '../document/policy-element';
import { CacheLookupValue } from '../statements/cache-lookup-value';
import { CacheStoreValue } from '../statements/cache-store-value';
import { Choose } from '../statements/choose';
import { SendRequest } from '../statements/send-request';
import { SetVariable } from '../statements/set-variable';
import { holds, holdsNot, when } from './variable-conditions';

const TEAMS: string = ActivityChannel.TEAMS;
const KEY_ID = 'botKeyId';
const KEY_SET = 'botKeySet';
const KEY_VERDICT = 'botKeyVerdict';
/** Keys have to be read again at least once a day. */
const DAY_SECONDS = 86_400;
const FETCH_SECONDS = 10;

/**
 * Statements that refuse a token whose key is not endorsed for each of the channels. They follow `validate-jwt`, which has verified the
 * header that names the key. What is found out of a key is remembered, what could not be found out is not.
 *
 * @see https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export function keyEndorsementCheck(cloud: BotConnectorCloud, channels: readonly string[]): PolicyElement[] {
  const { keysUrl } = BOT_CONNECTOR_ENDPOINTS[cloud];
  // What is remembered is shared by all operations of the gateway, whose channels may differ.
  const others = channels.filter((channel) => channel !== TEAMS).sort();
  const key = `@("${[keysUrl, ...others].join('#')}#" + (string)context.Variables["${KEY_ID}"])`;
  const fetchKeys = new SendRequest({
    responseVariableName: KEY_SET,
    timeoutSeconds: FETCH_SECONDS,
    ignoreError: true,
    url: keysUrl,
  });
  const store = new CacheStoreValue({
    key,
    value: `@((string)context.Variables["${KEY_VERDICT}"])`,
    durationSeconds: DAY_SECONDS,
  });
  return [
    new SetVariable({ name: KEY_ID, value: keyId() }),
    new Choose({ branches: [when(holds(KEY_ID, ''), answer(ANSWERS.forbidden))] }),
    new CacheLookupValue({ key, defaultValue: 'unknown', variableName: KEY_VERDICT }),
    new Choose({
      branches: [
        when(
          holds(KEY_VERDICT, 'unknown'),
          fetchKeys,
          new SetVariable({ name: KEY_VERDICT, value: keyVerdict(channels) }),
          new Choose({ branches: [when(holdsNot(KEY_VERDICT, 'unknown'), store)] }),
        ),
      ],
    }),
    new Choose({ branches: [when(holdsNot(KEY_VERDICT, 'endorsed'), answer(ANSWERS.forbidden))] }),
  ];
}

/** `kid` of the token's header, which `Jwt` has no member for: the first part of the token, base64url without padding. */
function keyId(): string {
  return multiStatement(
    `try {`,
    `var words = context.Request.Headers.GetValueOrDefault("Authorization", "").Trim().Split(' ');`,
    `var token = words[words.Length - 1];`,
    `var encoded = token.Split('.')[0].Replace('-', '+').Replace('_', '/');`,
    `var padded = encoded.PadRight(encoded.Length + (4 - encoded.Length % 4) % 4, '=');`,
    `var header = JObject.Parse(System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(padded)));`,
    `var kid = header["kid"];`,
    `return kid != null && kid.Type == JTokenType.String ? (string)kid : "";`,
    `}`,
    `catch { return ""; }`,
  );
}

function keyVerdict(channels: readonly string[]): string {
  return multiStatement(
    `try {`,
    `var response = (IResponse)context.Variables["${KEY_SET}"];`,
    `if (response == null || response.StatusCode != 200) { return "unknown"; }`,
    `var document = JObject.Parse(response.Body.As<string>(preserveContent: true));`,
    `var keys = document["keys"] as JArray;`,
    `if (keys == null) { return "unknown"; }`,
    `var id = (string)context.Variables["${KEY_ID}"];`,
    `var found = keys.Where(key => key.Type == JTokenType.Object && key["kid"] != null && key["kid"].Type == JTokenType.String && (string)key["kid"] == id).ToArray();`,
    `if (found.Length == 0) { return "unknown"; }`,
    `var endorsements = found[0]["endorsements"] as JArray;`,
    `var channels = ${stringArray(channels)};`,
    `return endorsements != null && channels.All(channel => endorsements.Any(name => name.Type == JTokenType.String && (string)name == channel)) ? "endorsed" : "refused";`,
    `}`,
    `catch { return "unknown"; }`,
  );
}
