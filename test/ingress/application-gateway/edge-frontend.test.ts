import { TerraformVariable } from 'cdktf';
import { SubnetPurpose } from '../../../src/ingress/subnet';
import { codesOf } from '../../support/errors';
import { privateGateway } from '../../support/firewall';
import { newEdge, newSubnet, PUBLIC_HOST, ref, subnetId, warned } from '../../support/ingress';
import { TOKEN, WORKSPACE_ID } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

const TYPE = 'azurerm_application_gateway';

describe('an edge with a private frontend', () => {
  const stack = synthesize((scope) => newEdge(scope, { privateFrontendAddress: '10.20.2.10' }));
  const { config } = stack.only(TYPE);

  test('answers under its address in the subnet, and makes no public one', () => {
    expect(config.frontend_ip_configuration).toEqual([
      {
        name: 'private',
        subnet_id: subnetId('edge'),
        private_ip_address: '10.20.2.10',
        private_ip_address_allocation: 'Static',
      },
    ]);
    expect(config.http_listener).toMatchObject([{ frontend_ip_configuration_name: 'private' }]);
    expect(stack.ofType('azurerm_public_ip')).toEqual([]);
  });

  test('still checks sources', () => {
    const edge = newEdge(newStack(), { privateFrontendAddress: '10.20.2.10' });
    expect(edge.checksSource).toBe(true);
    expect(edge.publicIp).toBeUndefined();
    expect(edge.privateFrontendAddress).toBe('10.20.2.10');
    expect(codesOf(() => edge.publicIpAddress)).toEqual(['NoPublicAddress']);
  });

  test('takes an address that is known only after apply', () => {
    const later = synthesize((scope) =>
      newEdge(scope, { privateFrontendAddress: new TerraformVariable(scope, 'address', {}).stringValue }),
    );
    expect(later.only(TYPE).config.frontend_ip_configuration).toMatchObject([{ private_ip_address: '${var.address}' }]);
  });
});

test('an edge with a public frontend has no private address', () => {
  const edge = newEdge(newStack());
  expect(edge.privateFrontendAddress).toBeUndefined();
  expect(codesOf(() => edge.publicIpAddress)).toEqual([]);
});

describe('the private address', () => {
  const make = (privateFrontendAddress: string) => () => {
    const stack = newStack();
    newEdge(stack, {
      privateFrontendAddress,
      subnet: newSubnet(stack, SubnetPurpose.APPLICATION_GATEWAY, '10.20.2.0/26'),
    });
  };

  test.each(['10.20.2.0', '10.20.2.3', '10.20.1.255', '10.20.2.64', '10.30.2.10'])('%s is refused', (address) => {
    expect(codesOf(make(address))).toEqual(['AddressOutsideSubnet']);
  });

  test.each(['10.20.2.4', '10.20.2.62', TOKEN])('%s is taken', (address) => {
    expect(codesOf(make(address))).toEqual([]);
  });

  test.each(['52.112.0.1', '10.20.2.4/32', 'agents', ''])("'%s' is no private address", (address) => {
    expect(codesOf(make(address))).toEqual(['InvalidPrivateAddress']);
  });
});

describe('an edge behind a firewall that rewrites sources', () => {
  const names = (sourceRewritten: boolean) => {
    const stack = synthesize((scope) => newEdge(scope, { sourceRewritten }));
    const { config } = stack.only('azurerm_web_application_firewall_policy');
    return (config.custom_rules as { name: string }[]).map(({ name }) => name);
  };

  test('makes no rule about sources, and every other one', () => {
    expect(names(true)).toEqual(names(false).filter((name) => name !== 'BlockOtherSources'));
    expect(names(false)).toContain('BlockOtherSources');
  });

  test('tells that it does not check them', () => {
    expect(newEdge(newStack(), { sourceRewritten: true }).checksSource).toBe(false);
    expect(newEdge(newStack(), { sourceRewritten: false }).checksSource).toBe(true);
    expect(newEdge(newStack()).checksSource).toBe(true);
  });
});

describe('warnings of an edge', () => {
  const ALL = ['WafDetection', 'HttpListener', 'NoLogScrubbing', 'NoDiagnostics', 'NoZones'];
  const rows: readonly [string, Parameters<typeof newEdge>[1], readonly string[]][] = [
    ['with a workspace', { workspaceId: WORKSPACE_ID }, []],
    ['without a workspace', {}, ['NoDiagnostics']],
    ['without zones', { workspaceId: WORKSPACE_ID, zones: [] }, ['NoZones']],
    ['in one zone', { workspaceId: WORKSPACE_ID, zones: ['1'] }, []],
    ['with unscrubbed logs', { workspaceId: WORKSPACE_ID, leaveLogsUnscrubbed: true }, ['NoLogScrubbing']],
    ['with a redirect', { workspaceId: WORKSPACE_ID, redirectHttp: true }, ['HttpListener']],
    ['with a workspace of later', { workspaceId: TOKEN }, []],
  ];

  test.each(rows)('%s', (_, changes, codes) => {
    const stack = synthesize((scope) => newEdge(scope, changes));
    expect(ALL.filter((code) => warned(stack, code).length > 0)).toEqual(codes);
    for (const code of codes) expect(warned(stack, code)).toEqual(['test/Edge']);
  });
});

describe('a gateway that is reached under the host that callers use', () => {
  interface Told {
    readonly gatewayHost?: string;
    readonly publicHostName?: string;
    readonly namesOwnHosts?: boolean;
  }
  const warningsWith = ({ namesOwnHosts, ...hosts }: Told, asOther = false) => {
    const stack = synthesize((scope) => {
      const gateway = Object.assign(privateGateway(scope, { apiPath: 'sales', ...hosts }), { namesOwnHosts });
      newEdge(scope, asOther ? { otherGateways: [{ key: 'sales', gateway }] } : { gateway });
    });
    return warned(stack, 'BackendLeadsToEdge');
  };

  test.each<[string, Told, readonly string[]]>([
    ['warns', {}, ['test/Edge']],
    ['warns in other case', { gatewayHost: PUBLIC_HOST.toUpperCase() }, ['test/Edge']],
    ['warns where nothing here names it', { namesOwnHosts: false }, ['test/Edge']],
    ['does not warn where its private address is named', { namesOwnHosts: true }, []],
    ['does not warn under another host', { gatewayHost: 'apim.azure-api.net' }, []],
    ['does not warn of a host known only after apply', { gatewayHost: TOKEN, publicHostName: TOKEN }, []],
  ])('%s', (_, told, expected) => {
    expect(warningsWith(told)).toEqual(expected);
  });

  test('warns of another gateway of the edge, too', () => {
    expect(warningsWith({}, true)).toEqual(['test/Edge']);
  });
});

test('the public frontend names the public address', () => {
  const stack = synthesize((scope) => newEdge(scope));
  expect(stack.only(TYPE).config.frontend_ip_configuration).toEqual([
    { name: 'public', public_ip_address_id: ref(stack.only('azurerm_public_ip'), 'id') },
  ]);
});
