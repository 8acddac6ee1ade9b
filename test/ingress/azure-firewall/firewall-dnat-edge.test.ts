import { Construct } from 'constructs';
import { ApiManagementGateway, DnatTranslation, FirewallTier, TeamsAddressRanges, gateways } from '../../../src';
import { SubnetPurpose } from '../../../src/ingress/subnet';
import { azapiInTurn } from '../../support/azapi';
import { codesOf, problemsOf } from '../../support/errors';
import {
  existingFirewall,
  FIREWALL_ADDRESS,
  FIREWALL_POLICY_ID,
  GATEWAY_ADDRESS,
  newDnatEdge,
  newFirewall,
  PrivateFrontend,
  privateGateway,
} from '../../support/firewall';
import {
  awaited,
  awaiting,
  CERTIFICATE,
  newEdge,
  newGateway,
  newSubnet,
  output,
  outputOf,
  PUBLIC_HOST,
  ref,
  TEAMS_RANGES,
  tokenList,
  warned,
} from '../../support/ingress';
import { TOKEN, VAULT_ID } from '../../support/samples';
import type { StackJson } from '../../support/stack-json';
import { newStack, synthesize } from '../../support/synthesize';

const GROUP = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups';
const CALLERS = 'Microsoft.Network/ipGroups';

/** The one rule of the edge. */
function ruleOf(stack: StackJson): unknown {
  const [collection] = stack.only(GROUP).config.body?.properties?.ruleCollections as { rules: unknown[] }[];
  expect(collection?.rules).toHaveLength(1);
  return collection?.rules[0];
}

describe('an edge before a firewall and a gateway that exist', () => {
  const stack = synthesize((scope) => {
    const edge = newDnatEdge(scope, { tags: { team: 'agents' } });
    awaiting(scope, edge.dependables);
    output(scope, 'address', edge.publicIpAddress);
    output(scope, 'host', edge.publicHostName);
  });

  test('has the ranges of Teams in an IP group', () => {
    const { config } = stack.only(CALLERS);
    expect(config).toEqual({
      ...azapiInTurn(
        `${CALLERS}@2025-07-01`,
        FIREWALL_POLICY_ID,
        FIREWALL_POLICY_ID.replace(/\/resourceGroups\/.*/, '/resourceGroups/rg-ingress'),
        'edge-callers',
        { ipAddresses: TEAMS_RANGES },
      ),
      location: 'eastus2',
      tags: { team: 'agents' },
    });
  });

  test('leads https from them, and from nobody else, to the private address of the gateway', () => {
    expect(stack.only(GROUP).config).toEqual(
      azapiInTurn(`${GROUP}@2025-07-01`, FIREWALL_POLICY_ID, FIREWALL_POLICY_ID, 'edge-dnat', {
        priority: 150,
        ruleCollections: [
          {
            ruleCollectionType: 'FirewallPolicyNatRuleCollection',
            name: 'from-teams',
            priority: 100,
            action: { type: 'DNAT' },
            rules: [
              {
                ruleType: 'NatRule',
                name: 'https-to-gateway',
                description: 'Bot messages from Teams',
                ipProtocols: ['TCP'],
                sourceIpGroups: [ref(stack.only(CALLERS), 'id')],
                destinationAddresses: [FIREWALL_ADDRESS],
                destinationPorts: ['443'],
                translatedAddress: GATEWAY_ADDRESS,
                translatedPort: '443',
              },
            ],
          },
        ],
      }),
    );
  });

  test('makes nothing else, no public address above all', () => {
    const types = stack.addresses.map((address) => address.split('.')[0]);
    expect(types).toEqual(['azapi_resource', 'azapi_resource', 'terraform_data']);
  });

  test('tells what DNS has to name, and what others wait for', () => {
    expect(outputOf(stack, 'address')).toBe(FIREWALL_ADDRESS);
    expect(outputOf(stack, 'host')).toBe(PUBLIC_HOST);
    expect(awaited(stack)).toEqual([stack.only(GROUP).address]);
  });
});

describe('an edge with everything made in one apply', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, {
      tenantHeader: 'x-ms-tenant-id',
      customDomains: [{ hostName: PUBLIC_HOST, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }],
    });
    const firewall = newFirewall(scope, { subnet: newSubnet(scope, SubnetPurpose.FIREWALL, '10.20.3.0/26') });
    newDnatEdge(scope, { firewall, target: gateway });
  });
  const group = stack.only(GROUP);

  test.each([
    'azurerm_firewall',
    'azurerm_firewall_policy',
    'azurerm_public_ip',
    CALLERS,
    'azurerm_api_management',
    'azurerm_private_endpoint',
    'azapi_update_resource',
  ])('the rule comes after %s', (type) => {
    for (const one of stack.ofType(type)) expect(stack.follows(group, one)).toBe(true);
  });

  test('the firewall waits for no gateway, and the IP group for neither', () => {
    expect(stack.follows(stack.only('azurerm_firewall'), stack.only('azurerm_api_management'))).toBe(false);
    expect(stack.follows(stack.only(CALLERS), stack.only('azurerm_firewall'))).toBe(false);
  });

  test('the only public address is that of the firewall, and the rule leads from it to the private endpoint', () => {
    expect(ruleOf(stack)).toMatchObject({
      destinationAddresses: [ref(stack.only('azurerm_public_ip'), 'ip_address')],
      translatedAddress: ref(
        stack.only('azurerm_private_endpoint'),
        'private_service_connection[0].private_ip_address',
      ),
    });
  });

  test('nothing warns of an unchecked tenant', () => {
    expect(warned(stack, 'TenantHeaderUnchecked')).toEqual([]);
  });
});

test('a classic gateway within a network is reached under its own address', () => {
  const stack = synthesize((scope) => {
    const target = ApiManagementGateway.fromGatewayAttributes(scope, 'Unnamed', {
      gatewayId: TOKEN,
      publicHostName: PUBLIC_HOST,
      apiName: 'bots',
      privateAddress: TOKEN,
    });
    newDnatEdge(scope, { target });
  });
  expect(ruleOf(stack)).toMatchObject({ translatedAddress: TOKEN });
});

test('translation to a host names the host that leads to the gateway within the network', () => {
  const stack = synthesize((scope) => {
    const firewall = newFirewall(scope, { dnsProxy: true });
    const target = privateGateway(scope, { gatewayHost: 'inner.contoso.com', privateAddress: undefined });
    newDnatEdge(scope, { firewall, target, translation: DnatTranslation.FQDN });
  });
  expect(ruleOf(stack)).toMatchObject({ translatedFqdn: 'inner.contoso.com', translatedPort: '443' });
  expect(ruleOf(stack)).not.toHaveProperty('translatedAddress');
});

test('ranges and priority are those that are given, known or not', () => {
  const own = synthesize((scope) => {
    newDnatEdge(scope, { callerRanges: TeamsAddressRanges.EXTENDED, priority: 65000 });
  });
  expect(own.only(CALLERS).config.body?.properties?.ipAddresses).toEqual([
    ...TEAMS_RANGES,
    '52.238.119.141/32',
    '52.244.160.207/32',
  ]);
  expect(own.only(GROUP).config.body?.properties?.priority).toBe(65000);
  const later = synthesize((scope) => {
    newDnatEdge(scope, { callerRanges: tokenList() });
  });
  expect(later.only(CALLERS).config.body?.properties?.ipAddresses).toBe(TOKEN);
});

describe('an Application Gateway with a private address behind the firewall', () => {
  test('is led to', () => {
    const stack = synthesize((scope) => {
      newDnatEdge(scope, { target: new PrivateFrontend(scope, 'Frontend', false) });
    });
    expect(ruleOf(stack)).toMatchObject({ translatedAddress: '10.20.2.4' });
    expect(stack.warnings).toEqual([]);
  });

  test('is refused where it looks at the source', () => {
    const stack = newStack();
    const problems = problemsOf(() => newDnatEdge(stack, { target: new PrivateFrontend(stack, 'Frontend', true) }));
    expect(problems.map(({ code }) => code)).toEqual(['RemoteAddressBehindFirewall']);
    expect(problems[0]?.message).toContain('test/Frontend');
  });

  test('has no host to translate to', () => {
    const stack = newStack();
    const target = new PrivateFrontend(stack, 'Frontend', false);
    expect(codesOf(() => newDnatEdge(stack, { target, translation: DnatTranslation.FQDN }))).toEqual([
      'NoHostToTranslate',
    ]);
  });
});

describe('two edges', () => {
  test('cannot share one address', () => {
    const stack = newStack();
    const [firewall, target] = [existingFirewall(stack), privateGateway(stack)];
    newDnatEdge(stack, { firewall, target });
    const problems = problemsOf(() => {
      firewall._registerTranslation?.(target);
    });
    expect(problems.map(({ code }) => code)).toEqual(['SecondTranslation']);
    expect(problems[0]?.message).toContain('test/Edge');
  });

  test('an edge that was refused takes nothing', () => {
    const stack = newStack();
    const [firewall, target] = [existingFirewall(stack), privateGateway(stack)];
    expect(codesOf(() => newDnatEdge(stack, { firewall, target, edgeName: '' }))).toEqual([
      'InvalidNetworkResourceName',
    ]);
    expect(
      codesOf(() => {
        firewall._registerTranslation?.(target);
      }),
    ).toEqual([]);
  });
});

test('a gateway without a private address cannot be led to', () => {
  const stack = newStack();
  const target = privateGateway(stack, { privateAddress: undefined });
  expect(codesOf(() => newDnatEdge(stack, { target }))).toEqual(['AttributeNotSupplied']);
});

test('a gateway that does not check the tenant is warned of', () => {
  const stack = synthesize((scope) => {
    newDnatEdge(scope, { target: privateGateway(scope, { tenantHeader: undefined }) });
  });
  expect(warned(stack, 'TenantHeaderUnchecked')).toEqual(['test/Edge']);
});

test.each([
  [undefined, ['EdgeBypassed'], 'give it a privateFrontendAddress'],
  ['10.20.2.4', [], undefined],
])('an Application Gateway with private address %s: %j', (privateFrontendAddress, codes, remedy) => {
  const stack = newStack();
  const target = newEdge(new Construct(stack, 'Front'), { privateFrontendAddress, sourceRewritten: true });
  const problems = problemsOf(() => newDnatEdge(stack, { target }));
  expect(problems.map(({ code }) => code)).toEqual(codes);
  expect(problems[0]?.remedy).toBe(remedy);
});

test('an open gateway is refused, whatever the firewall', () => {
  const stack = newStack();
  const target = newGateway(stack, { network: gateways.GatewayNetwork.none(), publicHostName: undefined });
  const firewall = newFirewall(stack, { tier: FirewallTier.PREMIUM });
  expect(codesOf(() => newDnatEdge(stack, { target, firewall }))).toEqual(['EdgeBypassed', 'HostNamedByAzure']);
});
