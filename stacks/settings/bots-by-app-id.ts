import { isObject } from './values/settings-values';

/** What of an agent's settings decides on the app id of its bot, as it may be in a file that has other mistakes. */
interface AgentWithBot {
  readonly foundryAgent?: { readonly name?: unknown };
  readonly endpoint?: {
    readonly agent?: unknown;
    readonly identityClientId?: unknown;
    readonly blueprintClientId?: unknown;
  };
  readonly bot?: {
    readonly appIdentity?: unknown;
    readonly userAssignedIdentity?: { readonly id?: unknown; readonly clientId?: unknown };
  };
}

interface AppId {
  /** Where two agents have one in common, their bots have one app id. */
  readonly value: string;
  /** Key in the settings that gives it. */
  readonly path: readonly string[];
}

/** Bots whose app id an earlier bot has: Azure accepts an app id once. Reported with the line of the later one. */
export function botsOfOneAppId(agents: unknown): { path: string[]; message: string }[] {
  const first = new Map<string, { readonly key: string; readonly made: boolean }>();
  return Object.entries(isObject(agents) ? agents : {}).flatMap(([key, agent]) => {
    const own = isObject(agent) ? appIdsOf(key, agent as AgentWithBot) : [];
    const made = isObject(agent) && 'foundryAgent' in agent;
    const twin = own.find(({ value }) => first.has(value) && !(made && first.get(value)?.made === true));
    for (const { value } of own) if (!first.has(value)) first.set(value, { key, made });
    if (twin === undefined) return [];
    const message =
      `gives the bot the Microsoft app id of the bot of ${first.get(twin.value)?.key ?? ''}, and Azure accepts an app id for one ` +
      'bot only; give it another identity, or remove one of the bots';
    return [{ path: ['agents', key, ...twin.path], message }];
  });
}

function appIdsOf(key: string, { foundryAgent, endpoint, bot }: AgentWithBot): AppId[] {
  if (!isObject(bot)) return [];
  if (isObject(bot.userAssignedIdentity)) {
    const { id, clientId } = bot.userAssignedIdentity;
    return [
      ...given(clientId, ['bot', 'userAssignedIdentity', 'clientId']),
      ...given(id, ['bot', 'userAssignedIdentity', 'id']),
    ];
  }
  const identity = bot.appIdentity === 'blueprint' ? 'blueprint' : 'instance';
  const clientId = `${identity === 'blueprint' ? 'blueprint' : 'identity'}ClientId` as const;
  // Two agents that are created here under one name are reported by their names.
  const name = isObject(endpoint)
    ? (endpoint.agent ?? key)
    : isObject(foundryAgent)
      ? (foundryAgent.name ?? key)
      : undefined;
  const path = isObject(endpoint) ? ['endpoint', ...(endpoint.agent === undefined ? [] : ['agent'])] : ['foundryAgent'];
  return [
    ...(isObject(endpoint) ? given(endpoint[clientId], ['endpoint', clientId]) : []),
    ...given(name, path).map(({ value }) => ({ value: `${identity} of ${value}`, path })),
  ];
}

/** GUIDs, ids and names without regard to case. */
function given(value: unknown, path: readonly string[]): AppId[] {
  return typeof value === 'string' ? [{ value: value.toLowerCase(), path }] : [];
}
