import { parseSettings } from '../../../stacks/settings/settings';
import { synthesizeSettings } from '../../support/examples';
import { changedExample, toldAtItsLine } from '../../support/mistake-rows';
import type { Change } from '../../support/settings-changes';
import type { StackJson } from '../../support/stack-json';
import { told } from '../../support/told';

const ONE = ['agents', 'helpdesk', 'responses'];
const TWO = ['agents', 'reports', 'responses'];
const GATEWAY = ['ingress', 'gateway', 'responses'];
const EDGE = ['ingress', 'edge', 'responses'];
const PERSON = { group: '22222222-2222-4222-8222-222222222222' };
const JOB = { managedIdentity: '22222222-2222-4222-8222-222222222222' };

describe('a single mistake is told at its line', () => {
  toldAtItsLine('responses', [
    [
      'no callers',
      [[[...ONE, 'callers'], undefined]],
      'responses:',
      'agents.helpdesk.responses.callers is missing; add it',
    ],
    [
      'an empty list of them',
      [[[...ONE, 'callers'], []]],
      'callers: []',
      'agents.helpdesk.responses.callers is empty; list something, or remove the line',
    ],
    [
      'a client by its name',
      [[[...ONE, 'callers', 0, 'clientId'], 'job']],
      '- clientId: job',
      /^agents\.helpdesk\.responses\.callers\.0\.clientId 'job' must be a GUID/,
    ],
    [
      'a caller of nobody',
      [[[...ONE, 'callers', 0, 'application'], undefined]],
      '- clientId: aaaaaaaa-0000-4000-8000-000000000001',
      'agents.helpdesk.responses.callers.0 has neither application nor users, so no token of it would pass; add one of them',
    ],
    [
      'people as application',
      [[[...ONE, 'callers', 0, 'application'], PERSON]],
      'application:',
      /^agents\.helpdesk\.responses\.callers\.0\.application has group '2{8}-.*; put service principals and managed identities/,
    ],
    [
      'an identity among the users',
      [[[...ONE, 'callers', 1, 'users'], [JOB]]],
      'users:',
      /^agents\.helpdesk\.responses\.callers\.1\.users has managed identity '2{8}-/,
    ],
    [
      'a client twice, in any case',
      [[[...ONE, 'callers', 1, 'clientId'], 'AAAAAAAA-0000-4000-8000-000000000001']],
      '- clientId: AAAAAAAA-0000-4000-8000-000000000001',
      /^agents\.helpdesk\.responses\.callers\.1\.clientId 'A{8}-.*' is listed twice; list it once$/,
    ],
    [
      'roles that are elsewhere or not',
      [[[...ONE, 'callers', 0, 'rolesElsewhere'], false]],
      'rolesElsewhere: false',
      /rolesElsewhere 'false' must be true where it is given; remove the line$/,
    ],
    [
      'no requests',
      [[[...ONE, 'rateLimit', 'calls'], 0]],
      'calls: 0',
      "agents.helpdesk.responses.rateLimit.calls '0' must be a whole number from 1 to 1000000",
    ],
    [
      'a period that is too long',
      [[[...ONE, 'rateLimit', 'renewalSeconds'], 301]],
      'renewalSeconds: 301',
      "agents.helpdesk.responses.rateLimit.renewalSeconds '301' must be a whole number from 1 to 300",
    ],
    [
      'a body of nothing',
      [[[...ONE, 'maxBodyBytes'], 1]],
      'maxBodyBytes: 1',
      "agents.helpdesk.responses.maxBodyBytes '1' must be a whole number from 1024 to 4194304",
    ],
    [
      'no time',
      [[[...ONE, 'timeoutSeconds'], 0]],
      'timeoutSeconds: 0',
      "agents.helpdesk.responses.timeoutSeconds '0' must be a whole number from 1 to 3600",
    ],
    [
      'a version that is none',
      [[[...ONE, 'apiVersions'], ['latest']]],
      '- latest',
      /^agents\.helpdesk\.responses\.apiVersions\.0 'latest' must be a valid API version/,
    ],
    [
      'an operation id with a blank',
      [[[...ONE, 'operationId'], 'a b']],
      'operationId: a b',
      /^agents\.helpdesk\.responses\.operationId 'a b' may hold letters/,
    ],
    [
      'an audience, which follows from the mode',
      [[[...ONE, 'audience'], 'https://ai.azure.com']],
      'audience: https://ai.azure.com',
      /^agents\.helpdesk\.responses\.audience is not a setting; allowed here: callers, exchange/,
    ],
    [
      'the URI of the API',
      [[[...TWO, 'exchange', 'apiClientId'], 'api://reports']],
      'apiClientId: api://reports',
      /^agents\.reports\.responses\.exchange\.apiClientId 'api:\/\/reports' must be a GUID/,
    ],
    [
      'a scope with the URI of the API',
      [[[...TWO, 'exchange', 'scopes'], ['api://reports Ask']]],
      '- api://reports Ask',
      /^agents\.reports\.responses\.exchange\.scopes\.0 'api:\/\/reports Ask' must be the value of a scope/,
    ],
    [
      'two app roles in one',
      [[[...TWO, 'exchange', 'appRoles'], ['Reports.Ask,Other']]],
      '- Reports.Ask,Other',
      /^agents\.reports\.responses\.exchange\.appRoles\.0 'Reports\.Ask,Other' must be the value of a scope/,
    ],
    [
      'an address for a range',
      [[[...GATEWAY, 'callerRanges'], ['10.40.0.1']]],
      '- 10.40.0.1',
      /^ingress\.gateway\.responses\.callerRanges\.0 '10\.40\.0\.1' must be an IPv4 range.*give it as '10\.40\.0\.1\/32'$/,
    ],
    [
      'the Internet',
      [[[...GATEWAY, 'callerRanges'], ['0.0.0.0/0']]],
      'callerRanges:',
      /^ingress\.gateway\.responses\.callerRanges allow more than 4194304 Internet addresses/,
    ],
    [
      'the path of messages',
      [[[...GATEWAY, 'apiPath'], 'agents']],
      'gateway:',
      /^ingress\.gateway: the path of Responses routes, 'agents', overlaps with apiPath 'agents'/,
    ],
    [
      'no ranges at the edge',
      [[[...EDGE, 'callerRanges'], undefined]],
      'edge:',
      /^ingress\.edge: responses\.callerRanges is not set, so no application would be allowed/,
    ],
    [
      'a path of messages at the edge',
      [[[...EDGE, 'allowedPaths'], ['/agents/x']]],
      'edge:',
      /^ingress\.edge: allowed path '\/agents\/x' is not below \/responses\//,
    ],
    [
      'a body that no WAF inspects',
      [[[...EDGE, 'maxBodyKilobytes'], 2001]],
      'maxBodyKilobytes: 2001',
      "ingress.edge.responses.maxBodyKilobytes '2001' must be a whole number from 8 to 2000",
    ],
    [
      'a deployment without the protocol',
      [[['agents', 'reports', 'application', 'deployments', 'main', 'protocols'], ['activity']]],
      'callers:',
      /deployment 'main', which gets its traffic, does not list the Responses protocol; add responses to its protocols, or/,
    ],
    [
      'an agent without the protocol',
      [[['agents', 'helpdesk', 'foundryAgent', 'protocols'], ['activity']]],
      'callers:',
      /agent 'helpdesk', but its protocols do not list responses; add responses$/,
    ],
    [
      'an agent that takes no tokens of Entra',
      [[['agents', 'helpdesk', 'foundryAgent', 'authorizationSchemes'], ['bot-service-rbac']]],
      'callers:',
      /but its authorizationSchemes do not list entra, by which it accepts their tokens; add entra$/,
    ],
  ]);
});

const CALLERS = { callers: [{ clientId: 'aaaaaaaa-0000-4000-8000-000000000001', application: JOB }] };

test('no gateway, or that of Foundry, has nothing that could check', () => {
  const message =
    /\.responses is checked by a gateway, and there is none; add ingress or existingIngress, or remove it$/;
  const toldOf = (example: string, ...changes: Change[]) =>
    told(() => parseSettings(changedExample(example, changes), 'env.yaml'));
  expect(toldOf('responses', [['ingress'], undefined])).toEqual([
    expect.stringMatching(message),
    expect.stringMatching(message),
  ]);
  expect(toldOf('topology-managed', [[...ONE], CALLERS])).toEqual([expect.stringMatching(message)]);
});

function agentsOf(...changes: Change[]): StackJson {
  const stack = synthesizeSettings(parseSettings(changedExample('responses', changes), 'env.yaml')).get(
    'responses-agents',
  );
  if (stack === undefined) throw new Error('no stack of agents');
  return stack;
}

const POLICY = 'Microsoft.ApiManagement/service/apis/operations/policies';
const policyOf = (stack: StackJson, part: string) =>
  stack
    .azapi(POLICY)
    .map(({ config }) => String(config.body?.properties?.value))
    .find((text) => text.includes(part)) ?? '';

test('settings reach the policy of the route, in both modes', () => {
  const stack = agentsOf(
    [[...ONE, 'maxBodyBytes'], 4096],
    [[...ONE, 'timeoutSeconds'], 33],
    [
      [...ONE, 'apiVersions'],
      ['v1', '2025-11-15-preview'],
    ],
    [[...ONE, 'operationId'], 'ask'],
    [[...TWO, 'exchange', 'scopes'], ['Reports.Read']],
  );
  const passed = policyOf(stack, '<audience>https://ai.azure.com</audience>');
  expect(passed).toContain('&gt; 4096');
  expect(passed).toContain('<forward-request timeout="33"');
  expect(passed).toContain('&quot;v1&quot;, &quot;2025-11-15-preview&quot;');
  expect(passed).toContain('<rate-limit-by-key calls="60" renewal-period="60"');
  const exchanged = policyOf(stack, '<audience>aaaaaaaa-0000-4000-8000-000000000004</audience>');
  expect(exchanged).toContain('&quot;Reports.Read&quot;');
  expect(exchanged).toContain('&quot;Reports.Ask&quot;');
  expect(stack.azapi('Microsoft.ApiManagement/service/apis/operations').map(({ config }) => config.name)).toContain(
    'ask',
  );
});
