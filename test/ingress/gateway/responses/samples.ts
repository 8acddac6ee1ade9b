import type { Construct } from 'constructs';
import { AgentApplication, FoundryAgent, type gateways, type IResponsesTarget, Principal } from '../../../../src';
import { APP_ID, APPLICATION_ID, project, TENANT } from '../../../support/samples';
import { writeJwt } from '../../../policy/bot-connector/jwt';
import type { Request } from '../../../policy/bot-connector/run-expression';
import { NOW } from '../../../ai-gateway/policy-stand-in';

export const JOB = 'aaaaaaaa-0000-4000-8000-000000000001';
export const BACKEND = 'aaaaaaaa-0000-4000-8000-000000000002';
export const STRANGER = 'aaaaaaaa-0000-4000-8000-000000000003';
export const OWN_API = 'aaaaaaaa-0000-4000-8000-000000000004';
export const JOB_OBJECT = 'bbbbbbbb-0000-4000-8000-000000000001';
export const STAFF = 'bbbbbbbb-0000-4000-8000-000000000002';
export const GATEWAY_OBJECT = 'bbbbbbbb-0000-4000-8000-000000000003';

/** A job that calls by itself, and a backend that calls for people. */
export const CALLERS: gateways.ResponsesCaller[] = [
  { clientId: JOB, application: Principal.servicePrincipal(JOB_OBJECT, 'nightly job') },
  { clientId: BACKEND, users: [Principal.group(STAFF, 'staff')] },
];

export type Kind = 'agent' | 'application';

export function targetOf(scope: Construct, kind: Kind): IResponsesTarget {
  if (kind === 'agent') {
    return FoundryAgent.fromFoundryAgentAttributes(scope, 'Agent', {
      project: project(scope),
      agentName: 'Help desk',
      identityClientId: APP_ID,
    });
  }
  return AgentApplication.fromApplicationId(scope, 'Application', APPLICATION_ID);
}

type Changes = Readonly<Record<string, unknown>>;

/** A token of version 1 as Entra issues it for an application by itself. */
export function appToken(claims: Changes = {}, header: Changes = {}, signer = TENANT): string {
  return writeJwt(
    { typ: 'JWT', alg: 'RS256', kid: 'key-1', ...header },
    {
      iss: `https://sts.windows.net/${TENANT}/`,
      aud: 'https://ai.azure.com',
      tid: TENANT,
      appid: JOB,
      oid: JOB_OBJECT,
      exp: NOW + 3600,
      ...claims,
    },
    signer,
  );
}

/** A token for a person, which the backend got. */
export function userToken(claims: Changes = {}): string {
  return appToken({ appid: BACKEND, oid: STAFF, scp: 'user_impersonation', ...claims });
}

export const REQUEST_BODY = JSON.stringify({ input: "SELECT * FROM users; -- what's that?", stream: true });

/** A Responses request as a client of OpenAI sends it. */
export function request(token: string | undefined, changes: Request = {}, apiVersion = 'v1'): Request {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    query: { 'api-version': apiVersion },
    body: REQUEST_BODY,
    ...changes,
    headers: { ...authorization, 'content-type': 'application/json', ...changes.headers },
  };
}
