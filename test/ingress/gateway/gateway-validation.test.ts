import {
  type ApiManagementGatewayProps,
  FoundryPrivateEndpoint,
  gateways,
  GatewayTier,
  TeamsAddressRanges,
} from '../../../src';
import { IngressSubnet, SubnetPurpose } from '../../../src/ingress/subnet';
import { codesOf } from '../../support/errors';
import {
  awaited,
  awaiting,
  CERTIFICATE,
  existingSubnet,
  newGateway,
  newSubnet,
  proveRules,
  subnetId,
  tokenList,
  tokenNumber,
  warned,
} from '../../support/ingress';
import { IDENTITY_ID, PRIVATE_ENDPOINT_ID, project, TOKEN, VAULT_ID, WORKSPACE_ID } from '../../support/samples';
import { newStack, synthesize } from '../../support/synthesize';

type Changes = Partial<ApiManagementGatewayProps>;
const CLIENT_ID = '44444444-4444-4444-8444-444444444444';
const OPEN = { network: gateways.GatewayNetwork.none(), publicHostName: undefined };
const domain = (changes: Partial<gateways.GatewayCustomDomain> = {}): gateways.GatewayCustomDomain => ({
  hostName: 'agents.contoso.com',
  certificateSecretId: CERTIFICATE,
  ...(changes.identityId === undefined ? { certificateVaultId: VAULT_ID } : {}),
  ...changes,
});
const domains = (...all: gateways.GatewayCustomDomain[]) => ({ customDomains: all });
const insights = (changes: object) => ({
  applicationInsights: { componentId: TOKEN, connectionString: TOKEN, ...changes },
});

proveRules<Changes>(
  [
    {
      code: 'InvalidMinApiVersion',
      bad: ['2021-07-31', '2020-01-01', 'latest', ''].map((minApiVersion) => ({ minApiVersion })),
      good: [{ minApiVersion: '2021-08-01' }, { minApiVersion: '2024-05-01' }],
      later: [{ minApiVersion: TOKEN }],
    },
    {
      code: 'InvalidTenantHeader',
      bad: [{ tenantHeader: 'x tenant' }, { tenantHeader: '' }],
      good: [{ tenantHeader: 'X-Tenant-Id' }],
      later: [{ tenantHeader: TOKEN }],
    },
    {
      code: 'ZonesNotInTier',
      bad: [{ zones: ['1'] }],
      good: [{ zones: ['1'], tier: GatewayTier.PREMIUM_V2 }],
      later: [{ zones: tokenList(), tier: GatewayTier.PREMIUM_V2 }],
    },
    {
      code: 'InvalidZone',
      bad: [{ zones: ['4'], tier: GatewayTier.PREMIUM_V2 }],
      good: [{ zones: ['3'], tier: GatewayTier.PREMIUM_V2 }],
      later: [{ zones: [TOKEN], tier: GatewayTier.PREMIUM_V2 }],
    },
    {
      code: 'DuplicateZone',
      called: 'zones',
      bad: [{ zones: ['1', '1'], tier: GatewayTier.PREMIUM_V2, units: 2 }],
      good: [{ zones: ['1', '2'], tier: GatewayTier.PREMIUM_V2, units: 2 }],
      later: [{ zones: [TOKEN, TOKEN], tier: GatewayTier.PREMIUM_V2, units: 2 }],
    },
    {
      code: 'TooFewUnits',
      called: 'unit\\(s\\) of PremiumV2 are spread over 2 zones, in test/Gateway|units?',
      bad: [{ units: 1, zones: ['1', '2'], tier: GatewayTier.PREMIUM_V2 }],
      good: [{ units: 2, zones: ['1', '2'], tier: GatewayTier.PREMIUM_V2 }],
      later: [{ units: tokenNumber(), zones: ['1', '2'], tier: GatewayTier.PREMIUM_V2 }],
    },
    {
      code: 'InvalidHostName',
      called: 'hostName of a custom domain',
      bad: [domains(domain({ hostName: 'https://a.b' }))],
      good: [domains(domain({ hostName: 'a.b' }))],
      later: [domains(domain({ hostName: TOKEN }))],
    },
    {
      code: 'InvalidCertificateSecretId',
      called: 'certificateSecretId',
      bad: [domains(domain({ certificateSecretId: `${CERTIFICATE}/0123456789abcdef0123456789abcdef` }))],
      good: [domains(domain())],
      later: [domains(domain({ certificateSecretId: TOKEN }))],
    },
    {
      code: 'IdentityHalfKnown',
      called: 'has only one of identityId and identityClientId, in test/Gateway|domain',
      bad: [domains(domain({ identityId: IDENTITY_ID })), domains(domain({ identityClientId: CLIENT_ID }))],
      good: [domains(domain({ identityId: IDENTITY_ID, identityClientId: CLIENT_ID }))],
      later: [domains(domain({ identityId: TOKEN, identityClientId: TOKEN }))],
    },
    {
      code: 'InvalidIdentityClientId',
      called: 'identityClientId',
      bad: [domains(domain({ identityId: IDENTITY_ID, identityClientId: 'me' }))],
      good: [domains(domain({ identityId: IDENTITY_ID, identityClientId: CLIENT_ID }))],
      later: [domains(domain({ identityId: IDENTITY_ID, identityClientId: TOKEN }))],
    },
    {
      code: 'TooManyHostNames',
      called: 'custom domains are set',
      bad: [domains(domain(), domain({ hostName: 'b.contoso.com' }))],
      good: [{ ...OPEN, tier: GatewayTier.DEVELOPER, ...domains(domain(), domain({ hostName: 'b.contoso.com' })) }],
      later: [domains(domain({ hostName: TOKEN }))],
    },
    {
      code: 'InvalidSampling',
      called: 'samplingPercentage',
      bad: [insights({ samplingPercentage: 101 }), insights({ samplingPercentage: -1 })],
      good: [insights({ samplingPercentage: 0 })],
      later: [insights({ samplingPercentage: tokenNumber() })],
    },
  ],
  (changes) => newGateway(newStack(), changes),
  'test/Gateway',
);

describe('callers of a gateway', () => {
  const refused = (changes: Changes) => codesOf(() => newGateway(newStack(), changes));

  test('are looked at where nothing stands before it, and nowhere else', () => {
    expect(refused({ ...OPEN, callerRanges: TeamsAddressRanges.DEFAULT })).toEqual([]);
    expect(refused({ callerRanges: TeamsAddressRanges.DEFAULT })).toEqual(['SourceHidden']);
  });

  test('have ranges, and somebody is let in', () => {
    expect(refused({ ...OPEN, callerRanges: [] })).toEqual(['NoCallers']);
    expect(refused({ ...OPEN, callerRanges: ['52.112.0.1/14'] })).toEqual(['InvalidCallerRange']);
    expect(refused({ ...OPEN, callerRanges: tokenList() })).toEqual(['ListKnownLater']);
    expect(refused({ ...OPEN, callerRanges: [TOKEN] })).toEqual([]);
  });

  test('find a host that the gateway serves, where they reach it themselves', () => {
    expect(refused({ ...OPEN, publicHostName: 'agents.contoso.com' })).toEqual(['HostNotServed']);
    expect(refused({ ...OPEN, publicHostName: 'APIM-agents.azure-api.net' })).toEqual([]);
    expect(refused({ ...OPEN, publicHostName: 'agents.contoso.com', ...domains(domain()) })).toEqual([]);
    expect(refused({ ...OPEN, publicHostName: 'agents.contoso.com', gatewayName: TOKEN })).toEqual([]);
    expect(refused({ publicHostName: 'agents.contoso.com' })).toEqual([]);
  });
});

describe('the network of a gateway', () => {
  test('leads to Foundry, where a private way to it is given', () => {
    const stack = newStack();
    const way = FoundryPrivateEndpoint.fromPrivateEndpointId(stack, 'Way', project(stack).account, PRIVATE_ENDPOINT_ID);
    const privateEndpointSubnet = existingSubnet(stack, 'endpoints');
    const network = gateways.GatewayNetwork.privateEndpoint({ privateEndpointSubnet });
    expect(codesOf(() => newGateway(stack, { network, foundryPrivateEndpoints: [way] }))).toEqual(['NoWayToNetwork']);
  });

  test('has integration only where the tier has it', () => {
    const stack = newStack();
    const network = gateways.GatewayNetwork.privateEndpoint({
      integrationSubnet: existingSubnet(stack, 'gateway'),
      privateEndpointSubnet: existingSubnet(stack, 'endpoints'),
    });
    expect(codesOf(() => newGateway(stack, { tier: GatewayTier.STANDARD, network }))).toEqual(['IntegrationNotInTier']);
  });

  test('has two subnets where it needs two', () => {
    const stack = newStack();
    const [one, other] = ['one', 'other'].map((id) => IngressSubnet.fromSubnetId(stack, id, subnetId('same')));
    const network = gateways.GatewayNetwork.privateEndpoint({
      integrationSubnet: one,
      privateEndpointSubnet: other ?? existingSubnet(stack, 'never'),
    });
    expect(codesOf(() => newGateway(stack, { network }))).toEqual(['SubnetTaken']);
  });

  test('has subnets made for what is put into them', () => {
    const stack = newStack();
    const network = gateways.GatewayNetwork.privateEndpoint({
      integrationSubnet: newSubnet(stack, SubnetPurpose.APPLICATION_GATEWAY, '10.0.0.0/24'),
      privateEndpointSubnet: newSubnet(stack, SubnetPurpose.GATEWAY_INTEGRATION, '10.0.1.0/24'),
    });
    expect(codesOf(() => newGateway(stack, { network }))).toEqual(['SubnetOfOtherPurpose', 'SubnetOfOtherPurpose']);
  });

  test('takes the id of a public address and no other', () => {
    const external = (publicIpAddressId: string) =>
      codesOf(() => {
        const stack = newStack();
        newGateway(stack, {
          tier: GatewayTier.PREMIUM,
          publicHostName: undefined,
          network: gateways.GatewayNetwork.external({
            subnet: existingSubnet(stack, 'gateway'),
            publicIpAddress: gateways.GatewayPublicIp.fromPublicIpAddressId(stack, 'Ip', publicIpAddressId),
          }),
        });
      });
    expect(external('203.0.113.7')).toEqual(['InvalidResourceId']);
    expect(external(TOKEN)).toEqual([]);
  });
});

test('logs are refused where the tier writes none', () => {
  const make = (tier: GatewayTier) =>
    codesOf(() => newGateway(newStack(), { ...OPEN, tier, workspaceId: WORKSPACE_ID }));
  expect(make(GatewayTier.CONSUMPTION)).toEqual(['LogsNotInTier']);
  expect(make(GatewayTier.BASIC)).toEqual([]);
});

describe('warnings', () => {
  const warnings = (changes: Changes) => {
    const stack = synthesize((scope) => newGateway(scope, changes));
    return ['PublicGateway', 'NoDiagnostics', 'NoZones'].filter((code) => warned(stack, code).length > 0);
  };

  test.each<[string, Changes, string[]]>([
    ['a private gateway with logs', { workspaceId: WORKSPACE_ID }, []],
    ['a private gateway without logs', {}, ['NoDiagnostics']],
    ['a gateway open to all', { ...OPEN, workspaceId: WORKSPACE_ID }, ['PublicGateway']],
    [
      'a gateway open to some',
      { ...OPEN, workspaceId: WORKSPACE_ID, callerRanges: TeamsAddressRanges.DEFAULT },
      ['PublicGateway'],
    ],
    ['Consumption, which keeps no logs', { ...OPEN, tier: GatewayTier.CONSUMPTION }, ['PublicGateway']],
    [
      'two units that could stand in two zones',
      { workspaceId: WORKSPACE_ID, tier: GatewayTier.PREMIUM_V2, units: 2 },
      ['NoZones'],
    ],
    ['one unit', { workspaceId: WORKSPACE_ID, tier: GatewayTier.PREMIUM_V2 }, ['NoZones']],
    [
      'two units in two zones',
      { workspaceId: WORKSPACE_ID, tier: GatewayTier.PREMIUM_V2, units: 2, zones: ['1', '2'] },
      [],
    ],
    ['two units of a tier without zones', { workspaceId: WORKSPACE_ID, units: 2 }, []],
  ])('of %s', (_, changes, codes) => {
    expect(warnings(changes)).toEqual(codes);
  });
});

test('callers from elsewhere are refused at the API, for every operation of it', () => {
  const stack = synthesize((scope) =>
    newGateway(scope, { ...OPEN, callerRanges: [...TeamsAddressRanges.DEFAULT, TOKEN] }),
  );
  const { config } = stack.only('Microsoft.ApiManagement/service/apis/policies');
  expect(config.parent_id).toBe(`\${${stack.only('Microsoft.ApiManagement/service/apis').address}.id}`);
  expect(String(config.body?.properties?.value)).toContain(
    [
      '    <base/>',
      '    <ip-filter action="allow">',
      '      <address-range from="52.112.0.0" to="52.115.255.255"/>',
      '      <address-range from="52.122.0.0" to="52.123.255.255"/>',
      '      <address-range from="${cidrhost(local.later, 0)}" to="${cidrhost(local.later, -1)}"/>',
      '    </ip-filter>',
    ].join('\n'),
  );
});

test('a host that stands twice, and a list of identities known later, are told', () => {
  const twice = domains(domain(), domain({ hostName: 'AGENTS.contoso.com' }));
  expect(codesOf(() => newGateway(newStack(), { ...OPEN, tier: GatewayTier.DEVELOPER, ...twice }))).toEqual([
    'DuplicateHostName',
  ]);
  expect(codesOf(() => newGateway(newStack(), { identityIds: tokenList() }))).toEqual(['ListKnownLater']);
});

test('what others wait for has the filter of callers among it', () => {
  const stack = synthesize((scope) => {
    const gateway = newGateway(scope, { ...OPEN, callerRanges: TeamsAddressRanges.DEFAULT });
    awaiting(scope, gateway.dependables);
  });
  expect(awaited(stack)).toContain(stack.only('Microsoft.ApiManagement/service/apis/policies').address);
});
