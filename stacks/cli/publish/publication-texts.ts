import { presentEndpoint } from '../activate/merged-endpoint';
import { differences } from '../differences';
import type { FoundryAgentState } from '../foundry-agent';
import { BOT_SCHEME, SCOPE_FACTS } from '../publish-scopes';
import type { Session } from '../session';
import { approvalText } from './approval';
import type { Publication } from './publication';
import type { Published } from './published';

/** What is about to be published, against what was before. */
export function planText(name: string, publication: Publication, before: Published, state: FoundryAgentState): string {
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
  return `Publication of agent ${name}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The ids of the publication, and what has to happen now. */
export function report(
  session: Session,
  name: string,
  { publishScope }: Publication,
  { titleId, teamsAppId, appVersion }: Published,
  state: FoundryAgentState,
  changed: boolean,
): void {
  const approval = state.agent_endpoint?.publish_approval_status ?? undefined;
  const ids = `title ${titleId ?? 'unknown'}${teamsAppId ? `, Teams app ${teamsAppId}` : ''}`;
  const head = changed
    ? `Published agent ${name}, version ${appVersion ?? 'unknown'}: ${ids}.`
    : `Agent ${name}: nothing to publish. Version ${appVersion ?? 'unknown'} says the same: ${ids}.`;
  session.print(`${head}\n${approvalText(publishScope, approval)}`, {
    agent: session.agent.key,
    name,
    outcome: changed ? 'published' : 'unchanged',
    titleId: titleId ?? null,
    teamsAppId: teamsAppId ?? null,
    appVersion: appVersion ?? null,
    publishScope,
    approval: approval ?? 'unknown',
  });
}
