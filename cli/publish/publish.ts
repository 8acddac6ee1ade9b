import { applyEndpoint } from '../agent/apply-endpoint';
import { CliError } from '../errors/cli-error';
import { AgentClient, type FoundryAgentState } from '../agent/agent-client';
import { iconProblems } from '../package/icon-problems';
import { ICON_RULES } from '../package/icon-rules';
import { SCOPE_FACTS } from '../agent/publish-scopes';
import type { Session } from '../session/session';
import { requirePerson } from './person';
import {
  type PublicationInput,
  isPublished,
  type Publication,
  publicationOf,
  publicationProblems,
} from './publication';
import { botSchemeOf, planText, report } from './publication-texts';
import { readPublished } from './published-state';
import { sendPublication, untilPublished } from './send-publication';
import { PUBLISH_CODES } from './codes';
import { SERVICE_CODES } from '../azure/codes';
import { TO_NEW_MODEL } from '../azure/service-errors';

export interface PublishGiven extends Omit<PublicationInput, 'botId'> {
  readonly again: boolean;
}

/** Publishes if needed, and prints the next step. */
export async function publish(session: Session, given: PublishGiven): Promise<void> {
  const { client, cloud, options } = session;
  const agent = new AgentClient(session, 'publish');
  requirePerson(await client.token(cloud.foundryScope));
  const state = await agent.read();
  requireIdentity(agent, state);
  const before = await readPublished(session, agent);
  const publication = publicationOf({ ...given, botId: session.agent.get('bot_id') }, before);
  requireValid(publication, given);

  const schemeBefore = botSchemeOf(state);
  // The service sets the scheme that goes with the scope; where it is another one, the bot is refused.
  const agree = { botScheme: SCOPE_FACTS[publication.publishScope].scheme };
  if (!given.again && isPublished(publication, before, given.appVersion !== undefined)) {
    const { outcome } = await applyEndpoint(session, agent, agree);
    const schemeAfter = outcome === 'changed' ? agree.botScheme : schemeBefore;
    report(session, agent.name, publication, before, state, { published: false, schemeBefore, schemeAfter });
    return;
  }
  session.show(planText(agent.name, publication, before, state));
  if (options.dryRun === true) {
    session.withhold(agent.request('POST', '/microsoft365/publish', publication));
    session.print('Nothing was sent.', { agent: session.agent.key, name: agent.name, outcome: 'unsent' });
    return;
  }
  await session.confirm('Publish this?');
  session.interruption =
    'It may or may not have been published. Run the same command again: it first reads the current state, and publishes only if needed.';
  const answered = await sendPublication(session, agent, publication);
  const after = await untilPublished(session, agent, publication, answered);
  session.interruption = 'It is published. Run the same command again to see what comes next.';
  await applyEndpoint(session, agent, agree);
  const now = await agent.read();
  report(session, agent.name, publication, after, now, {
    published: true,
    schemeBefore,
    schemeAfter: botSchemeOf(now),
  });
}

function requireIdentity(agent: AgentClient, state: FoundryAgentState): void {
  if ((state.instance_identity?.client_id ?? '') !== '') return;
  throw new CliError(
    SERVICE_CODES.NoAgentIdentity,
    `agent '${agent.name}' has no agent identity, which Microsoft 365 requires`,
    TO_NEW_MODEL,
  );
}

function requireValid(publication: Publication, { colorIcon, outlineIcon }: PublishGiven): void {
  const problems = [
    ...publicationProblems(publication),
    ...(colorIcon === undefined ? [] : iconProblems(colorIcon, ICON_RULES.color)),
    ...(outlineIcon === undefined ? [] : iconProblems(outlineIcon, ICON_RULES.outline)),
  ];
  if (problems.length === 0) return;
  throw new CliError(
    PUBLISH_CODES.PublicationInvalid,
    `the service would reject this publication:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    'correct these options; the list is complete',
  );
}
