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
  const { list, accounts, gateway, projects, applications, otherGateways } = value;
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
    ...listMistakes(list, accounts),
    ...Object.entries({ projects, applications }).flatMap(([kind, callers]) => callerMistakes(kind, callers, list)),
    ...sameApplications(applications),
  ];
}

function listMistakes(list: unknown, accounts: unknown): ModelsMistake[] {
  const known = membersOf(accounts).map(([name]) => name);
  const remedy = known.length === 0 ? 'add it there' : `give one of ${known.join(', ')}`;
  return membersOf(list).flatMap(([model, one]) => {
    const named = membersOf(member(one, 'accounts')).map(([name]) => name);
    return [
      ...(named.length === 0
        ? [{ path: ['list', model, 'accounts'], message: 'names no account; give one or more of models.accounts' }]
        : []),
      ...named
        .filter((name) => !known.includes(name))
        .map((name) => ({
          path: ['list', model, 'accounts', name],
          message: `is not one of models.accounts; ${remedy}`,
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

/** One identity under two labels would have two limits, of which the first counts. */
function sameApplications(applications: unknown): ModelsMistake[] {
  const ids = membersOf(applications).map(([label, one]) => [label, member(one, 'clientId')] as const);
  return ids.flatMap(([label, id], index) => {
    const [first] = ids.slice(0, index).find(([, other]) => isSame(id, other)) ?? [];
    return first === undefined
      ? []
      : [
          {
            path: ['applications', label, 'clientId'],
            message: `is that of ${first} already; list each application once`,
          },
        ];
  });
}

const isSame = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
