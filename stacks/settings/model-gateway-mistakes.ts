import { FREE_HEADER, isOpenAiV1, MOST_ACCOUNTS } from '../../src/internal';
import { isObject, member, membersOf } from './values/settings-values';

/** A mistake at a place within `models`. */
interface ModelsMistake {
  readonly path?: string[];
  readonly message: string;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * What is wrong within `models`, beyond the form of each value.
 *
 * @param ofGateway keys that belong to a gateway with a list of models
 */
export function modelsMistakes(value: Given, ofGateway: readonly string[]): ModelsMistake[] {
  const { list, accounts, gateway, projects, applications, otherGateways, surface, contentSafety } = value;
  const { connection = 'gateway' } = value;
  const given = ofGateway.filter((name) => value[name] !== undefined);
  if (list === undefined) {
    return [
      ...(otherGateways === undefined && given.length === 0
        ? [{ message: 'has neither list nor otherGateways; add one of them' }]
        : []),
      ...given.map((name) => ({
        path: [name],
        message: 'belongs to a gateway with a list of models; add list, or remove it',
      })),
    ];
  }
  if (membersOf(list).length === 0) return [{ path: ['list'], message: 'names no models; add at least one' }];
  return [
    ...(membersOf(projects).length + membersOf(applications).length === 0
      ? [{ message: 'lets nobody call the gateway; add projects or applications' }]
      : []),
    ...(member(gateway, 'tier') === 'consumption'
      ? [{ path: ['gateway', 'tier'], message: 'supports neither token limits nor streaming; use another tier' }]
      : []),
    ...sameIn('accounts', 'account', 'id', accounts),
    ...listMistakes(list, accounts),
    ...sameModels(list),
    ...(surface === 'azure-openai' ? otherProviders(list) : []),
    ...contentSafetyMistakes(contentSafety, accounts),
    ...membersOf(otherGateways)
      .filter(([name]) => isSame(name, connection))
      .map(([name]) => ({
        path: ['otherGateways', name],
        message: 'has the name of the connection to the gateway of list; rename it, or give connection another name',
      })),
    ...Object.entries({ projects, applications }).flatMap(([kind, callers]) => callerMistakes(kind, callers, list)),
    ...sameIn('applications', 'application', 'clientId', applications),
  ];
}

/** What is wrong with a gateway of another vendor, beyond the form of each value. */
export function otherGatewayMistakes({ url, deploymentInPath, apiVersion, headers }: Given): ModelsMistake[] {
  const isV1 = typeof url === 'string' && isOpenAiV1(url);
  const ofPaths = isV1
    ? [deploymentInPath === true && 'deploymentInPath', apiVersion !== undefined && 'apiVersion']
    : [];
  return [
    ...ofPaths
      .filter((name) => name !== false)
      .map((name) => ({
        path: [name],
        message:
          'is given, and the url is that of OpenAI v1, which names models in the body and has no versions; remove it',
      })),
    ...(!isV1 && deploymentInPath === true && apiVersion === undefined
      ? [{ path: ['deploymentInPath'], message: "is given without apiVersion; add it, such as '2024-10-21'" }]
      : []),
    // Of the mapping, and not of its member, whose value would be shown.
    ...membersOf(headers)
      .filter(([name]) => !FREE_HEADER.holds(name))
      .map(([name]) => ({
        path: ['headers'],
        message: `has ${name}, which ${FREE_HEADER.rule}; remove it, and give a key as key`,
      })),
  ];
}

function listMistakes(list: unknown, accounts: unknown): ModelsMistake[] {
  const known = membersOf(accounts).map(([name]) => name);
  return membersOf(list).flatMap(([model, one]) => {
    const named = membersOf(member(one, 'accounts')).map(([name]) => name);
    return [
      ...(named.length === 0
        ? [{ path: ['list', model, 'accounts'], message: 'names no account; give one or more of models.accounts' }]
        : []),
      ...(named.length > MOST_ACCOUNTS
        ? [{ path: ['list', model, 'accounts'], message: `names more than ${MOST_ACCOUNTS} accounts; remove some` }]
        : []),
      ...named
        .filter((name) => !known.includes(name))
        .map((name) => ({
          path: ['list', model, 'accounts', name],
          message: notKnown(known),
        })),
      ...(member(one, 'format') === 'Anthropic'
        ? [
            {
              path: ['list', model, 'format'],
              message:
                'answers the Messages API only, and agents send chat completions; remove the model, or connect a gateway that translates requests in otherGateways',
            },
          ]
        : []),
    ];
  });
}

function callerMistakes(kind: string, callers: unknown, list: unknown): ModelsMistake[] {
  const names = membersOf(list).map(([name]) => name);
  return membersOf(callers).flatMap(([caller, one]) => {
    const wanted = member(one, 'models');
    const eachAgent = member(one, 'eachAgent');
    const isEmpty = isObject(eachAgent) && membersOf(eachAgent).length === 0;
    return [
      ...(Array.isArray(wanted) ? (wanted as unknown[]) : []).flatMap((name, index) =>
        typeof name !== 'string' || names.includes(name)
          ? []
          : [
              {
                path: [kind, caller, 'models', String(index)],
                message: `is not one of models.list; give one of ${names.join(', ')}`,
              },
            ],
      ),
      ...quotaMistakes([kind, caller], one),
      ...quotaMistakes([kind, caller, 'eachAgent'], eachAgent),
      ...(isEmpty
        ? [{ path: [kind, caller, 'eachAgent'], message: 'has no limit; add tokensPerMinute, or remove it' }]
        : []),
    ];
  });
}

function quotaMistakes(path: string[], limits: unknown): ModelsMistake[] {
  const parts = ['quota', 'quotaPeriod'];
  const given = parts.filter((name) => member(limits, name) !== undefined);
  const missing = parts.filter((name) => !given.includes(name));
  if (given.length !== 1) return [];
  return given.map((name) => ({
    path: [...path, name],
    message: `is given without ${missing.join()}; add it, or remove this`,
  }));
}

/**
 * One thing under two names: an identity would have two limits, of which the first counts, and an account would be its own
 * reserve.
 */
function sameIn(kind: string, what: string, idKey: string, given: unknown): ModelsMistake[] {
  const ids = membersOf(given).map(([name, one]) => [name, member(one, idKey)] as const);
  return ids.flatMap(([name, id], index) => {
    const [first] = ids.slice(0, index).find(([, other]) => isSame(id, other)) ?? [];
    if (first === undefined) return [];
    return [{ path: [kind, name, idKey], message: `is that of ${first} already; list each ${what} once` }];
  });
}

/** Azure does not tell deployments apart by case. */
function sameModels(list: unknown): ModelsMistake[] {
  const names = membersOf(list).map(([name]) => name);
  return names.flatMap((name, index) => {
    const first = names.slice(0, index).find((other) => isSame(name, other));
    if (first === undefined) return [];
    return [
      { path: ['list', name], message: `is ${first} in another case; list each model once, with all its accounts` },
    ];
  });
}

/** Models of Anthropic have a mistake of their own. */
function otherProviders(list: unknown): ModelsMistake[] {
  return membersOf(list).flatMap(([model, one]) => {
    const format = member(one, 'format');
    if (typeof format !== 'string' || format === 'OpenAI' || format === 'Anthropic') return [];
    const message =
      'is not of OpenAI, as all models of surface azure-openai are; use surface openai-v1 or foundry-models';
    return [{ path: ['list', model, 'format'], message }];
  });
}

function contentSafetyMistakes(contentSafety: unknown, accounts: unknown): ModelsMistake[] {
  const account = member(contentSafety, 'account');
  const known = membersOf(accounts).map(([name]) => name);
  const checks = [member(contentSafety, 'refusesFrom'), member(contentSafety, 'blocklists')];
  const checksNothing = checks.every((one) => membersOf(one).length === 0);
  return [
    ...(typeof account === 'string' && !known.includes(account)
      ? [{ path: ['contentSafety', 'account'], message: notKnown(known) }]
      : []),
    ...(member(contentSafety, 'shieldPrompt') === false && checksNothing
      ? [{ path: ['contentSafety', 'shieldPrompt'], message: 'leaves nothing to check; add refusesFrom or blocklists' }]
      : []),
  ];
}

const notKnown = (accounts: readonly string[]): string =>
  `is not one of models.accounts; ${accounts.length === 0 ? 'add it there' : `give one of ${accounts.join(', ')}`}`;

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
