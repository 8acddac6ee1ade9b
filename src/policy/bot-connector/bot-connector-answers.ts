import { ReturnResponse } from '../statements/return-response';

/** Answers without detail: they say no more than their status. */
export const ANSWERS = {
  badRequest: [400, 'Bad Request'],
  unauthorized: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  tooLarge: [413, 'Payload Too Large'],
  unsupported: [415, 'Unsupported Media Type'],
  unavailable: [503, 'Service Unavailable'],
} as const;

/** Ends the request with an empty answer. */
export function answer([statusCode, reason]: (typeof ANSWERS)[keyof typeof ANSWERS]): ReturnResponse {
  return new ReturnResponse({ statusCode, reason, isReasonPlain: true });
}
