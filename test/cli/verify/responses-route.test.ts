import { simulatedAzure } from '../../support/simulated';
import { answers, type Change, lost, nothing, type Scenario } from './scenario';
import { EDGE_PAGE, FOUNDRY, GATEWAY_401, GATEWAY_ERROR, MANAGED_OUTPUTS, rowsOf, wellDeployed } from './world';

const GATEWAY = 'https://apim-contoso.azure-api.net/responses/api/projects/helpdesk/agents/helper';
const PUBLIC = 'https://agent.contoso.com/responses/api/projects/helpdesk/agents/helper';
const atGateway = /^https:\/\/apim-contoso\.azure-api\.net\/responses/;
const atEdge = /^https:\/\/agent\.contoso\.com\/responses/;
const OUTPUTS = {
  'prod-agents': {
    ...MANAGED_OUTPUTS['prod-agents'],
    helper_responses_gateway_url: GATEWAY,
    helper_responses_public_url: PUBLIC,
  },
};
const ROW = 'route without a token';
const azure = simulatedAzure((services) => {
  wellDeployed(services);
  answers('POST', atGateway, 401, GATEWAY_401)(services);
  answers('POST', atEdge, 401, GATEWAY_ERROR)(services);
});

/** From outside, where the gateway's own host makes no connection. */
function outside(change: Change): Change {
  return (there) => {
    there.reset();
    wellDeployed(there);
    lost('POST', atGateway)(there);
    change(there);
  };
}

const SCENARIOS: Scenario[] = [
  [ROW, nothing, 'ok', 'gateway', /^refused with 401$/],
  [
    ROW,
    answers('POST', atGateway, 200, { status: 'completed' }, FOUNDRY),
    'failed',
    'Foundry',
    /without a token \(200\)/,
  ],
  [ROW, answers('POST', atGateway, 401, GATEWAY_401, FOUNDRY), 'failed', 'Foundry', /forwarded .* answered 401/],
  [ROW, answers('POST', atGateway, 404, { statusCode: 404, message: 'x' }), 'failed', 'gateway', /no route .*404/],
  [ROW, answers('POST', atGateway, 500, { statusCode: 500, message: 'x' }), 'failed', 'gateway', /login\.microsoft/],
  [ROW, answers('POST', atGateway, 429, { statusCode: 429, message: 'x' }), 'not-checked', 'gateway', /429, not for/],
  [ROW, answers('POST', atGateway, 403, '<p>proxy</p>'), 'not-checked', 'unknown', /does not show by whom/],
  [ROW, outside(answers('POST', atEdge, 401, GATEWAY_ERROR)), 'ok', 'gateway', /^refused with 401$/],
  [ROW, outside(answers('POST', atEdge, 403, EDGE_PAGE)), 'not-checked', 'edge', /not among its allowed callers/],
  [ROW, outside(answers('POST', atEdge, 502, EDGE_PAGE)), 'failed', 'edge', /backend health/],
  [ROW, outside(lost('POST', atEdge)), 'not-checked', undefined, /no answer from here/],
];

test.each(SCENARIOS.map((scenario) => [`${scenario[2]}, ${scenario[4].source}`, scenario] as const))(
  'the route for applications without a token: %s',
  async (_name, [row, change, verdict, answeredBy, reason]) => {
    change(azure);
    const { rows } = await rowsOf(azure, OUTPUTS);
    expect(rows[row]).toMatchObject({ verdict, reason: expect.stringMatching(reason) as unknown });
    expect(rows[row]?.answeredBy).toBe(answeredBy);
  },
);

test('no token goes to the route, and its outputs are of the same agent', async () => {
  const { rows } = await rowsOf(azure, OUTPUTS);
  const asked = azure.received.filter(({ url }) => url.startsWith('https://apim-contoso.azure-api.net/responses'));
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(Object.keys(rows)).toEqual([...Object.keys((await rowsOf(azure, MANAGED_OUTPUTS)).rows), ROW]);
});
