import { projectNames } from './project-settings';
import { isObject, member, membersOf } from './values/settings-values';

interface ConnectedModelMistake {
  readonly path: string[];
  readonly message: string;
}

interface Given {
  readonly models?: unknown;
  readonly ingress?: unknown;
  readonly foundry?: unknown;
  readonly agents?: unknown;
}

/** A connection that these settings make. */
interface Connection {
  /** Models that each project which has it may use. */
  readonly modelsOf: ReadonlyMap<string, readonly string[]>;
  /** All models that it leads to. */
  readonly models: readonly string[];
  /** What to do where a project lacks it. */
  readonly remedyFor: (project: string) => string;
}

const textsOf = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

/** What `models` demands of other parts of the settings. */
export function modelGatewayMistakes({ models, ingress, foundry, agents }: Given): ConnectedModelMistake[] {
  if (!isObject(models)) return [];
  const known = projectNames(foundry);
  const others = membersOf(member(models, 'otherGateways'));
  const hasList = member(models, 'list') !== undefined;
  return [
    ...(hasList && member(models, 'gateway') === undefined && !isObject(ingress)
      ? [{ path: ['models', 'gateway'], message: 'is missing; add it, or ingress to make a gateway' }]
      : []),
    ...membersOf(member(models, 'projects')).flatMap(([name]) => projectUnknown(['projects', name], name, known)),
    ...others.flatMap(([name, one]) => holderMistakes(['otherGateways', name, 'project'], one, known)),
    ...agentMistakes(connectionsOf(models, known), agents, known),
  ];
}

function holderMistakes(path: string[], one: unknown, known: readonly string[]): ConnectedModelMistake[] {
  const project = member(one, 'project');
  if (project !== undefined) return projectUnknown(path, project, known);
  if (known.length === 1) return [];
  return [{ path: ['models', ...path], message: `is missing; give one of ${known.join(', ')}` }];
}

function projectUnknown(path: string[], name: unknown, known: readonly string[]): ConnectedModelMistake[] {
  if (typeof name !== 'string' || known.includes(name)) return [];
  const message = `is not a project of foundry; give one of ${known.join(', ') || 'them'}`;
  return [{ path: ['models', ...path], message }];
}

function connectionsOf(models: object, known: readonly string[]): ReadonlyMap<string, Connection> {
  const list = membersOf(member(models, 'list')).map(([name]) => name);
  const own = member(models, 'connection') ?? 'gateway';
  const found = new Map<string, Connection>();
  if (list.length > 0 && typeof own === 'string') {
    const projects = membersOf(member(models, 'projects'));
    found.set(own, {
      models: list,
      modelsOf: new Map(projects.map(([name, one]) => [name, textsOf(member(one, 'models')) ?? list])),
      remedyFor: (project) => `add ${project} to models.projects`,
    });
  }
  for (const [name, one] of membersOf(member(models, 'otherGateways'))) {
    const holder = member(one, 'project') ?? known[0];
    const has = textsOf(member(one, 'models'));
    if (has === undefined || typeof holder !== 'string') continue;
    found.set(name, {
      models: has,
      modelsOf: new Map([[holder, has]]),
      remedyFor: () => `use it in agents of ${holder}, or add another connection`,
    });
  }
  return found;
}

/** Agents that name a connection of these settings which their project does not have, or a model that it may not use. */
function agentMistakes(
  connections: ReadonlyMap<string, Connection>,
  agents: unknown,
  known: readonly string[],
): ConnectedModelMistake[] {
  return membersOf(agents).flatMap(([agent, one]) => {
    const model = member(member(member(one, 'foundryAgent'), 'prompt'), 'model');
    if (typeof model !== 'string' || !model.includes('/')) return [];
    const [name = '', ...rest] = model.split('/');
    const connection = connections.get(name);
    const project = member(one, 'project') ?? known[0];
    if (connection === undefined || typeof project !== 'string' || !known.includes(project)) return [];
    const said = mistakeOf(rest.join('/'), project, name, connection);
    const path = ['agents', agent, 'foundryAgent', 'prompt', 'model'];
    return said === undefined ? [] : [{ path, message: said }];
  });
}

function mistakeOf(model: string, project: string, name: string, connection: Connection): string | undefined {
  const { models, modelsOf, remedyFor } = connection;
  const allowed = modelsOf.get(project);
  if (!models.includes(model)) {
    return `is not one of connection ${name}; give one of ${models.map((one) => `${name}/${one}`).join(', ')}`;
  }
  if (allowed === undefined) return `is of connection ${name}, which project ${project} lacks; ${remedyFor(project)}`;
  if (allowed.includes(model)) return undefined;
  return `may not be used by project ${project}; add ${model} to models.projects.${project}.models`;
}
