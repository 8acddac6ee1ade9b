import type { Construct } from 'constructs';
import { gateways, GatewayTier } from '../../../../src';
import { type IIngressSubnet, SubnetPurpose } from '../../../../src/ingress/subnet';
import { existingFirewall, newDnatEdge } from '../../../support/firewall';
import {
  CERTIFICATE,
  existingSubnet,
  newEdge,
  newGateway,
  newSubnet,
  PUBLIC_HOST,
  warned,
} from '../../../support/ingress';
import { groupId, TENANT, VAULT_ID } from '../../../support/samples';
import { synthesize } from '../../../support/synthesize';
import { CALLERS, targetOf } from './samples';

const PUBLIC_IP_ID = `${groupId('rg-network')}/providers/Microsoft.Network/publicIPAddresses/ip`;
const RANGE = '10.9.0.0/16';

interface Way {
  /** Ranges that the security group of its subnet allows, where that is made here. */
  readonly sourceRanges?: string[];
  readonly responses?: gateways.GatewayResponsesOptions;
  /** What of Responses requests the edge allows. */
  readonly edge?: gateways.EdgeResponses;
}

/** Paths that warn where a gateway behind an Application Gateway has a Responses route. */
function toldOf(
  { sourceRanges, responses, edge }: Way,
  subnet: (scope: Construct) => IIngressSubnet = created(sourceRanges),
  isExposed = true,
): string[] {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, {
      network: gateways.GatewayNetwork.privateEndpoint({
        integrationSubnet: existingSubnet(scope, 'integration'),
        privateEndpointSubnet: subnet(scope),
      }),
      responses,
    });
    const target = targetOf(scope, 'agent');
    if (isExposed) gateway.exposeResponses(scope, 'Route', { target, callers: CALLERS, tenantId: TENANT });
    // After the route, as an edge of another stack may be.
    newEdge(scope, {
      gateway,
      subnet: newSubnet(scope, SubnetPurpose.APPLICATION_GATEWAY, '10.20.2.0/26'),
      responses: edge,
    });
  });
  return warned(stack, 'NoWayForApplications');
}

const created = (sourceRanges?: string[]) => (scope: Construct) =>
  newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.3.0/24', { sourceRanges });

describe('a private gateway of a Responses route', () => {
  test.each<[what: string, way: Way]>([
    ['its edge allows messages alone', {}],
    ['it has a path for them alone', { responses: { apiPath: 'apps' } }],
  ])('warns where nobody lets applications in: %s', (_, way) => {
    expect(toldOf(way)).toEqual(['test/Gateway']);
  });

  test.each<[who: string, way: Way]>([
    ['its own ranges', { responses: { callerRanges: [RANGE] } }],
    ['its edge', { edge: { callerRanges: [RANGE] } }],
    ['the ranges of its subnet', { sourceRanges: [RANGE] }],
  ])('does not warn where applications are let in by %s', (_, way) => {
    expect(toldOf(way)).toEqual([]);
  });

  test('does not warn where its subnet exists, whose rules are its owner’s', () => {
    expect(toldOf({}, (scope) => existingSubnet(scope, 'endpoints'))).toEqual([]);
  });

  test('does not warn where the gateway is open to the Internet', () => {
    const stack = synthesize((scope) => {
      const gateway = newGateway(scope, {
        tier: GatewayTier.PREMIUM,
        publicHostName: undefined,
        network: gateways.GatewayNetwork.external({
          subnet: newSubnet(scope, SubnetPurpose.GATEWAY_EXTERNAL, '10.20.2.0/26'),
          publicIpAddress: gateways.GatewayPublicIp.fromPublicIpAddressId(scope, 'Ip', PUBLIC_IP_ID),
        }),
      });
      gateway.exposeResponses(scope, 'Route', {
        target: targetOf(scope, 'agent'),
        callers: CALLERS,
        tenantId: TENANT,
      });
    });
    expect(warned(stack, 'NoWayForApplications')).toEqual([]);
  });

  test('does not warn without a route', () => {
    expect(toldOf({}, created(), false)).toEqual([]);
  });

  test('does not warn behind Azure Firewall, which sees no paths', () => {
    const stack = synthesize((scope) => {
      const gateway = newGateway(scope, {
        network: gateways.GatewayNetwork.privateEndpoint({
          integrationSubnet: existingSubnet(scope, 'integration'),
          privateEndpointSubnet: created()(scope),
        }),
        customDomains: [{ hostName: PUBLIC_HOST, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }],
        tenantHeader: 'x-ms-tenant-id',
      });
      newDnatEdge(scope, {
        target: gateway,
        firewall: existingFirewall(scope, { subnetAddressPrefix: '10.20.4.0/26' }),
      });
      gateway.exposeResponses(scope, 'Route', {
        target: targetOf(scope, 'agent'),
        callers: CALLERS,
        tenantId: TENANT,
      });
    });
    expect(warned(stack, 'NoWayForApplications')).toEqual([]);
  });
});
