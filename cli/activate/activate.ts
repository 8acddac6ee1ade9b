import { AgentClient } from '../agent/agent-client';
import { applyEndpoint } from '../agent/apply-endpoint';
import { type PublishScope, SCOPE_FACTS } from '../agent/publish-scopes';
import type { ChangeOptions } from '../session/common-options';
import { Session } from '../session/session';
import type { Io } from '../world/io';

export interface ActivateOptions extends ChangeOptions {
  readonly scope?: PublishScope;
  readonly m365PublicEndpoint?: boolean;
}

/** Runs `activate`. */
export async function activate(io: Io, options: ActivateOptions): Promise<void> {
  const session = new Session(io, options);
  await session.run(() => activateAgent(session, options));
}

async function activateAgent(session: Session, { scope, m365PublicEndpoint }: ActivateOptions): Promise<void> {
  const agent = new AgentClient(session, 'activate');
  const applied = await applyEndpoint(session, agent, {
    botScheme: scope === undefined ? undefined : SCOPE_FACTS[scope].scheme,
    m365PublicEndpoint,
  });
  const text = {
    changed: `Agent ${agent.name} is active for Teams.`,
    unchanged: `Agent ${agent.name}: nothing to change.`,
    unsent: 'Nothing was sent.',
  }[applied.outcome];
  session.print(text, { agent: session.agent.key, name: agent.name, ...applied });
}
