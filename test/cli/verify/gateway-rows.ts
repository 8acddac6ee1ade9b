import { answers, type Change, lost, nothing, type Scenario } from './scenario';
import { EDGE_PAGE, FOUNDRY, GATEWAY_401, GATEWAY_ERROR, URLS, wellDeployed } from './world';

const { edge, gateway } = URLS;

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
  [ROW, inside(401, GATEWAY_401, FOUNDRY), 'failed', 'Foundry', /forwarded an unsigned token/],
  [ROW, inside(404, { statusCode: 404, message: 'x' }), 'failed', 'gateway', /no route .*asked at its own host/],
  [ROW, inside(401, GATEWAY_ERROR), 'ok', 'gateway', /refused with 401, asked at its own host/],
  [ROW, inside(403, undefined), 'not-checked', 'edge', /at the gateway's own host: refused with 403, .* by whom/],
  [ROW, inside(401, GATEWAY_ERROR, KEY), 'failed', 'gateway', /requires a subscription key, .*asked at its own host/],
  [ROW, nothing, 'not-checked', 'edge', /own host does not answer here$/],
];

/** What the row of the gateway may meet, through the edge and at the gateway's own host. */
export const GATEWAY_ROWS: Scenario[] = [
  [
    'gateway rejects a bad token',
    nothing,
    'not-checked',
    'edge',
    /blocked the request, .*own host does not answer here/,
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
    /forwarded an unsigned token/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_ERROR, KEY),
    'failed',
    'gateway',
    /the API requires a subscription key/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, NO_KEY),
    'failed',
    'gateway',
    /the API requires a subscription key/,
  ],
  [
    'gateway rejects a bad token',
    answers('POST', edge, 401, GATEWAY_401),
    'not-checked',
    'unknown',
    /does not show by whom/,
  ],
  ['gateway rejects a bad token', answers('POST', edge, 202), 'failed', 'unknown', /was accepted \(202\)/],
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
