import { z } from 'zod';
import type { AgentClient } from '../agent/agent-client';
import type { Session } from '../session/session';
import { unknownAnswer } from '../azure/unknown-answer';

const text = z.string().nullish();

/** What was published last, and what the service proposes for the next time. */
const PUBLISHED = z.looseObject({
  appPublishScope: text,
  botServiceArmId: text,
  appVersion: text,
  recommendedNextAppVersion: text,
  titleId: text,
  teamsAppId: text,
  agentDisplayName: text,
  shortDescription: text,
  fullDescription: text,
  developerName: text,
  developerWebsiteUrl: text,
  privacyUrl: text,
  termsOfUseUrl: text,
});
export type PublishedState = z.infer<typeof PUBLISHED>;

/** Reads it. Nothing in it where nothing was published yet. */
export async function readPublished(session: Session, agent: AgentClient): Promise<PublishedState> {
  const { status, json } = await session.client.request({
    ...agent.request('GET', '/microsoft365/publishdefaults'),
    also: [404],
  });
  const checked = PUBLISHED.safeParse(status === 404 ? {} : json);
  if (checked.success) return checked.data;
  throw unknownAnswer(`Foundry describes the publication of '${agent.name}'`, checked.error);
}

/** What the answer to a publication tells: a title where all is well, and nothing where it is in another form. */
export function publishedIn(json: unknown): PublishedState {
  return PUBLISHED.safeParse(json).data ?? {};
}
