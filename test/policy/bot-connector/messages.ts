import type { BotConnectorAuthenticationProps } from '../../../src/policy';
import { APP_ID, TENANT } from '../../support/samples';
import { writeJwt } from './jwt';
import type { Request } from './run-expression';

/** The time of the gateway, in seconds. */
export const NOW = 1_800_000_000;
export const BLUEPRINT_ID = '44444444-4444-4444-8444-444444444444';
export const SERVICE_URL = `https://smba.trafficmanager.net/emea/${TENANT}/`;

/** Who signs: the metadata that tells the keys. */
export const BOT_FRAMEWORK = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
export const entra = (tenant: string): string =>
  `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`;

/** Every check that can be switched on. */
export const EVERYTHING: Omit<BotConnectorAuthenticationProps, 'botAppId' | 'tenantIds'> = {
  agentIdentity: { blueprintAppId: BLUEPRINT_ID, callerAppIds: [APP_ID] },
  apiVersions: ['2025-05-15-preview'],
  checkKeyEndorsements: true,
  rateLimit: { calls: 2, renewalSeconds: 60 },
  tenantHeader: 'x-ms-tenant-id',
};

type Changes = Readonly<Record<string, unknown>>;

/** A token as Bot Framework signs it; changes set to undefined leave a claim out. */
export function botToken(claims: Changes = {}, header: Changes = {}, signer = BOT_FRAMEWORK): string {
  const payload = { iss: 'https://api.botframework.com', aud: APP_ID, exp: NOW + 3600, nbf: NOW - 60 };
  return writeJwt(
    { typ: 'JWT', alg: 'RS256', kid: 'key-1', ...header },
    { serviceurl: SERVICE_URL, ...payload, ...claims },
    signer,
  );
}

/** A token as Entra signs it for an agent identity. */
export function entraToken(claims: Changes = {}, header: Changes = {}, signer = entra(TENANT)): string {
  const payload = { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: BLUEPRINT_ID, tid: TENANT };
  return writeJwt(
    { typ: 'JWT', alg: 'RS256', kid: 'key-2', ...header },
    { ...payload, azp: APP_ID, exp: NOW + 3600, nbf: NOW - 60, ...claims },
    signer,
  );
}

/** An activity of Teams. */
export function activity(changes: Changes = {}): Record<string, unknown> {
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: SERVICE_URL,
    conversation: { id: 'a:1', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...changes,
  };
}

/** A request as the edge passes it on. */
export function message(token: string | undefined, body: unknown = activity(), changes: Request = {}): Request {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    query: { 'api-version': '2025-05-15-preview' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...changes,
    headers: { ...authorization, 'x-ms-tenant-id': TENANT, ...changes.headers },
  };
}
