import type { ITerraformDependable } from 'cdktf';
import type { BotConnectorAuthenticationProps } from '../../../policy/bot-connector/bot-connector-authentication-props';
import { plainKey } from '../../../core/validation/plain-key';
import type { AgentRouteProps } from './agent-route-props';
import { policyDocument, tierFamilyOf } from './route-policy';

/** The policy of a route as it is deployed. */
export interface RoutePolicyText {
  readonly text: string;
  /** What has to stand before it, beside what the text refers to. */
  readonly dependables: ITerraformDependable[];
}

/** A text that was rendered, and the app id that stands in it. */
interface Rendered {
  readonly botAppId: string;
  readonly text: string;
}

/** Texts by all that they are made of but the app id. Agents of one gateway differ in that alone, as a rule. */
const RENDERED = new Map<string, Rendered>();
/** So that an app with a text for each agent does not keep them all. */
const MOST_RENDERED = 100;

/**
 * The policy of a route, rendered once for all routes that differ in their app id alone: most of what it takes to make a
 * route is its text. Where anything else is no plain value, such as statements of one's own, it is rendered anew.
 */
export function routePolicyText(
  props: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): RoutePolicyText {
  const { botAppId } = authentication;
  const key = keyOf(props, authentication);
  // An app id that stands somewhere else, too, cannot be told from what another one replaces.
  const isAlone = key !== undefined && isOpaque(botAppId) && !holds(key, botAppId);
  const known = isAlone ? RENDERED.get(key) : undefined;
  if (known !== undefined && key !== undefined && !holds(key, known.botAppId))
    return { text: known.text.replaceAll(known.botAppId, () => botAppId), dependables: [] };
  const document = policyDocument(props, authentication);
  const text = document.render();
  if (isAlone && document.dependables.length === 0) {
    if (RENDERED.size >= MOST_RENDERED) RENDERED.clear();
    RENDERED.set(key, { botAppId, text });
  }
  return { text, dependables: document.dependables };
}

/** Nothing where any part is known only to those who made it. */
function keyOf(
  { target, backend, gateway }: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): string | undefined {
  const { botAppId, ...rest } = authentication;
  const kind = botAppId.includes('${') ? 'token' : 'literal';
  // What of these three the text is made of stands behind them; all else that a route is given counts, whatever it is called.
  const given = { ...rest, target: undefined, backend: undefined, gateway: undefined };
  const { baseAfterChecks } = gateway;
  const { host } = target.project;
  return plainKey([kind, given, host, backend?.backendName, baseAfterChecks, tierFamilyOf(gateway)]);
}

/** A GUID or one token: nobody looks into it, and it needs no escape. */
function isOpaque(botAppId: string): boolean {
  return /^(?:[0-9a-f-]{36}|\$\{TfToken\[[^\]]+\]\})$/i.test(botAppId);
}

function holds(key: string, botAppId: string): boolean {
  return key.toLowerCase().includes(botAppId.toLowerCase());
}
