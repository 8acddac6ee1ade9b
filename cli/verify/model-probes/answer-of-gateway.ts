import type { Party } from '../probe-client/finding';
import type { Answer } from '../probe-client/probe-client';
import { errorOf, whoAnswered, whoAnsweredAtGateway } from '../probe-client/who-answered';

/** Codes that the gateway's policy gives, and no service behind it. */
const OWN_CODES = [
  'caller_not_allowed',
  'invalid_request',
  'model_not_allowed',
  'model_not_found',
  'model_unavailable',
  'unauthorized',
];

/** Who answered at the gateway's address. */
export function partyAtGateway(answer: Answer): Party {
  const isOwn = whoAnswered(answer) !== 'Foundry' && OWN_CODES.includes(errorOf(answer).code);
  return isOwn ? 'gateway' : whoAnsweredAtGateway(answer);
}
