import type { ITerraformDependable } from 'cdktf';
import type { BotConnectorAuthenticationProps } from '../../../policy/bot-connector/bot-connector-authentication-props';
import { plainKey } from '../../../core/validation/plain-key';
import type { AgentRouteProps } from './agent-route-props';
import type { IGatewayApi } from './gateway-api';
import { policyDocument, tierFamilyOf } from './route-policy';

/** The policy of a route as it is deployed. */
export interface RoutePolicyText {
  readonly text: string;
  /** Constructs that must exist before it, in addition to those that the text refers to. */
  readonly dependables: ITerraformDependable[];
}

/** A rendered text, and the app id that it contains. */
interface Rendered {
  readonly botAppId: string;
  readonly text: string;
}

/**
 * Rendered texts of a gateway by all their input except the app id: its agents usually differ only in that. They are kept
 * for the gateway alone, so that they are released together with it.
 */
const RENDERED = new WeakMap<IGatewayApi, Map<string, Rendered>>();
/** Limit of the texts of one gateway, if each of its agents has a different one. */
const MOST_RENDERED = 100;

/**
 * The policy of a route, rendered once for all routes that differ only in their app id: rendering the text is most of the
 * work of a route. If any other input is not a plain value, such as custom statements, the text is rendered again.
 */
export function routePolicyText(
  props: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): RoutePolicyText {
  const { botAppId } = authentication;
  const texts = textsOf(props.gateway);
  const key = keyOf(props, authentication);
  // If the app id also occurs elsewhere in the text, it cannot be replaced safely.
  const isAlone = key !== undefined && isOpaque(botAppId) && !holds(key, botAppId);
  const known = isAlone ? texts.get(key) : undefined;
  if (known !== undefined && key !== undefined && !holds(key, known.botAppId))
    return { text: known.text.split(known.botAppId).join(botAppId), dependables: [] };
  const document = policyDocument(props, authentication);
  const text = document.render();
  if (isAlone && document.dependables.length === 0) {
    if (texts.size >= MOST_RENDERED) texts.clear();
    texts.set(key, { botAppId, text });
  }
  return { text, dependables: document.dependables };
}

function textsOf(gateway: IGatewayApi): Map<string, Rendered> {
  const texts = RENDERED.get(gateway) ?? new Map<string, Rendered>();
  RENDERED.set(gateway, texts);
  return texts;
}

/** Undefined if any part cannot be compared as a plain value. */
function keyOf(
  { target, backend, gateway }: AgentRouteProps,
  authentication: BotConnectorAuthenticationProps,
): string | undefined {
  const { botAppId, ...rest } = authentication;
  const kind = botAppId.includes('${') ? 'token' : 'literal';
  // Of these three, the values that the text contains follow below; every other property of a route is part of the key.
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
