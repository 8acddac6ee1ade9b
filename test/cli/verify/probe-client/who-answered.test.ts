import {
  refusesPlace,
  wantsSubscriptionKey,
  whoAnswered,
  whoAnsweredAtGateway,
} from '../../../../cli/verify/probe-client/who-answered';

const GATEWAY = JSON.stringify({ statusCode: 401, message: 'Unauthorized' });
const PAGE = '<html><hr><center>Microsoft-Azure-Application-Gateway/v2</center></html>';
const SERVER = { server: 'Microsoft-Azure-Application-Gateway/v2' };

test.each([
  ['page of the edge', 403, {}, PAGE, 'edge'],
  ['page of one’s own at the edge', 403, SERVER, '<html>Go away</html>', 'edge'],
  ['only the header, and no page', 403, SERVER, '', 'unknown'],
  ['the header beside a 401', 401, SERVER, '<html></html>', 'unknown'],
  ['gateway', 401, {}, GATEWAY, 'gateway'],
  ['gateway behind the edge', 401, SERVER, GATEWAY, 'gateway'],
  ['gateway without subscription key', 401, { 'www-authenticate': 'AzureApiManagementKey realm="x"' }, '', 'gateway'],
  ['more than the gateway says', 401, {}, JSON.stringify({ statusCode: 401, message: 'x', hint: 'y' }), 'unknown'],
  ['status as text', 401, {}, JSON.stringify({ statusCode: '401', message: 'x' }), 'unknown'],
  ['Foundry, in the form of its own gateway', 401, { 'apim-request-id': '1' }, GATEWAY, 'Foundry'],
  ['Foundry behind the edge', 401, { ...SERVER, 'apim-request-id': '1' }, '', 'Foundry'],
  ['an error in the form of Azure', 401, {}, JSON.stringify({ error: { code: '401', message: 'x' } }), 'unknown'],
  ['nothing', 500, {}, '', 'unknown'],
  ['a list', 500, {}, '[]', 'unknown'],
])('%s', (_, status, headers, body, party) => {
  expect(whoAnswered({ status, headers, body })).toBe(party);
});

test.each([
  ['an empty 401', 401, {}, '', 'gateway'],
  ['an empty 403', 403, {}, '', 'unknown'],
  ['a 401 with a page', 401, {}, '<html></html>', 'unknown'],
  ['an empty 401 of Foundry', 401, { 'apim-request-id': '1' }, '', 'Foundry'],
  ['the page of the edge', 403, {}, PAGE, 'edge'],
])("at the gateway's own host: %s", (_, status, headers, body, party) => {
  expect(whoAnsweredAtGateway({ status, headers, body })).toBe(party);
});

test('an empty 401 from elsewhere might be anybody’s', () => {
  expect(whoAnswered({ status: 401, headers: {}, body: '' })).toBe('unknown');
});

test.each([
  ['named in a header', 401, { 'www-authenticate': 'AzureApiManagementKey realm="x"' }, '', true],
  [
    'named in the message',
    401,
    {},
    '{"statusCode":401,"message":"Access denied due to missing subscription key."}',
    true,
  ],
  ['another scheme', 401, { 'www-authenticate': 'Bearer' }, GATEWAY, false],
  ['another status', 403, { 'www-authenticate': 'AzureApiManagementKey realm="x"' }, '', false],
])('a subscription key: %s', (_, status, headers, body, wanted) => {
  expect(wantsSubscriptionKey({ status, headers, body })).toBe(wanted);
});

test.each([
  [403, { error: { code: '403', message: 'Public access is disabled. Please configure private endpoint.' } }, true],
  [403, { error: { code: 'NetworkAccessDenied', message: '' } }, true],
  [403, { error: { code: 'AccessDenied', message: 'Access denied due to Virtual Network/Firewall rules.' } }, true],
  [403, { error: { code: 'PermissionDenied', message: 'The principal lacks the required data action' } }, false],
  [401, { error: { code: '401', message: 'Public access is disabled.' } }, false],
])('%i %j refuses the place: %s', (status, body, refuses) => {
  expect(refusesPlace({ status, headers: {}, body: JSON.stringify(body) })).toBe(refuses);
});
