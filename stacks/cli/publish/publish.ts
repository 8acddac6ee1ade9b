import { applyEndpoint } from '../activate/apply-endpoint';
import { presentEndpoint } from '../activate/merged-endpoint';
import type { AzureResponse } from '../azure-request';
import { CliError } from '../cli-error';
import { differences } from '../differences';
import { describeRequest } from '../dry-run';
import { FoundryAgent, type FoundryAgentState } from '../foundry-agent';
import { ICON_RULES, iconProblems } from '../package/icon-problems';
import { BOT_SCHEME, SCOPE_FACTS } from '../publish-scopes';
import type { Session } from '../session';
import { waitFor } from '../wait-for';
import { approvalText } from './approval';
import { requirePerson } from './person';
import { type Given, isPublished, type Publication, publicationOf, publicationProblems } from './publication';
import { type Published, readPublished } from './published';

export interface PublishGiven extends Omit<Given, 'botId'> {
  readonly again: boolean;
}

/** How far apart the service is asked, and for how long, in milliseconds. */
const EVERY = 5000;
const AT_MOST = 600_000;
/** Looks after a lost response, before it is sent again. */
const LOOKS_AFTER_LOSS = 3;

/** Publishes, or finds that there is nothing to publish; tells what comes next. */
export async function publish(session: Session, given: PublishGiven): Promise<void> {
  const { io, client, cloud, options } = session;
  const agent = new FoundryAgent(session, 'publish');
  requirePerson(await client.token(cloud.foundryScope));
  const state = await agent.read();
  requireIdentity(agent, state);
  const before = await readPublished(session, agent);
  const publication = publicationOf({ ...given, botId: session.agent.get('bot_id') }, before);
  requireValid(publication, given);

  if (!given.again && isPublished(publication, before, given.appVersion !== undefined)) {
    report(session, agent, publication, before, state, false);
    return;
  }
  session.show(planText(agent, publication, before, state));
  if (options.dryRun === true) {
    session.show(describeRequest(agent.request('POST', '/microsoft365/publish', publication)));
    session.print('Nothing was sent.', { agent: session.agent.key, name: agent.name, outcome: 'unsent' });
    return;
  }
  await session.confirm('Publish this?');
  session.interruption =
    'It may or may not be published. Run the same command again: it looks first, and publishes only what is not there yet.';
  await send(session, agent, publication);
  const after = await waitFor(io, {
    what: `version ${publication.appVersion} of ${agent.name}`,
    every: EVERY,
    atMost: AT_MOST,
    look: () => readPublished(session, agent),
    done: (seen) => seen.appVersion === publication.appVersion && (seen.titleId ?? '') !== '',
    tell: (seen) => (seen.appVersion ? `version ${seen.appVersion}` : 'not published'),
  });
  session.interruption = 'It is published. Run the same command again to see what comes next.';
  // The service sets the scheme that goes with the scope; where it did not, the bot would be refused.
  await applyEndpoint(session, agent, { botScheme: SCOPE_FACTS[publication.publishScope].scheme });
  report(session, agent, publication, after, await agent.read(), true);
}

function requireIdentity(agent: FoundryAgent, state: FoundryAgentState): void {
  if ((state.instance_identity?.client_id ?? '') !== '') return;
  throw new CliError(
    'NoAgentIdentity',
    `agent '${agent.name}' has no identity of its own, which Microsoft 365 needs`,
    'move it to the new agent model: docs/migrating-from-applications.md',
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
    'PublicationInvalid',
    `this would be refused:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    'correct these options; all of them are named',
  );
}

/** A publication happens once: after a lost response it is looked for before it is sent again. */
async function send(session: Session, agent: FoundryAgent, publication: Publication): Promise<void> {
  const response = { lost: false };
  const recover = async (): Promise<AzureResponse | undefined> => {
    response.lost = true;
    for (let look = 1; look <= LOOKS_AFTER_LOSS; look++) {
      const { appVersion } = await readPublished(session, agent);
      if (appVersion === publication.appVersion) return { status: 200, headers: {}, json: {}, text: '' };
      await session.io.sleep(EVERY);
    }
    return undefined;
  };
  try {
    await session.client.request({ ...agent.request('POST', '/microsoft365/publish', publication), recover });
  } catch (error) {
    // The version that is there already is then our own.
    if (!(response.lost && error instanceof CliError && error.code === 'AppVersionExists')) throw error;
  }
}

function planText(agent: FoundryAgent, publication: Publication, before: Published, state: FoundryAgentState): string {
  const { publishScope, appVersion, publishAsAutopilot: _, colorIconBase64, outlineIconBase64, ...texts } = publication;
  const known = Object.fromEntries(Object.keys(texts).map((field) => [field, before[field] ?? undefined]));
  const { scheme, who, approval } = SCOPE_FACTS[publishScope];
  const schemes = presentEndpoint(state).authorization_schemes.map(({ type }) => type);
  const present = schemes.find((type) => BOT_SCHEME.test(type)) ?? 'none';
  const lines = [
    `version: ${before.appVersion ?? 'none'} -> ${appVersion}`,
    `scope: ${before.appPublishScope ?? 'none'} -> ${publishScope}: ${who}${approval ? ', once an administrator approves' : ''}`,
    ...(present === scheme ? [] : [`scheme of the bot: ${present} -> ${scheme}, which goes with the scope`]),
    ...differences(known, texts),
    ...(colorIconBase64 === undefined ? [] : ['colour icon']),
    ...(outlineIconBase64 === undefined ? [] : ['outline icon']),
  ];
  return `Publication of agent ${agent.name}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function report(
  session: Session,
  agent: FoundryAgent,
  { publishScope }: Publication,
  { titleId, teamsAppId, appVersion }: Published,
  state: FoundryAgentState,
  changed: boolean,
): void {
  const approval = state.agent_endpoint?.publish_approval_status ?? undefined;
  const ids = `title ${titleId ?? 'unknown'}${teamsAppId ? `, Teams app ${teamsAppId}` : ''}`;
  const head = changed
    ? `Published agent ${agent.name}, version ${appVersion ?? 'unknown'}: ${ids}.`
    : `Agent ${agent.name}: nothing to publish. Version ${appVersion ?? 'unknown'} says the same: ${ids}.`;
  session.print(`${head}\n${approvalText(publishScope, approval)}`, {
    agent: session.agent.key,
    name: agent.name,
    outcome: changed ? 'published' : 'unchanged',
    titleId: titleId ?? null,
    teamsAppId: teamsAppId ?? null,
    appVersion: appVersion ?? null,
    publishScope,
    approval: approval ?? 'unknown',
  });
}
