import { multiStatement, stringArray, stringLiteral } from '../document/csharp';
import { CALLER_OF_CLAIMS, declaredAsJson, textWithin, VERDICT } from '../bot-connector/bot-connector-expressions';
import type { ResponsesPlan } from './responses-plan';

/** Variable of type `Jwt` that holds the validated token. */
export const CALLER_TOKEN = 'callerToken';

const REFUSED = `return "${VERDICT.refused}";`;
const MALFORMED = `return "${VERDICT.malformed}";`;

const CALLER = [`var claims = ((Jwt)context.Variables["${CALLER_TOKEN}"]).Claims;`, CALLER_OF_CLAIMS];

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

/**
 * Whether there is a body that is declared as JSON and within the size limit. The content is not parsed: Foundry
 * does that.
 */
export function bodyVerdict({ maxBodyBytes }: ResponsesPlan): string {
  return multiStatement(
    ...declaredAsJson(maxBodyBytes, ''),
    `try {`,
    ...textWithin(maxBodyBytes),
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
