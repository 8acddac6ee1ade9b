import { ReturnResponse } from '../../policy/statements/return-response';
import { SetHeader } from '../../policy/statements/set-header';

interface RefusalText {
  readonly statusCode: number;
  readonly reason: string;
  readonly code: string;
  readonly message: string;
}

/** What the gateway answers by itself, in the form that clients of OpenAI read. No name of the service is in it. */
const REFUSALS = {
  badRequest: {
    statusCode: 400,
    reason: 'Bad Request',
    code: 'invalid_request',
    message: 'The request names no model, or its body is not valid JSON.',
  },
  unauthorized: {
    statusCode: 401,
    reason: 'Unauthorized',
    code: 'unauthorized',
    message: 'The token or key is missing or not valid.',
  },
  callerRefused: {
    statusCode: 403,
    reason: 'Forbidden',
    code: 'caller_not_allowed',
    message: 'This caller is not allowed here.',
  },
  modelRefused: {
    statusCode: 403,
    reason: 'Forbidden',
    code: 'model_not_allowed',
    message: 'This caller may not use this model.',
  },
  modelUnknown: {
    statusCode: 404,
    reason: 'Not Found',
    code: 'model_not_found',
    message: 'There is no such model.',
  },
  unavailable: {
    statusCode: 503,
    reason: 'Service Unavailable',
    code: 'model_unavailable',
    message: 'No account that serves the model answers.',
  },
} as const satisfies Record<string, RefusalText>;

/** Ends the request. */
export function refuse(kind: keyof typeof REFUSALS): ReturnResponse {
  const { statusCode, reason, code, message } = REFUSALS[kind];
  return json(statusCode, reason, JSON.stringify({ error: { code, message } }));
}

/** Ends the request with JSON. Braces are kept apart: two of them would be taken for a named value. */
export function json(statusCode: number, reason: string, body: string): ReturnResponse {
  return new ReturnResponse({
    statusCode,
    reason,
    isReasonPlain: true,
    headers: [new SetHeader({ name: 'Content-Type', values: ['application/json'] })],
    body: body.replace(/\}(?=\})/g, '} '),
  });
}
