import { ApiManagementGateway, type ApiManagementGatewayProps, GatewayTier } from '../../../src';
import { codesOf, problemsOf } from '../../support/errors';
import {
  existingNetwork,
  GATEWAY_ZONE_ID,
  newGateway,
  proveRules,
  PUBLIC_HOST,
  tokenNumber,
} from '../../support/ingress';
import { GATEWAY_ID, NETWORK_ID, TOKEN, WORKSPACE_ID, zoneId, groupId } from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Changes = Partial<ApiManagementGatewayProps> & { readonly privateDnsZoneId?: string };

function make({ privateDnsZoneId, ...changes }: Changes): ApiManagementGateway {
  const scope = newStack();
  return newGateway(scope, { ...changes, network: existingNetwork(scope, privateDnsZoneId) });
}

const HOSTS = {
  code: 'InvalidPublicHostName',
  bad: ['', 'localhost', 'https://a.contoso.com', 'a.contoso.com/', 'a.contoso.com:443', 'a_b.contoso.com'].map(
    (publicHostName) => ({ publicHostName }),
  ),
  good: [{ publicHostName: 'a-b.Contoso.com' }],
  later: [{ publicHostName: TOKEN }],
};

const PATHS = {
  code: 'InvalidApiPath',
  bad: ['', '/agents', 'agents/', 'a//b', 'Agents', 'my agents', 'a'.repeat(401)].map((apiPath) => ({ apiPath })),
  good: ['agents', 'agents/v-1', 'a'.repeat(400)].map((apiPath) => ({ apiPath })),
  later: [{ apiPath: TOKEN }],
};

proveRules<Changes>(
  [
    {
      code: 'InvalidGatewayName',
      bad: ['', '1apim', '-apim', 'apim-', 'apim_agents', 'a'.repeat(51)].map((gatewayName) => ({ gatewayName })),
      good: ['a', 'Apim-1', 'a'.repeat(50)].map((gatewayName) => ({ gatewayName })),
      later: [{ gatewayName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: ['', 'rg', groupId('rg.'), groupId('rg agents'), groupId('g'.repeat(91))].map((resourceGroupId) => ({
        resourceGroupId,
      })),
      good: [{ resourceGroupId: groupId('rg_(1).ä') }, { resourceGroupId: groupId('g'.repeat(90)) }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }, { location: '' }],
      good: [{ location: 'westeurope' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidPublisherName',
      bad: [{ publisherName: '' }, { publisherName: ' ' }, { publisherName: 'p'.repeat(101) }],
      good: [{ publisherName: 'Contoso & Söhne' }, { publisherName: 'p'.repeat(100) }],
      later: [{ publisherName: TOKEN }],
    },
    {
      code: 'InvalidPublisherEmail',
      bad: ['', 'platform', 'platform@contoso', 'a b@contoso.com', `${'p'.repeat(89)}@contoso.com`].map(
        (publisherEmail) => ({ publisherEmail }),
      ),
      good: [{ publisherEmail: 'p@c.de' }, { publisherEmail: `${'p'.repeat(88)}@contoso.com` }],
      later: [{ publisherEmail: TOKEN }],
    },
    HOSTS,
    PATHS,
    {
      code: 'InvalidUnits',
      bad: [{ units: 0 }, { units: 11 }, { units: 1.5 }, { units: 31, tier: GatewayTier.PREMIUM_V2 }],
      good: [{ units: 1 }, { units: 10 }, { units: 30, tier: GatewayTier.PREMIUM_V2 }],
      later: [{ units: tokenNumber() }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ workspaceId: GATEWAY_ID }, { workspaceId: 'log' }, { privateDnsZoneId: NETWORK_ID }],
      good: [{ workspaceId: WORKSPACE_ID.toLowerCase() }, { privateDnsZoneId: GATEWAY_ZONE_ID.toUpperCase() }],
      later: [{ workspaceId: TOKEN }, { privateDnsZoneId: TOKEN }],
    },
    {
      code: 'WrongPrivateDnsZone',
      bad: ['privatelink.vaultcore.azure.net', 'azure-api.net', 'privatelink.azure-api.net.contoso.com'].map(
        (zone) => ({
          privateDnsZoneId: zoneId(zone),
        }),
      ),
      good: ['privatelink.azure-api.net', 'privatelink.azure-api.us', 'Privatelink.Azure-Api.cn'].map((zone) => ({
        privateDnsZoneId: zoneId(zone),
      })),
      later: [{ privateDnsZoneId: TOKEN }],
    },
  ],
  make,
  'test/Gateway',
);

test('the limit of units is told by tier', () => {
  expect(problemsOf(() => make({ units: 31, tier: GatewayTier.PREMIUM_V2 }))).toEqual([
    {
      code: 'InvalidUnits',
      message: 'units of PremiumV2 is 31, in test/Gateway',
      remedy: 'give a whole number from 1 to 30',
    },
  ]);
});

test('everything that is wrong with a gateway is told at once', () => {
  const codes = codesOf(() =>
    make({
      gatewayName: '',
      resourceGroupId: '',
      location: '',
      publisherName: '',
      publisherEmail: '',
      publicHostName: '',
      apiPath: '',
      units: 0,
      privateDnsZoneId: 'z',
      workspaceId: 'w',
    }),
  );
  expect(codes).toEqual([
    'InvalidGatewayName',
    'InvalidResourceId',
    'InvalidLocation',
    'InvalidPublisherName',
    'InvalidPublisherEmail',
    'InvalidPublicHostName',
    'InvalidApiPath',
    'InvalidResourceId',
    'InvalidUnits',
    'InvalidResourceId',
  ]);
});

describe('a gateway that exists', () => {
  const attributes = { gatewayId: GATEWAY_ID, publicHostName: PUBLIC_HOST };
  const refer = (changes: Partial<typeof attributes> & { readonly apiPath?: string }) =>
    ApiManagementGateway.fromGatewayAttributes(newStack(), 'Gateway', { ...attributes, ...changes });

  proveRules<Parameters<typeof refer>[0]>(
    [
      {
        code: 'InvalidResourceId',
        bad: [{ gatewayId: 'apim' }, { gatewayId: `${GATEWAY_ID}/apis/agents` }, { gatewayId: WORKSPACE_ID }],
        good: [{ gatewayId: GATEWAY_ID.toUpperCase() }],
        later: [{ gatewayId: TOKEN }],
      },
      HOSTS,
      PATHS,
    ],
    refer,
    'test/Gateway',
  );

  test('is told all that is wrong with it at once', () => {
    expect(codesOf(() => refer({ gatewayId: '', publicHostName: '', apiPath: '' }))).toEqual([
      'InvalidResourceId',
      'InvalidPublicHostName',
      'InvalidApiPath',
    ]);
  });
});
