import type { Construct } from 'constructs';
import { FoundryProject, foundryNetworks, gateways } from '../../src';
import { SubnetPurpose } from '../../src/ingress/subnet';
import { codesOf } from '../support/errors';
import { newGateway, newSubnet } from '../support/ingress';
import { synthesize } from '../support/synthesize';
import { accountId, modelGateway, PROJECT_PRINCIPAL } from './samples';

const AGENTS = '192.168.10.0/24';
const { FoundryNetworkMode } = foundryNetworks;

/** A gateway whose private endpoint is in a subnet that is made, and a project that it allows. */
function allow(scope: Construct, networkMode: foundryNetworks.FoundryNetworkMode, agentSubnetPrefix?: string): void {
  const gateway = newGateway(scope, {
    network: gateways.GatewayNetwork.privateEndpoint({
      integrationSubnet: newSubnet(scope, SubnetPurpose.GATEWAY_INTEGRATION, '10.20.2.0/24'),
      privateEndpointSubnet: newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.3.0/27', {
        sourceRanges: ['10.20.0.0/26'],
      }),
    }),
  });
  const project = FoundryProject.fromProjectAttributes(scope, 'Project', {
    projectId: `${accountId('agents')}/projects/claims`,
    identityPrincipalId: PROJECT_PRINCIPAL,
    publicNetworkAccess: true,
    networkMode,
    agentSubnetPrefix,
  });
  modelGateway(scope, { gateway }).allow(project);
}

const groupsOf = (build: (scope: Construct) => void): string =>
  JSON.stringify(synthesize(build).azapi('Microsoft.Network/networkSecurityGroups'));

test('agents in a subnet of their own are let in to the private endpoint of a model gateway that allows them', () => {
  const groups = groupsOf((scope) => {
    allow(scope, FoundryNetworkMode.VIRTUAL_NETWORK, AGENTS);
  });
  expect(groups).toContain(AGENTS);
});

test('a range that is not known is asked for, and agents of other networks need none', () => {
  const unknown = (mode: foundryNetworks.FoundryNetworkMode) => () =>
    groupsOf((scope) => {
      allow(scope, mode);
    });
  expect(codesOf(unknown(FoundryNetworkMode.VIRTUAL_NETWORK))).toEqual(['SourceRangeUnknown']);
  expect(unknown(FoundryNetworkMode.MANAGED)()).not.toContain(AGENTS);
});
