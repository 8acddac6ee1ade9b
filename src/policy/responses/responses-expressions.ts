import { multiStatement, stringArray, stringLiteral } from '../document/csharp';
import { VERDICT } from '../bot-connector/bot-connector-expressions';
import { TEXT_OF_BODY } from '../bot-connector/json-expressions';
import type { ResponsesPlan } from './responses-plan';

/** Variable of type `Jwt` that holds the validated token. */
export const CALLER_TOKEN = 'callerToken';

const REFUSED = `return "${VERDICT.refused}";`;
const MALFORMED = `return "${VERDICT.malformed}";`;

/** `azp` in tokens of version 2, `appid` in those of version 1. */
const CALLER = [
  `var claims = ((Jwt)context.Variables["${CALLER_TOKEN}"]).Claims;`,
  `var caller = claims.GetValueOrDefault("azp", claims.GetValueOrDefault("appid", ""));`,
];

/**
 * Whether the token belongs to an allowed application, and whether that application may call in this way: a token with
 * scopes was issued for a person, one without for the application itself.
 */
export function callerVerdict({ applicationIds, userApplicationIds, scopes, appRoles }: ResponsesPlan): string {
  const within = (list: string) => `${list}.Any(id => id.Equals(caller, StringComparison.OrdinalIgnoreCase))`;
  const held = (claim: string, separator: string, values: readonly string[]) =>
    values.length === 0
      ? []
      : [
          `var ${claim}Allowed = ${stringArray(values)};`,
          `var ${claim}Held = claims.GetValueOrDefault("${claim}", "").Split('${separator}');`,
          `if (!${claim}Allowed.Any(value => ${claim}Held.Any(one => one == value))) { ${REFUSED} }`,
        ];
  return multiStatement(
    ...CALLER,
    `var applications = ${stringArray(applicationIds)};`,
    `var userApplications = ${stringArray(userApplicationIds)};`,
    `if (claims.GetValueOrDefault("scp", "") == "") {`,
    `if (!${within('applications')}) { ${REFUSED} }`,
    ...held('roles', ',', appRoles),
    `return "${VERDICT.accepted}";`,
    `}`,
    `if (!${within('userApplications')}) { ${REFUSED} }`,
    ...held('scp', ' ', scopes),
    `return "${VERDICT.accepted}";`,
  );
}

/** JSON in the encoding that every reader of the Responses API takes for granted. */
const JSON_IN_UTF_8 = /^application\/json(\s*;\s*charset=("utf-8"|utf-8))?\s*$/.source;

/**
 * Whether there is a body that is declared as JSON and within the size limit. The declared length is checked first, so that
 * a large body is not even read. The content is not parsed: Foundry does that.
 */
export function bodyVerdict({ maxBodyBytes }: ResponsesPlan): string {
  return multiStatement(
    `long declared;`,
    `if (long.TryParse(context.Request.Headers.GetValueOrDefault("Content-Length", ""), out declared) && declared > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
    `if (context.Request.Body == null) { ${MALFORMED} }`,
    `if (!Regex.IsMatch(context.Request.Headers.GetValueOrDefault("Content-Type", ""), ${stringLiteral(JSON_IN_UTF_8)}, RegexOptions.IgnoreCase) || context.Request.Headers.GetValueOrDefault("Content-Encoding", "") != "") { return "${VERDICT.unsupported}"; }`,
    `try {`,
    TEXT_OF_BODY,
    `if (System.Text.Encoding.UTF8.GetByteCount(text) > ${maxBodyBytes}) { return "${VERDICT.oversized}"; }`,
    `return text.Trim() == "" ? "${VERDICT.malformed}" : "${VERDICT.accepted}";`,
    `}`,
    `catch { ${MALFORMED} }`,
  );
}

/** What requests of one caller are counted by: target, application, and the person if there is one. */
export function callerKey(targetPath: string): string {
  return multiStatement(
    ...CALLER,
    `var target = ${stringLiteral(targetPath)};`,
    `return target + ":" + caller + ":" + claims.GetValueOrDefault("oid", "");`,
  );
}

/** Whether the query has a parameter other than `api-version`. */
export function otherParameters(): string {
  return `@(context.Request.Url.Query.Any(pair => !pair.Key.Equals("api-version", StringComparison.OrdinalIgnoreCase)))`;
}
