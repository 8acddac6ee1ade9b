import { GatewayTier, TeamsAddressRanges, gateways } from '../../../src';
import { GATEWAY_TIERS } from '../../../src/ingress/gateway/tiers/gateway-tiers';
import { problemsOf } from '../../support/errors';
import { CERTIFICATE, existingSubnet, newDnatEdge, newEdge, newGateway } from '../../support/ingress';
import { VAULT_ID } from '../../support/samples';
import { newStack } from '../../support/synthesize';
import type { Construct } from 'constructs';

const TIERS = Object.values(GatewayTier);
const MODES = Object.values(gateways.GatewayNetworkMode);
const EDGES = ['none', 'application gateway', 'firewall'] as const;

/**
 * What becomes of every combination: tiers in rows, network modes in columns, and in each cell the edges: none, Application
 * Gateway, Azure Firewall. `+` can be built, `b` is an edge that callers could go round, `n` is not offered by Azure.
 */
const TABLE: Record<GatewayTier, string> = {
  //                          none external internal integration injection private endpoint
  [GatewayTier.DEVELOPER]: '  +bb  +bb      +++      nnn         nnn       +++',
  [GatewayTier.BASIC]: '      +bb  nnn      nnn      nnn         nnn       +++',
  [GatewayTier.STANDARD]: '   +bb  nnn      nnn      nnn         nnn       +++',
  [GatewayTier.PREMIUM]: '    +bb  +bb      +++      nnn         nnn       +++',
  [GatewayTier.BASIC_V2]: '   +bb  nnn      nnn      nnn         nnn       nnn',
  [GatewayTier.STANDARD_V2]: '+bb  nnn      nnn      +bb         nnn       +++',
  [GatewayTier.PREMIUM_V2]: ' +bb  nnn      nnn      +bb         +++       +++',
  [GatewayTier.CONSUMPTION]: '+bb  nnn      nnn      nnn         nnn       nnn',
};
const CODES: Record<string, string[]> = { '+': [], b: ['EdgeBypassed'], n: ['NetworkNotInTier'] };

const CELLS = TIERS.flatMap((tier) => {
  const cells = TABLE[tier].trim().split(/ +/);
  return MODES.flatMap((mode, column) =>
    EDGES.map((edge, index) => ({ tier, mode, edge, expected: CODES[cells[column]?.[index] ?? ''] })),
  );
});

function networkOf(scope: Construct, tier: GatewayTier, mode: gateways.GatewayNetworkMode): gateways.GatewayNetwork {
  const subnet = existingSubnet(scope, 'gateway');
  const canIntegrate = GATEWAY_TIERS[tier].modes.includes(gateways.GatewayNetworkMode.INTEGRATION);
  const networks: Record<gateways.GatewayNetworkMode, () => gateways.GatewayNetwork> = {
    [gateways.GatewayNetworkMode.NONE]: () => gateways.GatewayNetwork.none(),
    [gateways.GatewayNetworkMode.EXTERNAL]: () => gateways.GatewayNetwork.external({ subnet }),
    [gateways.GatewayNetworkMode.INTERNAL]: () => gateways.GatewayNetwork.internal({ subnet }),
    [gateways.GatewayNetworkMode.INTEGRATION]: () => gateways.GatewayNetwork.integration({ integrationSubnet: subnet }),
    [gateways.GatewayNetworkMode.INJECTION]: () => gateways.GatewayNetwork.injection({ subnet }),
    [gateways.GatewayNetworkMode.PRIVATE_ENDPOINT]: () =>
      gateways.GatewayNetwork.privateEndpoint({
        integrationSubnet: canIntegrate ? subnet : undefined,
        privateEndpointSubnet: existingSubnet(scope, 'endpoints'),
      }),
  };
  return networks[mode]();
}

test('the table has every tier and every mode', () => {
  expect(CELLS).toHaveLength(8 * 6 * 3);
  expect(CELLS.filter((cell) => cell.expected === undefined)).toEqual([]);
});

test.each(CELLS)('$tier with $mode behind $edge: $expected', ({ tier, mode, edge, expected }) => {
  const problems = problemsOf(() => {
    const stack = newStack();
    const gateway = newGateway(stack, {
      tier,
      network: networkOf(stack, tier, mode),
      publicHostName: 'agents.contoso.com',
      customDomains: [
        { hostName: 'agents.contoso.com', certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID },
      ],
      tenantHeader: 'x-ms-tenant-id',
    });
    if (edge === 'application gateway') newEdge(stack, { gateway });
    if (edge === 'firewall') newDnatEdge(stack, { target: gateway, callerRanges: TeamsAddressRanges.DEFAULT });
  });
  expect(problems.map(({ code }) => code)).toEqual(expected);
  for (const { message, remedy } of problems) {
    expect(message).toMatch(/test\/(Gateway|Edge)/);
    expect(remedy).toMatch(/\w+/);
  }
});

test('a refusal names the tier, what was asked of it, and what there is', () => {
  const [problem] = problemsOf(() => {
    const stack = newStack();
    newGateway(stack, {
      tier: GatewayTier.BASIC_V2,
      network: gateways.GatewayNetwork.injection({ subnet: existingSubnet(stack, 'gateway') }),
    });
  });
  expect(problem).toEqual({
    code: 'NetworkNotInTier',
    message: 'tier BasicV2 does not support injection, in test/Gateway',
    remedy: 'use PremiumV2, or connect it with no network',
  });
});

describe('scale units', () => {
  const BOUNDS: [GatewayTier, number, number][] = [
    [GatewayTier.DEVELOPER, 1, 1],
    [GatewayTier.BASIC, 1, 2],
    [GatewayTier.STANDARD, 1, 4],
    [GatewayTier.PREMIUM, 1, 12],
    [GatewayTier.BASIC_V2, 1, 10],
    [GatewayTier.STANDARD_V2, 1, 10],
    [GatewayTier.PREMIUM_V2, 1, 30],
    [GatewayTier.CONSUMPTION, 0, 0],
  ];
  const build = (tier: GatewayTier, units: number) =>
    problemsOf(() =>
      newGateway(newStack(), { tier, units, network: gateways.GatewayNetwork.none(), publicHostName: undefined }),
    );

  test.each(BOUNDS)('of %s go from %d to %d', (tier, min, max) => {
    expect(build(tier, min)).toEqual([]);
    expect(build(tier, max)).toEqual([]);
    expect(build(tier, min - 1).map(({ code }) => code)).toEqual(['InvalidUnits']);
    expect(build(tier, max + 1).map(({ code }) => code)).toEqual(['InvalidUnits']);
  });
});
