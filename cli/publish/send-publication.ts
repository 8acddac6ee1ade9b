import type { AzureResponse } from '../azure/azure-request';
import { CliError } from '../errors/cli-error';
import type { AgentClient } from '../agent/agent-client';
import type { Session } from '../session/session';
import { waitFor } from '../azure/wait-for';
import type { Publication } from './publication';
import { type PublishedState, publishedIn, readPublished } from './published-state';

/** How far apart the service is asked, and for how long, in milliseconds. */
const EVERY = 5000;
const AT_MOST = 600_000;
const AT_MOST_WITH_TITLE = 120_000;
/** Looks after a lost response, before it is sent again. */
const LOOKS_AFTER_LOSS = 3;

/** A publication happens once: after a lost response it is looked for before it is sent again. */
export async function sendPublication(
  session: Session,
  agent: AgentClient,
  publication: Publication,
): Promise<PublishedState> {
  const response = { lost: false };
  const recover = async (): Promise<AzureResponse | undefined> => {
    response.lost = true;
    for (let look = 1; look <= LOOKS_AFTER_LOSS; look++) {
      const json = await readPublished(session, agent);
      if (json.appVersion === publication.appVersion) return { status: 200, headers: {}, json, text: '' };
      await session.io.sleep(EVERY);
    }
    return undefined;
  };
  try {
    const request = { ...agent.request('POST', '/microsoft365/publish', publication), recover };
    return publishedIn((await session.client.request(request)).json);
  } catch (error) {
    // The version that is there already is then our own.
    if (!(response.lost && error instanceof CliError && error.code === 'AppVersionExists')) throw error;
    return {};
  }
}

/**
 * Waits until the service reports the publication. Where it answered with a title that is proof enough: then it is
 * waited for a shorter time, and not in vain.
 */
export async function untilPublished(
  session: Session,
  agent: AgentClient,
  { appVersion }: Publication,
  answered: PublishedState,
): Promise<PublishedState> {
  const proven = (answered.titleId ?? '') !== '';
  try {
    return await waitFor(session.io, {
      what: `version ${appVersion} of ${agent.name}`,
      every: EVERY,
      atMost: proven ? AT_MOST_WITH_TITLE : AT_MOST,
      look: () => readPublished(session, agent),
      done: (seen) => seen.appVersion === appVersion && (seen.titleId ?? '') !== '',
      tell: (seen) => (seen.appVersion ? `version ${seen.appVersion}` : 'not published'),
    });
  } catch (error) {
    if (!(proven && error instanceof CliError && error.code === 'StillWaiting')) throw error;
    return { ...answered, appVersion };
  }
}
