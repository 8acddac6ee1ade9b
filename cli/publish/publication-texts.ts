import { presentEndpoint } from '../agent/merged-endpoint';
import { differences } from '../agent/differences';
import type { FoundryAgentState } from '../agent/agent-client';
import { BOT_SCHEME, SCOPE_FACTS } from '../agent/publish-scopes';
import type { Session } from '../session/session';
import { approvalText } from './approval';
import type { Publication } from './publication';
import type { PublishedState } from './published-state';

/** The changes of a publication compared with the previous one. */
export function planText(
  name: string,
  publication: Publication,
  before: PublishedState,
  state: FoundryAgentState,
): string {
  const { publishScope, appVersion, publishAsAutopilot: _, colorIconBase64, outlineIconBase64, ...texts } = publication;
  const known = Object.fromEntries(Object.keys(texts).map((field) => [field, before[field] ?? undefined]));
  const { scheme, who, approval } = SCOPE_FACTS[publishScope];
  const present = botSchemeOf(state) ?? 'none';
  const lines = [
    `version: ${before.appVersion ?? 'none'} -> ${appVersion}`,
    `scope: ${before.appPublishScope ?? 'none'} -> ${publishScope}: ${who}${approval ? ', once an administrator approves' : ''}`,
    ...(present === scheme ? [] : [`scheme of the bot: ${present} -> ${scheme}, which goes with the scope`]),
    ...differences(known, texts),
    ...(colorIconBase64 === undefined ? [] : ['colour icon']),
    ...(outlineIconBase64 === undefined ? [] : ['outline icon']),
  ];
  return `Publication of agent ${name}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The scheme that allows the bot, where the endpoint has one. */
export function botSchemeOf(state: FoundryAgentState): string | undefined {
  return presentEndpoint(state).authorization_schemes.find(({ type }) => BOT_SCHEME.test(type))?.type;
}

/** What this run changed. */
export interface PublishChanges {
  readonly published: boolean;
  /** Scheme of the bot before and after. Another one allows other people. */
  readonly schemeBefore?: string;
  readonly schemeAfter?: string;
}

/** The ids of the publication, and what has to happen now. */
export function report(
  session: Session,
  name: string,
  { publishScope }: Publication,
  { titleId, teamsAppId, appVersion }: PublishedState,
  state: FoundryAgentState,
  { published, schemeBefore, schemeAfter }: PublishChanges,
): void {
  const approval = state.agent_endpoint?.publish_approval_status ?? undefined;
  const ids = `title ${titleId ?? 'unknown'}${teamsAppId ? `, Teams app ${teamsAppId}` : ''}`;
  const head = published
    ? `Published agent ${name}, version ${appVersion ?? 'unknown'}: ${ids}.`
    : `Agent ${name}: nothing to publish. Version ${appVersion ?? 'unknown'} is up to date: ${ids}.`;
  session.print(`${head}\n${approvalText(publishScope, approval)}`, {
    agent: session.agent.key,
    name,
    outcome: published ? 'published' : 'unchanged',
    titleId: titleId ?? null,
    teamsAppId: teamsAppId ?? null,
    appVersion: appVersion ?? null,
    publishScope,
    scheme: { before: schemeBefore ?? null, after: schemeAfter ?? null },
    approval: approval ?? 'unknown',
  });
}
