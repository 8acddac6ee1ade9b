import { failed, notChecked, ok, type Party, type ProbeFinding } from './finding';
import { type Answer, NoAnswer } from './probe-client';
import { wantsSubscriptionKey } from './who-answered';

/** What a row says of a gateway that should have refused a request. */
export interface RefusalWords {
  /** What was accepted, as a sentence without its end. */
  readonly accepted: string;
  /** Whom the edge lets pass. */
  readonly blocked: string;
  /** What the gateway forwarded. */
  readonly forwarded: string;
  /** Who brings no subscription key. */
  readonly keyless: string;
  readonly noRoute: string;
  /** Host of the keys that the gateway checks tokens with. */
  readonly keysHost: string;
}

/** Whether an answer proves that the gateway refuses with 401. */
export function judgeRefusal(answer: Answer, party: Party, words: RefusalWords): ProbeFinding {
  const { status } = answer;
  if (status < 300) return failed(party, `${words.accepted} (${status}): check the policy of the route`);
  if (party === 'edge') {
    return status === 403
      ? notChecked(`the edge blocked the request${words.blocked}`, party)
      : failed(party, `the edge answers ${status}: it does not reach the gateway, check its backend health`);
  }
  if (party === 'Foundry') {
    return failed(party, `the gateway forwarded ${words.forwarded}, Foundry answered ${status}: check the policy`);
  }
  if (wantsSubscriptionKey(answer)) {
    return failed(
      party,
      `the API requires a subscription key, which ${words.keyless} not send: remove the requirement`,
    );
  }
  if (party === 'unknown') return notChecked(`refused with ${status}, but the answer does not show by whom`, party);
  if (status === 401) return ok(party, 'refused with 401');
  if (status === 404) return failed(party, `the gateway has no route for ${words.noRoute} (404): deploy again`);
  return status >= 500
    ? failed(party, `the gateway failed (${status}): it must reach ${words.keysHost}`)
    : notChecked(`refused with ${status}, not for the token`, party);
}

/** For `catch`: no answer is a finding of its own. */
export function unanswered(error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  throw error;
}
