import { type ProbeFinding, failed, notChecked, type Party } from './finding';
import type { Answer, ProbeClient } from './probe-client';
import { errorOf, parsedObject, refusesPlace } from './who-answered';

/** What was read, or the finding where it was not. */
export type Reading =
  | { readonly found: Record<string, unknown>; readonly finding?: undefined }
  | { readonly found?: undefined; readonly finding: ProbeFinding };

/** Reads a resource of Azure Resource Manager. */
export async function readResource(
  client: ProbeClient,
  what: string,
  id: string,
  apiVersion: string,
  signal: AbortSignal,
): Promise<Reading> {
  const url = `${client.managementEndpoint}${id}?api-version=${apiVersion}`;
  return reading('Azure', what, await client.read('management', url, signal));
}

/** Reads an object of a Foundry project. */
export async function readFoundry(
  client: ProbeClient,
  what: string,
  url: string,
  signal: AbortSignal,
): Promise<Reading> {
  return reading('Foundry', what, await client.read('foundry', url, signal));
}

/** Judges what came back. */
export function reading(party: Party, what: string, answer: Answer): Reading {
  const { status } = answer;
  const said = saidBy(answer);
  if (refusesPlace(answer)) return { finding: notChecked(outside(said), party) };
  if (status === 404)
    return { finding: failed(party, `${what} not found: deploy it, or check the outputs file${said}`) };
  if (status === 401 || status === 403) {
    return { finding: notChecked(`this identity is not allowed to read the ${what} (${status})${said}`, party) };
  }
  const found = status === 200 ? parsedObject(answer.body) : undefined;
  return found === undefined
    ? { finding: notChecked(`the ${what} could not be read (${status})${said}`, party) }
    : { found };
}

/** That the place is the reason, in one sentence for every row. */
export function outside(said: string): string {
  return `Foundry does not allow access from this network: run this inside the private network${said}`;
}

/** A refusal that Foundry did not give: a proxy on the way refuses, too, and proves nothing. */
export function ofSomebodyElse(status: number, party: Party): ProbeFinding {
  return notChecked(`rejected with ${status}, but not by Foundry: check for a proxy on the path`, party);
}

/** A token that is refused says nothing of what is behind: it belongs to whoever runs the probe. */
export function tokenRejected(answer: Answer, party: Party): ProbeFinding {
  return notChecked(`the token of this identity is rejected (401)${saidBy(answer)}`, party);
}

/** What the answer says of itself, to end a reason with. */
export function saidBy(answer: Answer): string {
  const { code, message } = errorOf(answer);
  const text = [code, message].filter((part) => part !== '').join(': ');
  return text === '' ? '' : `; it says "${text.length > 160 ? `${text.slice(0, 157)}...` : text}"`;
}

/** Asks for one thing; the same answer for every row that looks at it. */
export type Read = (client: ProbeClient, signal: AbortSignal) => Promise<Reading>;
