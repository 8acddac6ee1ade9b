import { z } from 'zod';
import { CliError } from '../errors/cli-error';
import { ARM_API_VERSIONS } from '../azure/api-versions';
import { AgentClient } from '../agent/agent-client';
import type { Session } from '../session/session';
import { UsageError } from '../errors/exit-errors';
import type { Subject } from './switch-state';
import { OUTPUT_CODES } from '../outputs/codes';
import { unknownAnswer } from '../azure/unknown-answer';

const DEPLOYMENT = z.looseObject({ properties: z.looseObject({ state: z.string() }) });
const APPLICATION = z.looseObject({ properties: z.looseObject({ isEnabled: z.boolean() }) });

/** The deployments that are meant: the named one, else all with `all`, else the only one there is. */
export function deployments(session: Session, verb: 'start' | 'stop', name?: string, all = false): Subject[] {
  const { key } = session.agent;
  const ids = session.agent.need('deployment_ids', verb);
  const names = Object.keys(ids);
  requireOwn(session, ids);
  const known = `known here: ${names.join(', ')}`;
  if (name !== undefined && !names.includes(name))
    throw new UsageError(`--deployment '${name}' is not a deployment of ${key}; ${known}`);
  if (name === undefined && !all && names.length !== 1)
    throw new UsageError(`${key} has ${names.length} deployments: set --deployment, or --all; ${known}`);
  const meant = name === undefined ? names : [name];
  return meant.map((one) =>
    armSubject(session, `deployment '${one}' of ${key}`, ids[one] ?? '', verb, (json) => {
      const { properties } = parsed(DEPLOYMENT, json);
      return properties.state;
    }),
  );
}

/** What is started and stopped is of the application that the same file names. */
function requireOwn({ agent }: Session, ids: Readonly<Record<string, string>>): void {
  const application = agent.get('application_id')?.toLowerCase();
  for (const [name, id] of Object.entries(ids)) {
    if (application === undefined || id.toLowerCase().startsWith(`${application}/agentdeployments/`)) continue;
    throw new CliError(
      OUTPUT_CODES.InvalidOutput,
      `deployment '${name}' of ${agent.key} does not belong to the application in ${agent.key}_application_id`,
      'write the outputs file again after the deployment; do not edit it',
    );
  }
}

/** The application of the agent, or where it carries its own endpoint, the agent itself. */
export function agentOrApplication(session: Session, verb: 'enable' | 'disable'): Subject {
  const { key } = session.agent;
  const applicationId = session.agent.get('application_id');
  if (applicationId !== undefined) {
    return armSubject(session, `application ${key}`, applicationId, verb, (json) => {
      const { properties } = parsed(APPLICATION, json);
      return properties.isEnabled ? 'enabled' : 'disabled';
    });
  }
  const agent = new AgentClient(session, verb);
  return {
    name: `agent ${agent.name}`,
    // An agent that says nothing of its state has never been switched off.
    read: async () => (await agent.read()).state ?? 'enabled',
    act: agent.request('POST', `:${verb}`),
  };
}

function armSubject(
  session: Session,
  name: string,
  id: string,
  verb: string,
  stateOf: (json: unknown) => string,
): Subject {
  const { armEndpoint, armScope: scope } = session.cloud;
  const query = `?api-version=${ARM_API_VERSIONS.foundry}`;
  return {
    name,
    read: async () =>
      stateOf((await session.client.request({ method: 'GET', url: `${armEndpoint}${id}${query}`, scope })).json),
    act: { method: 'POST', url: `${armEndpoint}${id}/${verb}${query}`, scope },
  };
}

function parsed<T>(schema: z.ZodType<T>, json: unknown): T {
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  throw unknownAnswer('Azure describes it', checked.error);
}
