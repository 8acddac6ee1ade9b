import { multiStatement, stringLiteral } from '../../policy/document/csharp';
import { noLookAlikes, parseStrictly, TEXT_OF_BODY } from '../../policy/bot-connector/json-expressions';
import { DEPLOYMENT_PARAMETER } from '../list/surface-facts';
import { VARIABLES } from './variables';

/** A claim of the validated token; a fallback may be an expression. */
export function claim(name: string, fallback = '""'): string {
  return `((Jwt)context.Variables["${VARIABLES.token}"]).Claims.GetValueOrDefault("${name}", ${fallback})`;
}

/** What an agent is called, without its version: letters, digits and few other characters, else a name for all others. */
const AGENT = /^[A-Za-z0-9][A-Za-z0-9_. -]{0,62}(:[A-Za-z0-9_.-]{1,20})?$/;

/** The agent that a project names in a header. */
export function agentName(): string {
  return multiStatement(
    `var agent = context.Request.Headers.GetValueOrDefault("x-ms-foundry-agent-id", "");`,
    `return Regex.IsMatch(agent, ${stringLiteral(AGENT.source)}) ? agent.Split(':')[0] : "unnamed";`,
  );
}

/** The model that the path names. */
export function modelInPath(parameter = DEPLOYMENT_PARAMETER): string {
  return `@(context.Request.MatchedParameters.GetValueOrDefault("${parameter}", ""))`;
}

const NOTHING = 'return "";';

/**
 * The model that the body names, or nothing where it is not JSON to the letter: a reader behind the gateway must not find
 * another model in it than was checked.
 */
export function modelInBody(): string {
  return multiStatement(
    `JObject activity = null;`,
    `try {`,
    TEXT_OF_BODY,
    ...parseStrictly(NOTHING, NOTHING),
    `}`,
    `catch { ${NOTHING} }`,
    `var objects = new JToken[] { activity };`,
    `var members = new string[] { "model" };`,
    ...noLookAlikes('objects', 'members', NOTHING),
    `var model = activity["model"];`,
    `return model != null && model.Type == JTokenType.String ? (string)model : "";`,
  );
}
