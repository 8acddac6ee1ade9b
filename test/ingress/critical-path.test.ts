import type { Construct } from 'constructs';
import { criticalPath, type Stack } from '../../scripts/bench/critical-path';
import { GatewayTier, gateways } from '../../src';
import { SubnetPurpose } from '../../src/ingress/subnet';
import { newEdge, newGateway, newSubnet, wholeIngress } from '../support/ingress';
import { synthesize } from '../support/synthesize';

/** Kinds of what takes minutes on the way, in order. */
function path(build: (scope: Construct) => void) {
  const { minutes, longest, steps } = criticalPath(synthesize(build).shape as unknown as Stack);
  return { ratio: minutes / longest, kinds: steps.map((step) => step.split('.')[0]) };
}

const edgeSubnet = (scope: Construct) => newSubnet(scope, SubnetPurpose.APPLICATION_GATEWAY, '10.20.2.0/26');

const classic = (scope: Construct, waitForGatewayHosts?: boolean) => {
  const subnet = newSubnet(scope, SubnetPurpose.GATEWAY_INTERNAL, '10.20.0.0/27');
  const gateway = newGateway(scope, {
    tier: GatewayTier.PREMIUM,
    network: gateways.GatewayNetwork.internal({ subnet }),
  });
  newEdge(scope, { gateway, waitForGatewayHosts, subnet: edgeSubnet(scope) });
};

describe('the first apply takes as long as', () => {
  test('gateway and edge, one after the other, since the edge looks the name of the gateway up when it starts', () => {
    const kinds = ['azurerm_api_management', 'azurerm_application_gateway'];
    expect(path(wholeIngress).kinds).toEqual(kinds);
    expect(path(classic).kinds).toEqual(kinds);
  });

  test('the gateway alone where the edge does not wait for the name', () => {
    const v2 = path((scope) => {
      newEdge(scope, { gateway: newGateway(scope), waitForGatewayHosts: false });
    });
    expect(v2.kinds).toEqual(['azurerm_api_management']);
    expect(v2.ratio).toBeLessThanOrEqual(1.15);
    const internal = path((scope) => {
      classic(scope, false);
    });
    expect(internal.kinds).toEqual(['azurerm_api_management']);
    expect(internal.ratio).toBeLessThanOrEqual(1.05);
  });
});

test('a wait that is left out leaves out none but that for the gateway', () => {
  const edge = (waitForGatewayHosts?: boolean) =>
    synthesize((scope) => {
      newEdge(scope, { gateway: newGateway(scope), subnet: edgeSubnet(scope), waitForGatewayHosts });
    }).only('azurerm_application_gateway').config;
  const { depends_on: waits = [], ...rest } = edge();
  const { depends_on: others = [], ...same } = edge(false);
  expect(same).toEqual(rest);
  expect(waits.filter((one) => !others.includes(one))).toEqual([
    expect.stringMatching(/^azurerm_private_endpoint\.Gateway_PrivateEndpoint/),
  ]);
  expect(others).toEqual([expect.stringMatching(/^azapi_resource\./), expect.stringMatching(/^time_sleep\./)]);
});
