import type { Construct } from 'constructs';
import { FoundryProject, foundryNetworks, gateways } from '../../src';
import { SubnetPurpose } from '../../src/ingress/subnet';
import { codesOf } from '../support/errors';
import { newGateway, newSubnet } from '../support/ingress';
import { synthesize } from '../support/synthesize';
import { NETWORK_ID, TOKEN } from '../support/samples';
import { accountId, modelGateway, PROJECT_PRINCIPAL } from './samples';

const AGENTS = '192.168.10.0/24';
const EDGE = '10.20.0.0/26';
const OTHER_NETWORK = NETWORK_ID.replace(/[^/]+$/, 'vnet-spoke');
const { FoundryNetworkMode } = foundryNetworks;

/** A gateway whose private endpoint is in a subnet that is made, and a project that it allows. */
function allow(
  scope: Construct,
  networkMode: foundryNetworks.FoundryNetworkMode,
  agentSubnetPrefix?: string,
  { agentNetworkId, sourceRanges = [EDGE] }: { agentNetworkId?: string; sourceRanges?: string[] } = {},
): void {
  const gateway = newGateway(scope, {
    network: gateways.GatewayNetwork.privateEndpoint({
      integrationSubnet: newSubnet(scope, SubnetPurpose.GATEWAY_INTEGRATION, '10.20.2.0/24'),
      privateEndpointSubnet: newSubnet(scope, SubnetPurpose.PRIVATE_ENDPOINTS, '10.20.3.0/27', {
        sourceRanges,
      }),
    }),
  });
  const project = FoundryProject.fromProjectAttributes(scope, 'Project', {
    projectId: `${accountId('agents')}/projects/claims`,
    identityPrincipalId: PROJECT_PRINCIPAL,
    publicNetworkAccess: true,
    networkMode,
    agentSubnetPrefix,
    agentNetworkId,
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

describe('agents in another network than the gateway', () => {
  const stackOf = (options: { agentNetworkId?: string; sourceRanges?: string[] }) =>
    synthesize((scope) => {
      allow(scope, FoundryNetworkMode.VIRTUAL_NETWORK, AGENTS, options);
    });
  const letIn = (stack: ReturnType<typeof stackOf>) =>
    JSON.stringify(stack.azapi('Microsoft.Network/networkSecurityGroups')).includes(AGENTS);
  const saidOf = ({ warnings }: ReturnType<typeof stackOf>) =>
    warnings.filter((text) => text.includes('[AgentsInOtherNetwork]'));

  test('are not let in, since their range may be that of anybody there, and it is said', () => {
    const stack = stackOf({ agentNetworkId: OTHER_NETWORK });
    expect(letIn(stack)).toBe(false);
    expect(saidOf(stack)).toEqual([expect.stringContaining(`add '${AGENTS}' to its sourceRanges`)]);
  });

  test('are let in where the range is given for the subnet, without a warning', () => {
    const stack = stackOf({ agentNetworkId: OTHER_NETWORK, sourceRanges: [EDGE, AGENTS] });
    expect(letIn(stack)).toBe(true);
    expect(saidOf(stack)).toEqual([]);
  });

  test.each([
    ['the same network, in any case of letters', NETWORK_ID.toUpperCase()],
    ['a network that is not known', undefined],
    ['a network that is known only after apply', TOKEN],
  ])('are let in from %s', (_, agentNetworkId) => {
    const stack = stackOf({ agentNetworkId });
    expect(letIn(stack)).toBe(true);
    expect(saidOf(stack)).toEqual([]);
  });
});
