import { codes } from '../../core/validation/code';

/** Codes of the checks of Responses requests. docs/messages.md is generated from them. */
export const RESPONSES_CODES = codes({
  InvalidClaimValue: {
    meaning: 'A scope or app role that a token must have is empty, or has blanks or commas.',
    remedy: 'Give its value, such as `Agents.Invoke`.',
  },
  InvalidResponsesApiVersion: {
    meaning: 'An API version in `apiVersions` of a Responses route must be a valid API version.',
    remedy: 'Give it as `v1` or `2025-11-15-preview`.',
  },
  InvalidResponsesBodyLimit: {
    meaning: '`maxBodyBytes` of a Responses route is not a whole number from 1024 to 4194304.',
    remedy: 'Give a whole number of bytes in that range, or omit it.',
  },
  InvalidResponsesClientId: {
    meaning: 'The client id of an application that may call is not a valid GUID.',
    remedy: 'Give the application (client) id, not the object id.',
  },
  InvalidResponsesRateLimit: {
    meaning:
      'The rate limit of a Responses route is out of range: `calls` from 1 to 1000000, `renewalSeconds` from 1 to 300.',
    remedy: 'Give whole numbers in these ranges.',
  },
  NoResponsesApiVersions: {
    meaning: '`apiVersions` of a Responses route is an empty list.',
    remedy: "List the versions that are allowed, or omit it for the target's own.",
  },
  NoResponsesCallers: {
    meaning: 'No application may call a Responses route.',
    remedy: 'List at least one application in `callers`.',
  },
});
