import type { Rule } from '../../core/validation/problems';
import { isBlank } from '../../core/validation/unseen';
import { CARD_CODES } from './codes';

/** Names of transports in A2A 0.3 and 1.0. Others are allowed: the list is open. */
const TRANSPORTS = ['JSONRPC', 'GRPC', 'HTTP+JSON'];

/** What people write for them. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  jsonrpc: 'JSONRPC',
  jsonrpc20: 'JSONRPC',
  grpc: 'GRPC',
  httpjson: 'HTTP+JSON',
  rest: 'HTTP+JSON',
  http: 'HTTP+JSON',
};

const bare = (value: string): string => value.toLowerCase().replace(/[^a-z0-9]/g, '');

const meantBy = (value: string): string | undefined =>
  TRANSPORTS.includes(value) ? undefined : OTHER_SPELLINGS[bare(value)];

/** @see https://a2a-protocol.org/v0.3.0/specification/ (read 2026-11-28) */
export const TRANSPORT: Rule = {
  code: CARD_CODES.InvalidCardTransport,
  rule: "must be the name of a transport, and those of A2A are written 'JSONRPC', 'GRPC' and 'HTTP+JSON'",
  remedy: 'give one of these three, or the name of a transport of your own',
  remedyFor: (value) => {
    const meant = meantBy(value);
    return meant === undefined ? undefined : `write '${meant}'`;
  },
  holds: (value) => !isBlank(value) && meantBy(value) === undefined,
};

/** Cards lead other agents, with their tokens, to these addresses. */
export const CARD_URL: Rule = {
  code: CARD_CODES.InvalidCardUrl,
  rule: "must be an absolute address that begins with 'https://', without user name and password",
  remedy: "give it as 'https://agent.contoso.com/a2a'",
  holds: (value) => {
    if (!/^https:\/\/[^\s/\\?#]/i.test(value) || /\s/.test(value)) return false;
    try {
      const { hostname, username, password } = new URL(value);
      return hostname !== '' && username === '' && password === '';
    } catch {
      return false;
    }
  },
};

/** URIs of extensions are names, and lead nowhere. */
export const EXTENSION_URI: Rule = {
  code: CARD_CODES.InvalidCardUrl,
  rule: 'must be an absolute URI',
  remedy: "give it as 'https://contoso.com/extensions/one'",
  holds: (value) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(value),
};

/** Where an API key is sent. */
export const API_KEY_PLACE: Rule = {
  code: CARD_CODES.InvalidSecurityScheme,
  rule: "must be 'cookie', 'header' or 'query'",
  remedy: 'give one of these three',
  holds: (value) => ['cookie', 'header', 'query'].includes(value),
};

/** @see https://learn.microsoft.com/graph/api/resources/agentcardmanifest (read 2026-11-28); the form is that of clients. */
export const CARD_VERSION: Rule = {
  code: CARD_CODES.InvalidCardVersion,
  rule: 'must have three numbers',
  remedy: "give it as '1.2.0'",
  holds: (value) => /^\d+\.\d+\.\d+$/.test(value),
};

export const PROTOCOL_VERSION: Rule = {
  code: CARD_CODES.InvalidCardVersion,
  rule: 'must have two or three numbers',
  remedy: "give it as '0.3.0' or '1.0'",
  holds: (value) => /^\d+\.\d+(\.\d+)?$/.test(value),
};

const TOKEN = "[a-z0-9!#$%&'*+.^_`|~-]+";
const MEDIA = new RegExp(`^${TOKEN}/${TOKEN}(\\s*;\\s*${TOKEN}=(${TOKEN}|"[^"]*"))*$`, 'i');

/** @see https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
export const MEDIA_TYPE: Rule = {
  code: CARD_CODES.InvalidCardMediaType,
  rule: 'must be a media type',
  remedy: "give it as 'text/plain'",
  holds: (value) => MEDIA.test(value),
};

const BASE64URL = /^[\w-]+$/;

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-7.2 */
export const PROTECTED_HEADER: Rule = {
  code: CARD_CODES.InvalidCardSignature,
  rule: "must be the base64url form, without '=', of a JSON object with 'alg'",
  remedy: 'sign the card again',
  holds: (value) => {
    if (!BASE64URL.test(value)) return false;
    try {
      const header: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
      return typeof (header as { alg?: unknown } | null)?.alg === 'string';
    } catch {
      return false;
    }
  },
};

export const SIGNATURE: Rule = {
  code: CARD_CODES.InvalidCardSignature,
  rule: "must be in base64url form, without '='",
  remedy: 'sign the card again',
  holds: (value) => BASE64URL.test(value),
};
