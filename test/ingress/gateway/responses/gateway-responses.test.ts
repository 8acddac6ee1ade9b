import { ApiManagementGateway, gateways, GatewayTier } from '../../../../src';
import { SetHeader } from '../../../../src/policy';
import { IngressSubnet, SubnetPurpose } from '../../../../src/ingress/subnet';
import { codesOf } from '../../../support/errors';
import {
  type existingGateway,
  existingSubnet,
  newGateway,
  newSubnet,
  outputOf,
  PUBLIC_HOST,
} from '../../../support/ingress';
import { APPLICATION_ID, GATEWAY_ID, TENANT } from '../../../support/samples';
import { newStack, synthesize } from '../../../support/synthesize';
import { CALLERS, targetOf } from './samples';
import { exposed, found, policyText } from './exposed';

const API = 'Microsoft.ApiManagement/service/apis';
const API_POLICY = `${API}/policies`;
const OPERATION = `${API}/operations`;
const POLICY = `${OPERATION}/policies`;
type Scope = Parameters<typeof existingGateway>[0];

describe('the gateway of Responses routes', () => {
  const open = (scope: Scope, responses?: gateways.GatewayResponsesOptions) =>
    newGateway(scope, {
      tier: GatewayTier.STANDARD_V2,
      network: gateways.GatewayNetwork.integration({ integrationSubnet: existingSubnet(scope, 'integration') }),
      publicHostName: undefined,
      callerRanges: ['52.112.0.0/14'],
      responses,
    });

  test('has no further API until an agent is exposed to applications', () => {
    const stack = synthesize((scope) => void newGateway(scope));
    expect(stack.ofType(API)).toHaveLength(1);
  });

  test('checks the sources of applications apart from those of messages, where it is open', () => {
    const stack = exposed({}, (scope) => open(scope, { callerRanges: ['198.51.100.0/24'] }));
    const texts = stack.ofType(API_POLICY).map(policyText);
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('52.112.0.0'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('198.51.100.0') && !text.includes('52.112.0.0'))).toHaveLength(1);
    expect(found({}, (scope) => open(scope))).toEqual(['ResponsesSourcesUnknown']);
    expect(outputOf(stack, 'public')).toBe(outputOf(stack, 'endpoint'));
  });

  test('lets the ranges of applications in to the subnet of its private endpoint', () => {
    const stack = synthesize((scope) => {
      const endpoints = newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.0.3.0/24');
      newGateway(scope, {
        network: gateways.GatewayNetwork.privateEndpoint({
          integrationSubnet: IngressSubnet.fromSubnetAttributes(scope, 'S', {
            subnetId: APPLICATION_ID.replace(
              /\/providers.*/,
              '/providers/Microsoft.Network/virtualNetworks/v/subnets/i',
            ),
            addressPrefix: '10.0.2.0/24',
          }),
          privateEndpointSubnet: endpoints,
        }),
        responses: { callerRanges: ['10.9.0.0/16'] },
      });
    });
    expect(stack.text).toContain('10.9.0.0/16');
  });

  test.each([
    ['0.0.0.0/0', ['CallerRangesTooWide']],
    ['10.9.0.0', ['InvalidCallerRange']],
  ])('refuses %s as source of applications', (range, codes) => {
    expect(codesOf(() => newGateway(newStack(), { responses: { callerRanges: [range] } }))).toEqual(codes);
  });

  test.each(['agents', 'agents/responses'])('refuses %s as path, which is that of messages', (apiPath) => {
    expect(codesOf(() => newGateway(newStack(), { responses: { apiPath } }))).toEqual(['ResponsesPathTaken']);
  });

  test('leaves a gateway alone whose messages have its path, until an agent is exposed to applications', () => {
    const stack = newStack();
    const gateway = newGateway(stack, { apiPath: 'responses' });
    const options = { target: targetOf(stack, 'agent'), callers: CALLERS, tenantId: TENANT };
    expect(codesOf(() => gateway.exposeResponses(stack, 'R', options))).toEqual(['ResponsesPathTaken']);
  });

  test('can exist with its API', () => {
    const stack = exposed({}, (scope) =>
      ApiManagementGateway.fromGatewayAttributes(scope, 'Gateway', {
        gatewayId: GATEWAY_ID,
        publicHostName: PUBLIC_HOST,
        apiName: 'bots',
        responsesApiName: 'agent-responses',
        responsesApiPath: 'apps',
      }),
    );
    expect(stack.ofType(API)).toEqual([]);
    expect(stack.only(OPERATION).config.parent_id).toBe(`${GATEWAY_ID}/apis/agent-responses`);
    expect(outputOf(stack, 'endpoint')).toContain('/apps/api/projects/');
  });

  test('runs statements for the whole API after the checks of these routes too, whenever they were added', () => {
    const header = new SetHeader({ name: 'x-team', values: ['agents'] });
    for (const responses of [undefined, {}]) {
      const stack = exposed({}, (scope) => {
        const gateway = newGateway(scope, { responses });
        gateway.addApiStatements({
          statements: [header],
          backendStatements: [new SetHeader({ name: 'x-b', values: ['b'] })],
        });
        return gateway;
      });
      const texts = stack.ofType(API_POLICY).map(policyText);
      expect(texts).toHaveLength(2);
      for (const text of texts) expect(text).toContain('x-team');
      expect(
        texts.filter((text) => text.includes('<forward-request follow-redirects="false" buffer-response="false"')),
      ).toHaveLength(1);
      const text = policyText(stack.only(POLICY));
      expect(text).toMatch(/validate-azure-ad-token[^]*<base\/>\s*<set-backend-service/);
      expect(text).not.toContain('forward-request');
    }
  });

  test('takes no statements for the whole API once an agent is exposed', () => {
    const stack = newStack();
    const gateway = newGateway(stack);
    gateway.exposeResponses(stack, 'R', { target: targetOf(stack, 'agent'), callers: CALLERS, tenantId: TENANT });
    expect(
      codesOf(() => {
        gateway.addApiStatements({ statements: [] });
      }),
    ).toEqual(['ApiStatementsAfterRoute']);
  });
});
