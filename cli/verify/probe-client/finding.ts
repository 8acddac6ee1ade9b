/** What a probe found: proven, disproven, or undecided from this machine or with this identity. */
export type Verdict = 'ok' | 'failed' | 'not-checked';

/** Who gave the answer that a verdict is based on. `unknown` if the answer does not show it. */
export type Party = 'Azure' | 'Foundry' | 'Graph' | 'gateway' | 'edge' | 'DNS' | 'unknown';

/** A verdict and its reason. */
export interface ProbeFinding {
  readonly verdict: Verdict;
  readonly answeredBy?: Party;
  /** Why, and what to do where something is to be done; one line. */
  readonly reason: string;
}

/** A row of the table. */
export interface ProbeResult extends ProbeFinding {
  readonly name: string;
}

export function ok(answeredBy: Party, reason: string): ProbeFinding {
  return { verdict: 'ok', answeredBy, reason };
}

export function failed(answeredBy: Party | undefined, reason: string): ProbeFinding {
  return { verdict: 'failed', answeredBy, reason };
}

/** Nobody answered, so that nothing is known. */
export function notAnswered(why: string): ProbeFinding {
  return notChecked(`no answer from here: ${why}`);
}

export function notChecked(reason: string, answeredBy?: Party): ProbeFinding {
  return { verdict: 'not-checked', answeredBy, reason };
}
