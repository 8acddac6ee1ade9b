import type { ApplicationGatewayEdgeProps } from '../../../src';
import { codesOf, problemsOf } from '../../support/errors';
import { CERTIFICATE, newEdge, proveRules, tokenList, tokenNumber } from '../../support/ingress';
import {
  GATEWAY_ID,
  IDENTITY_ID,
  OTHER_TENANT,
  TENANT,
  TOKEN,
  VAULT_ID,
  WORKSPACE_ID,
  groupId,
} from '../../support/samples';
import { newStack } from '../../support/synthesize';

type Changes = Partial<ApplicationGatewayEdgeProps>;
const make = (changes: Changes) => newEdge(newStack(), changes);

proveRules<Changes>(
  [
    {
      code: 'InvalidNetworkResourceName',
      bad: [{ edgeName: '' }, { edgeName: 'my edge' }, { edgeName: '-edge' }, { edgeName: 'edge-' }],
      good: [{ edgeName: 'e' }, { edgeName: 'Edge_1-a' }],
      later: [{ edgeName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ resourceGroupId: '' }, { resourceGroupId: groupId('rg.') }, { resourceGroupId: groupId('g'.repeat(91)) }],
      good: [{ resourceGroupId: groupId('rg_(1).a') }, { resourceGroupId: groupId('g'.repeat(90)) }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }, { location: '' }],
      good: [{ location: 'westeurope' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [
        { workspaceId: GATEWAY_ID },
        { certificateVaultId: `${VAULT_ID}/secrets/cert` },
        { identityId: VAULT_ID },
        { workspaceId: '' },
      ],
      good: [{ workspaceId: WORKSPACE_ID.toLowerCase() }, { identityId: IDENTITY_ID.toUpperCase() }],
      later: [{ workspaceId: TOKEN }, { certificateVaultId: TOKEN }, { identityId: TOKEN }],
    },
    {
      code: 'InvalidCertificateSecretId',
      bad: [
        { certificateSecretId: `${CERTIFICATE}/0123456789abcdef0123456789abcdef` },
        { certificateSecretId: 'https://kv.vault.azure.net/certificates/cert' },
        { certificateSecretId: 'http://kv.vault.azure.net/secrets/cert' },
        { certificateSecretId: 'agents-cert' },
      ],
      good: [
        { certificateSecretId: `${CERTIFICATE}/` },
        { certificateSecretId: 'https://kv.vault.azure.cn/secrets/a' },
      ],
      later: [{ certificateSecretId: TOKEN }],
    },
    {
      code: 'CertificateAccessAmbiguous',
      bad: [{ certificateVaultId: undefined }, { identityId: IDENTITY_ID, certificateVaultId: VAULT_ID }],
      good: [{ certificateVaultId: VAULT_ID }, { identityId: IDENTITY_ID }],
      later: [{ certificateVaultId: TOKEN }, { identityId: TOKEN }],
    },
    {
      code: 'InvalidWait',
      bad: [-1, 1801, 1.5].map((certificateAccessWaitSeconds) => ({ certificateAccessWaitSeconds })),
      good: [0, 1800].map((certificateAccessWaitSeconds) => ({ certificateAccessWaitSeconds })),
      later: [{ certificateAccessWaitSeconds: tokenNumber() }],
    },
    {
      code: 'NoTenants',
      bad: [{ tenantIds: [] }],
      good: [{ tenantIds: [TENANT, OTHER_TENANT] }],
      later: [{ tenantIds: tokenList() }],
    },
    {
      code: 'InvalidTenantId',
      bad: [{ tenantIds: ['contoso.com'] }, { tenantIds: [TENANT, `{${TENANT}}`] }],
      good: [{ tenantIds: ['ABCDEFAB-1111-4111-8111-ABCDEFABCDEF'] }],
      later: [{ tenantIds: [TENANT, TOKEN] }],
    },
    {
      code: 'InvalidTenantHeader',
      bad: [
        { tenantHeader: '' },
        { tenantHeader: 'x tenant' },
        { tenantHeader: 'x:' },
        { tenantHeader: 'x'.repeat(65) },
        ...[
          'Authorization',
          'host',
          'X-Forwarded-For',
          'x-forwarded-host',
          'X-Original-Host',
          'Forwarded',
          'X-Real-IP',
          'User-Agent',
          'Content-Type',
          'Cookie',
          'Proxy-Authorization',
          'Connection',
          'x-azure-clientip',
          'Ocp-Apim-Subscription-Key',
        ].map((tenantHeader) => ({ tenantHeader })),
      ],
      good: [{ tenantHeader: 'X-Tenant-Id2' }, { tenantHeader: 'x'.repeat(64) }],
      later: [{ tenantHeader: TOKEN }],
    },
    {
      code: 'NoCallers',
      bad: [{ callerRanges: [] }],
      good: [{ callerRanges: ['203.0.113.7/32'] }],
      later: [{ callerRanges: tokenList() }],
    },
    {
      code: 'InvalidCallerRange',
      bad: [
        { callerRanges: ['203.0.113.7'] },
        { callerRanges: ['203.0.113.7/24'] },
        { callerRanges: ['2001:db8::/32'] },
      ],
      good: [{ callerRanges: ['203.0.113.0/24', '198.51.100.0/25'] }],
      later: [{ callerRanges: ['203.0.113.0/24', TOKEN] }],
    },
    {
      code: 'ImpossibleCallerRange',
      bad: [
        '127.0.0.0/8',
        '127.0.0.1/32',
        '224.0.0.0/4',
        '224.0.0.0/3',
        '239.1.2.0/24',
        '240.0.0.0/4',
        '255.255.255.255/32',
        '169.254.0.0/16',
        '169.254.169.254/32',
        '0.0.0.0/8',
      ].map((range) => ({ callerRanges: ['52.112.0.0/14', range] })),
      good: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '223.255.255.0/24'].map((range) => ({
        callerRanges: [range],
      })),
      later: [{ callerRanges: [TOKEN] }],
    },
    {
      code: 'CallerRangesTooWide',
      bad: [
        ['0.0.0.0/0'],
        ['0.0.0.0/1', '128.0.0.0/1'],
        ['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2', '192.0.0.0/2'],
        ['52.0.0.0/8'],
        ['20.0.0.0/10', '203.0.113.0/24'],
        Array.from({ length: 65 }, (_, index) => `20.${index}.0.0/16`),
      ].map((callerRanges) => ({ callerRanges })),
      good: [
        { callerRanges: ['20.0.0.0/10'] },
        { callerRanges: ['20.0.0.0/10', '20.1.0.0/16', '10.0.0.0/8'] },
        { callerRanges: ['0.0.0.0/1', '128.0.0.0/1'], allowWideCallerRanges: true },
        { callerRanges: ['0.0.0.0/0'], allowWideCallerRanges: true },
      ],
      later: [{ callerRanges: [TOKEN, '20.0.0.0/10'] }],
    },
    {
      code: 'NoPaths',
      bad: [{ allowedPaths: [] }],
      good: [{ allowedPaths: ['/agents/a'] }],
      later: [{ allowedPaths: [TOKEN] }],
    },
    {
      code: 'InvalidPath',
      bad: [
        { allowedPaths: ['agents/a'] },
        { allowedPaths: ['/'] },
        { allowedPaths: ['/agents/a', '/agents/b?api-version=v1'] },
        { allowedPaths: ['/agents/a#b'] },
        { allowedPaths: ['/agents/a/../b'] },
        { allowedPaths: ['/agents//a'] },
        { allowedPaths: ['/agents/a%2Fb'] },
        { allowedPaths: ['/agents/a%252Fb'] },
        { allowedPaths: ['/agents/Publishing Agent'] },
      ],
      good: [{ allowedPaths: ['/agents/Publishing%20Agent/x'] }],
      later: [{ allowedPaths: ['/agents/a', TOKEN] }],
    },
    {
      code: 'InvalidTimeout',
      bad: [0, 86401, 0.5].map((requestTimeoutSeconds) => ({ requestTimeoutSeconds })),
      good: [1, 86400].map((requestTimeoutSeconds) => ({ requestTimeoutSeconds })),
      later: [{ requestTimeoutSeconds: tokenNumber() }],
    },
    {
      code: 'InvalidCapacity',
      bad: [
        { minCapacity: -1 },
        { minCapacity: 101, maxCapacity: 125 },
        { maxCapacity: 1, minCapacity: 1 },
        { maxCapacity: 126 },
      ],
      good: [
        { minCapacity: 0, maxCapacity: 2 },
        { minCapacity: 100, maxCapacity: 125 },
      ],
      later: [{ minCapacity: tokenNumber() }, { maxCapacity: tokenNumber() }],
    },
    {
      code: 'CapacityInverted',
      bad: [{ minCapacity: 6 }, { minCapacity: 4, maxCapacity: 3 }],
      good: [{ minCapacity: 5 }, { maxCapacity: 2 }, { minCapacity: 3, maxCapacity: 3 }],
      later: [
        { minCapacity: tokenNumber(), maxCapacity: 2 },
        { minCapacity: 100, maxCapacity: tokenNumber() },
      ],
    },
    {
      code: 'InvalidZone',
      bad: [{ zones: ['4'] }, { zones: ['1', 'eastus2-1'] }],
      good: [{ zones: ['3'] }, { zones: [] }],
      later: [{ zones: tokenList() }, { zones: ['1', TOKEN] }],
    },
  ],
  make,
  'test/Edge',
);

test('everything that is wrong with an edge is told at once', () => {
  const codes = codesOf(() =>
    make({
      edgeName: '',
      resourceGroupId: '',
      location: '',
      workspaceId: 'w',
      certificateSecretId: 'c',
      certificateVaultId: 'v',
      identityId: 'i',
      certificateAccessWaitSeconds: -1,
      tenantIds: ['t'],
      tenantHeader: '',
      callerRanges: ['r'],
      allowedPaths: ['p', '/agents/p', 'q'],
      requestTimeoutSeconds: 0,
      minCapacity: 126,
      maxCapacity: 1,
      zones: ['z'],
    }),
  );
  expect(codes).toEqual([
    'InvalidNetworkResourceName',
    'InvalidResourceId',
    'InvalidLocation',
    'InvalidResourceId',
    'InvalidCertificateSecretId',
    'InvalidResourceId',
    'InvalidResourceId',
    'CertificateAccessAmbiguous',
    'InvalidWait',
    'InvalidTenantId',
    'InvalidTenantHeader',
    'InvalidCallerRange',
    'InvalidPath',
    'InvalidPath',
    'InvalidTimeout',
    'InvalidCapacity',
    'InvalidCapacity',
    'CapacityInverted',
    'InvalidZone',
  ]);
});

test.each([
  [{ certificateVaultId: undefined }, 'neither certificateVaultId nor identityId is set'],
  [{ certificateVaultId: VAULT_ID, identityId: IDENTITY_ID }, 'certificateVaultId and identityId are both set'],
  [{ tenantIds: [TENANT, 'x'] }, "tenantIds[1] 'x' in test/Edge must be a GUID"],
  [{ minCapacity: 6 }, 'minCapacity 6 is greater than maxCapacity 5'],
])('what is wrong is told in the words of the caller: %j', (changes, message) => {
  expect(problemsOf(() => make(changes))[0]?.message).toContain(message);
});
