import { NoAnswer } from '../../../../stacks/cli/verify/probe';
import { answers, type Change, error, lost, nothing, obstacles, type Scenario } from './scenario';
import {
  botObject,
  CLOSED,
  EDGE_ADDRESS,
  EDGE_MESSAGING,
  EDGE_PAGE,
  FOUNDRY,
  GATEWAY_401,
  GATEWAY_ERROR,
  network,
  URLS,
  wellDeployed,
} from './world';

const { application, deployments, bot, channel, responses, edge, gateway } = URLS;

function deployment(state: string, id = 'd1'): object {
  return { value: [{ name: 'main', properties: { deploymentId: id, state } }] };
}

function properties(of: object): object {
  return { properties: of };
}

/** Inside the network, where the gateway answers at its own host. */
function inside(status: number, body: unknown, headers?: Record<string, string>): Change {
  return (azure) => {
    azure.reset();
    wellDeployed(azure, { inside: true });
    answers('POST', gateway, status, body, headers)(azure);
  };
}
const KEY = { 'www-authenticate': 'AzureApiManagementKey realm="x",name="Ocp-Apim-Subscription-Key",type="header"' };
const NO_KEY = { statusCode: 401, message: 'Access denied due to missing subscription key. Make sure to include it.' };
const ROW = 'gateway rejects a bad token';
const DIRECT: Scenario[] = [
  [ROW, inside(401, GATEWAY_401), 'ok', 'gateway', /refused with 401, asked at its own host/],
  [ROW, inside(401, GATEWAY_401, FOUNDRY), 'failed', 'Foundry', /let an unsigned token through/],
  [ROW, inside(404, { statusCode: 404, message: 'x' }), 'failed', 'gateway', /no route .*asked at its own host/],
  [ROW, inside(401, GATEWAY_ERROR), 'ok', 'gateway', /refused with 401, asked at its own host/],
  [ROW, inside(403, undefined), 'not-checked', 'edge', /at the gateway's own host: refused with 403, .* by whom/],
  [ROW, inside(401, GATEWAY_ERROR, KEY), 'failed', 'gateway', /wants a subscription key, .*asked at its own host/],
  [ROW, nothing, 'not-checked', 'edge', /own host does not answer here$/],
];

/** What an application behind gateway and edge may meet. */
export const APPLICATION_ROWS: Scenario[] = [
  ['application exists', nothing, 'ok', 'Azure', /there and enabled/],
  [
    'application exists',
    answers('GET', application, 200, properties({ provisioningState: 'Failed' })),
    'failed',
    'Azure',
    /is Failed/,
  ],
  [
    'application exists',
    answers('GET', application, 200, properties({ isEnabled: false })),
    'failed',
    'Azure',
    /disabled: run foundry-agents enable/,
  ],
  ['application exists', answers('GET', application, 200, {}), 'not-checked', 'Azure', /not say whether it is enabled/],
  ...obstacles('application exists', application),
  ['deployment runs', nothing, 'ok', 'Azure', /^main: Running$/],
  [
    'deployment runs',
    answers('GET', deployments, 200, deployment('Stopped')),
    'failed',
    'Azure',
    /main: Stopped: run foundry-agents start/,
  ],
  [
    'deployment runs',
    answers('GET', deployments, 200, deployment('Running', 'd7')),
    'failed',
    'Azure',
    /does not exist/,
  ],
  ['deployment runs', answers('GET', deployments, 200, { value: [] }), 'failed', 'Azure', /no deployment/],
  [
    'deployment runs',
    (azure) => {
      answers('GET', application, 200, properties({}))(azure);
      answers('GET', deployments, 200, deployment('Running', 'd7'))(azure);
    },
    'ok',
    'Azure',
    /main: Running/,
  ],
  ...obstacles('deployment runs', deployments),
  ['endpoint without a token', nothing, 'ok', 'Foundry', /refused with 401/],
  [
    'endpoint without a token',
    answers('POST', responses, 401, error('x')),
    'not-checked',
    'unknown',
    /look for a proxy/,
  ],
  ['endpoint without a token', answers('POST', responses, 200, {}, FOUNDRY), 'failed', 'Foundry', /answers anybody/],
  [
    'endpoint without a token',
    answers('POST', responses, 404, error('NotFound'), FOUNDRY),
    'failed',
    'Foundry',
    /nothing at https/,
  ],
  [
    'endpoint without a token',
    answers('POST', responses, 403, CLOSED, FOUNDRY),
    'not-checked',
    'Foundry',
    /inside the private network/,
  ],
  ['endpoint without a token', answers('POST', responses, 503, undefined), 'not-checked', 'unknown', /503 where 401/],
  ['endpoint without a token', lost('POST', responses), 'not-checked', undefined, /no answer from here: contoso/],
  ['endpoint without the role', nothing, 'not-checked', undefined, /needs a token of somebody without the role/],
  [
    'endpoint without the role',
    answers('POST', responses, 403, error('PermissionDenied'), FOUNDRY),
    'ok',
    'Foundry',
    /signed-in identity has no role/,
  ],
  ['endpoint without the role', answers('POST', responses, 403, 'no'), 'not-checked', undefined, /needs a token/],
  [
    'endpoint without the role',
    answers('POST', responses, 403, CLOSED, FOUNDRY),
    'not-checked',
    undefined,
    /needs a token/,
  ],
  ['endpoint with token and role', nothing, 'ok', 'Foundry', /the agent answers/],
  [
    'endpoint with token and role',
    answers(
      'POST',
      responses,
      200,
      { status: 'failed', error: { code: 'server_error', message: 'no model' } },
      FOUNDRY,
    ),
    'failed',
    'Foundry',
    /failed: server_error: no model/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 200, { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
    'failed',
    'unknown',
    /incomplete: content_filter/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 200, { hello: 1 }, FOUNDRY),
    'failed',
    'Foundry',
    /no response of an agent/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 403, error('PermissionDenied'), FOUNDRY),
    'not-checked',
    'Foundry',
    /no role on it/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 403, CLOSED, FOUNDRY),
    'not-checked',
    'Foundry',
    /inside the private network/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 401, error('401'), FOUNDRY),
    'not-checked',
    'Foundry',
    /not taken \(401\)/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 429, error('429'), FOUNDRY),
    'not-checked',
    'Foundry',
    /too many requests/,
  ],
  [
    'endpoint with token and role',
    answers('POST', responses, 500, error('500'), FOUNDRY),
    'failed',
    'Foundry',
    /answered 500/,
  ],
  ['endpoint with token and role', lost('POST', responses), 'not-checked', undefined, /no answer from here/],
  ['bot exists', nothing, 'ok', 'Azure', /delivers to agent\.contoso\.com$/],
  [
    'bot exists',
    answers('GET', bot, 200, botObject('https://elsewhere')),
    'failed',
    'Azure',
    /elsewhere, not to https:\/\/agent/,
  ],
  [
    'bot exists',
    answers('GET', bot, 200, botObject(EDGE_MESSAGING, { provisioningState: 'Failed' })),
    'failed',
    'Azure',
    /Failed/,
  ],
  [
    'bot exists',
    answers('GET', bot, 200, botObject(EDGE_MESSAGING, { msaAppId: 'another' })),
    'failed',
    'Azure',
    /client id is another, not 0a1b2c3d/,
  ],
  ['bot exists', answers('GET', bot, 200, { name: 'helpdesk' }), 'failed', 'Azure', /delivers to nowhere/],
  ...obstacles('bot exists', bot),
  ['Teams channel is on', nothing, 'ok', 'Azure', /there and on/],
  [
    'Teams channel is on',
    answers('GET', channel, 200, properties({ properties: { isEnabled: false } })),
    'failed',
    'Azure',
    /it is off/,
  ],
  [
    'Teams channel is on',
    answers('GET', channel, 200, properties({ provisioningState: 'Failed' })),
    'failed',
    'Azure',
    /Failed/,
  ],
  ['Teams channel is on', answers('GET', channel, 200, {}), 'not-checked', 'Azure', /not say whether it is on/],
  ['Teams channel is on', answers('GET', channel, 200, properties({})), 'not-checked', 'Azure', /not say whether/],
  ...obstacles('Teams channel is on', channel),
  ['DNS of the edge', nothing, 'ok', 'DNS', /20\.1\.2\.3, the address of the edge/],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.resolve(['20.9.9.9'])),
    'failed',
    'DNS',
    /20\.9\.9\.9, and the edge is 20\.1\.2\.3/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.resolve([EDGE_ADDRESS, '20.9.9.9'])),
    'failed',
    'DNS',
    /20\.1\.2\.3, 20\.9\.9\.9, and the edge is 20\.1\.2\.3/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.resolve(['10.0.0.4', EDGE_ADDRESS])),
    'ok',
    'DNS',
    /the address of the edge/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.resolve(['10.0.0.4'])),
    'not-checked',
    'DNS',
    /a private address/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = (host) => Promise.resolve(host === 'agent.contoso.com' ? [] : ['20.0.0.1'])),
    'failed',
    'DNS',
    /has no record: make one/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.resolve([])),
    'not-checked',
    undefined,
    /resolves no public name/,
  ],
  [
    'DNS of the edge',
    () => (network.addresses = () => Promise.reject(new NoAnswer('DNS here'))),
    'not-checked',
    undefined,
    /no answer/,
  ],
  ['TLS of the edge', nothing, 'ok', 'edge', /trusted, issued by DigiCert, until 2027-05-01$/],
  [
    'TLS of the edge',
    () => (network.handshake = () => Promise.resolve({ issuer: 'A', validTo: new Date('2026-11-30') })),
    'ok',
    'edge',
    /9 days left, renew it/,
  ],
  [
    'TLS of the edge',
    () =>
      (network.handshake = () =>
        Promise.resolve({ issuer: 'A', validTo: new Date('2026-01-01'), problem: 'the certificate has run out' })),
    'failed',
    'edge',
    /has run out \(issued by A, until 2026-01-01\)/,
  ],
  [
    'TLS of the edge',
    () => (network.handshake = () => Promise.reject(new NoAnswer('closed'))),
    'not-checked',
    undefined,
    /no answer/,
  ],
  ['edge stops other callers', nothing, 'ok', 'edge', /refused with 403/],
  ['edge stops other callers', answers('POST', edge, 502, EDGE_PAGE), 'not-checked', 'edge', /502/],
  [
    'edge stops other callers',
    answers('POST', edge, 401, GATEWAY_ERROR),
    'not-checked',
    'gateway',
    /went past an edge/,
  ],
  [
    'edge stops other callers',
    lost('POST', edge),
    'not-checked',
    undefined,
    /no answer from here: agent\.contoso\.com/,
  ],
  [
    'gateway rejects a bad token',
    nothing,
    'not-checked',
    'edge',
    /stopped the request, .*own host does not answer here/,
  ],
  ['gateway rejects a bad token', answers('POST', edge, 401, GATEWAY_ERROR), 'ok', 'gateway', /refused with 401/],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_ERROR, { server: 'Microsoft-Azure-Application-Gateway/v2' }),
    'ok',
    'gateway',
    /401/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_401, FOUNDRY),
    'failed',
    'Foundry',
    /let an unsigned token through/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_ERROR, KEY),
    'failed',
    'gateway',
    /the API wants a subscription key/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, NO_KEY),
    'failed',
    'gateway',
    /the API wants a subscription key/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_401),
    'not-checked',
    'unknown',
    /does not tell by whom/,
  ],
  ['gateway rejects a bad token', answers('POST', edge, 202), 'failed', 'unknown', /was taken \(202\)/],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 404, { statusCode: 404, message: 'Resource not found' }),
    'failed',
    'gateway',
    /no route/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 500, { statusCode: 500, message: 'Internal' }),
    'failed',
    'gateway',
    /login\.botframework\.com/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 403, { statusCode: 403, message: 'Forbidden' }),
    'not-checked',
    'gateway',
    /not for the token/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 502, EDGE_PAGE),
    'failed',
    'edge',
    /does not reach the gateway/,
  ],
  ['gateway rejects a bad token', lost('POST', edge), 'not-checked', undefined, /no answer/],
  ...DIRECT,
];
