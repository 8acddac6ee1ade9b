import { type Command, Option } from 'commander';
import { addChangeOptions, addSignIn, type ChangeOptions } from '../session/common-options';
import { AgentClient } from '../agent/agent-client';
import type { Io } from '../world/io';
import { PUBLISH_SCOPES, type PublishScope, SCOPE_FACTS } from '../agent/publish-scopes';
import { Session } from '../session/session';
import { applyEndpoint } from '../agent/apply-endpoint';

interface ActivateOptions extends ChangeOptions {
  readonly scope?: PublishScope;
  readonly m365PublicEndpoint?: boolean;
}

const MORE = `
The service replaces protocols and schemes as a whole. This reads them first and sends everything back that is there,
shows what changes, asks, writes, and reads again. Where nothing differs nothing is written.`;

/** Switches the Activity protocol on for an agent that carries its own endpoint. */
export function addActivate(program: Command, io: Io): void {
  const command = program
    .command('activate')
    .summary("switch on what Teams needs at an agent's endpoint")
    .description(
      "Switches on what Teams needs at an agent's endpoint: the Activity protocol and a scheme that lets the bot in.",
    )
    .addOption(
      new Option(
        '--scope <scope>',
        'publication scope, which determines the authorization scheme; default: the current scheme',
      ).choices(PUBLISH_SCOPES),
    )
    .option('--m365-public-endpoint', 'open the Activity route to Microsoft 365 if the account is private')
    .option('--no-m365-public-endpoint', 'close it: Teams then reaches the agent through your own gateway')
    .addHelpText('after', MORE);
  addSignIn(addChangeOptions(command)).action(async (options: ActivateOptions) => {
    const session = new Session(io, options);
    await session.run(() => activate(session, options));
  });
}

async function activate(session: Session, { scope, m365PublicEndpoint }: ActivateOptions): Promise<void> {
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
