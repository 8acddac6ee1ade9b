import { FoundryAgent, type FoundryAgentAttributes } from '../../../src';
import { codesOf } from '../../support/errors';
import { APP_ID, project, TOKEN } from '../../support/samples';
import { newStack, resolved } from '../../support/synthesize';

function make(attributes: Partial<FoundryAgentAttributes> = {}, scope = newStack()) {
  return FoundryAgent.fromFoundryAgentAttributes(scope, 'Agent', {
    project: project(scope),
    agentName: 'test-manual-publish',
    ...attributes,
  });
}

test('answers where the field report says', () => {
  expect(make().activityEndpoint).toBe(
    'https://acc.services.ai.azure.com/api/projects/proj/agents/test-manual-publish/endpoint/protocols/activityProtocol?api-version=2025-05-15-preview',
  );
});

test('takes another path and version', () => {
  const agent = make({ protocolPath: 'protocols/activityprotocol', apiVersion: 'v1' });
  expect(agent.activityPath).toBe('/api/projects/proj/agents/test-manual-publish/protocols/activityprotocol');
  expect(agent.activityApiVersion).toBe('v1');
});

test('encodes the name of an agent that stands already', () => {
  expect(make({ agentName: 'Publishing Agent' }).activityPath).toContain('/agents/Publishing%20Agent/endpoint/');
});

test('encodes a name that is known only after apply', () => {
  const scope = newStack();
  expect(resolved(scope, make({ agentName: TOKEN }, scope).activityPath)).toContain(
    '/agents/${replace(urlencode(local.later), "+", "%20")}/endpoint/',
  );
});

test.each(['identityClientId', 'blueprintClientId'] as const)('knows %s only where it was told', (attribute) => {
  expect(make({ [attribute]: APP_ID })[attribute]).toBe(APP_ID);
  expect(codesOf(() => make()[attribute])).toEqual(['AttributeNotSupplied']);
});

describe('mistakes', () => {
  test.each<[string, Partial<FoundryAgentAttributes>]>([
    ['InvalidAgentName', { agentName: '' }],
    ['InvalidClientId', { identityClientId: 'test-manual-publish' }],
    ['InvalidClientId', { blueprintClientId: `${APP_ID}0` }],
    ['InvalidProtocolPath', { protocolPath: '/endpoint' }],
    ['InvalidProtocolPath', { protocolPath: 'endpoint?x=y' }],
    ['InvalidProtocolPath', { protocolPath: 'a/../b' }],
    ['InvalidApiVersion', { apiVersion: '2025' }],
    ['InvalidApiVersion', { apiVersion: 'v1&x=y' }],
  ])('fails with %s for %j', (code, attributes) => {
    expect(codesOf(() => make(attributes))).toEqual([code]);
  });

  test('are told all at once', () => {
    expect(codesOf(() => make({ agentName: '', identityClientId: 'x', protocolPath: '/', apiVersion: '' }))).toEqual([
      'InvalidAgentName',
      'InvalidClientId',
      'InvalidProtocolPath',
      'InvalidApiVersion',
    ]);
  });

  test('are not looked for in what is known only after apply', () => {
    const later = { agentName: TOKEN, identityClientId: TOKEN, protocolPath: TOKEN, apiVersion: TOKEN };
    expect(codesOf(() => make(later))).toEqual([]);
  });
});
