import { ApiManagementGateway } from '../../../src';
import { gatewayAt, otherGateway, type OtherRow } from '../../support/edge';
import { codesOf, problemsOf } from '../../support/errors';
import { CERTIFICATE, newEdge, tokenList } from '../../support/ingress';
import { GATEWAY_ID, IDENTITY_ID, TENANT, TOKEN, VAULT_ID } from '../../support/samples';
import { newStack } from '../../support/synthesize';

const HOST = 'partners.contoso.com';
const OTHER_VAULT_ID = VAULT_ID.replace(/kv$/, 'kv-other');
const OF_OTHER_VAULT = CERTIFICATE.replace('kv.', 'kv-other.');
const KEYED = { key: 'a', host: HOST };

const make = (rows: readonly OtherRow[], changes: Parameters<typeof newEdge>[1] = {}) => {
  const stack = newStack();
  newEdge(stack, { ...changes, otherGateways: rows.map((row, index) => otherGateway(stack, row, index)) });
};

const LATER = '${local.other}';

describe.each<{ code: string; bad: OtherRow[][]; good: OtherRow[][]; later: OtherRow[][] }>([
  {
    code: 'InvalidGatewayKey',
    bad: ['', 'A', '-a', 'a-', 'a b', 'x'.repeat(33), TOKEN].map((key) => [{ key, host: HOST }]),
    good: ['a', '1', 'a-b', 'x'.repeat(32)].map((key) => [{ key, host: HOST }]),
    later: [[{ key: 'a', host: TOKEN }]],
  },
  {
    code: 'DuplicateGatewayKey',
    bad: [
      [
        { key: 'a', host: HOST },
        { key: 'a', path: 'b' },
      ],
    ],
    good: [
      [
        { key: 'a', host: HOST },
        { key: 'b', path: 'b' },
      ],
    ],
    later: [
      [
        { key: 'a', host: TOKEN },
        { key: 'b', host: LATER },
      ],
    ],
  },
  {
    code: 'PathsOverlap',
    bad: [
      [{ key: 'a' }],
      [{ key: 'a', path: 'agents/v2' }],
      [
        { key: 'a', host: HOST, path: 'x/y' },
        { key: 'b', host: HOST.toUpperCase(), path: 'x' },
      ],
      [
        { key: 'a', host: TOKEN, path: 'x' },
        { key: 'b', host: TOKEN, path: 'x' },
      ],
    ],
    good: [
      [{ key: 'a', path: 'agents2' }],
      [{ key: 'a', host: HOST, path: 'agents' }],
      [
        { key: 'a', host: HOST, path: 'x/y' },
        { key: 'b', host: HOST, path: 'x/z' },
      ],
    ],
    later: [
      [{ key: 'a', path: TOKEN }],
      [
        { key: 'a', host: TOKEN },
        { key: 'b', host: LATER },
      ],
    ],
  },
  {
    code: 'CertificateNotAsked',
    bad: [
      [{ key: 'a', path: 'a', certificateSecretId: CERTIFICATE }],
      [
        { key: 'a', host: HOST, path: 'a', certificateSecretId: CERTIFICATE },
        { key: 'b', host: HOST, path: 'b', certificateSecretId: CERTIFICATE },
      ],
    ],
    good: [
      [
        { key: 'a', host: HOST, path: 'a', certificateSecretId: CERTIFICATE },
        { key: 'b', host: HOST, path: 'b' },
      ],
    ],
    later: [[{ key: 'a', host: TOKEN, certificateSecretId: TOKEN }]],
  },
  {
    code: 'InvalidCertificateSecretId',
    bad: [[{ ...KEYED, certificateSecretId: 'cert' }]],
    good: [[{ ...KEYED, certificateSecretId: CERTIFICATE }]],
    later: [[{ ...KEYED, certificateSecretId: TOKEN }]],
  },
  {
    code: 'CertificateOfOtherVault',
    bad: [
      [{ ...KEYED, certificateSecretId: OF_OTHER_VAULT }],
      [{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: OTHER_VAULT_ID }],
    ],
    good: [[{ ...KEYED, certificateSecretId: OF_OTHER_VAULT, certificateVaultId: OTHER_VAULT_ID }]],
    later: [[{ ...KEYED, certificateSecretId: OF_OTHER_VAULT, certificateVaultId: TOKEN }]],
  },
  {
    code: 'CertificateVaultNotAsked',
    bad: [[{ ...KEYED, certificateVaultId: VAULT_ID }]],
    good: [[{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }]],
    later: [[{ ...KEYED, certificateSecretId: TOKEN, certificateVaultId: TOKEN }]],
  },
  {
    code: 'InvalidResourceId',
    bad: [[{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: GATEWAY_ID }]],
    good: [[{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }]],
    later: [[{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: TOKEN }]],
  },
  {
    code: 'NoTenants',
    bad: [[{ ...KEYED, tenantIds: [] }]],
    good: [[{ ...KEYED, tenantIds: [TENANT] }]],
    later: [[{ ...KEYED, tenantIds: tokenList() }]],
  },
  {
    code: 'InvalidTenantId',
    bad: [[{ ...KEYED, tenantIds: ['contoso'] }]],
    good: [[{ ...KEYED, tenantIds: [TENANT] }]],
    later: [[{ ...KEYED, tenantIds: [TOKEN] }]],
  },
  {
    code: 'InvalidTenantHeader',
    bad: [[{ ...KEYED, tenantHeader: 'x y' }]],
    good: [[{ ...KEYED, tenantHeader: 'x-y' }]],
    later: [[{ ...KEYED, tenantHeader: TOKEN }]],
  },
  {
    code: 'NoCallers',
    bad: [[{ ...KEYED, callerRanges: [] }]],
    good: [[{ ...KEYED, callerRanges: ['203.0.113.0/24'] }]],
    later: [[{ ...KEYED, callerRanges: tokenList() }]],
  },
  {
    code: 'InvalidCallerRange',
    bad: [[{ ...KEYED, callerRanges: ['203.0.113.9/24'] }]],
    good: [[{ ...KEYED, callerRanges: ['203.0.113.9/32'] }]],
    later: [[{ ...KEYED, callerRanges: [TOKEN] }]],
  },
  {
    code: 'PathOutsideGateway',
    bad: [[{ ...KEYED, path: 'bots', allowedPaths: ['/agents/x'] }]],
    good: [[{ ...KEYED, path: 'bots', allowedPaths: ['/bots/x'] }]],
    later: [[{ ...KEYED, path: TOKEN, allowedPaths: ['/bots/x', TOKEN] }]],
  },
])('$code of another gateway', ({ code, bad, good, later }) => {
  test.each(bad.map((rows) => [rows]))('is thrown for %j', (rows) => {
    const problems = problemsOf(() => {
      make(rows);
    });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).toContain('test/Edge');
    expect(problems[0]?.message).not.toContain('undefined');
    expect(problems[0]?.remedy).toMatch(/\w/);
  });

  test.each([...good, ...later].map((rows) => [rows]))('is not thrown for %j', (rows) => {
    expect(
      codesOf(() => {
        make(rows);
      }),
    ).toEqual([]);
  });
});

test('the place of a mistake is told', () => {
  const [problem] = problemsOf(() => {
    make([
      { key: 'a', host: HOST },
      { key: 'b', path: 'b', tenantIds: ['x'] },
    ]);
  });
  expect(problem?.message).toContain("otherGateways[1].tenantIds[0] 'x'");
});

test('sources of another gateway cannot be checked behind a firewall that rewrites them', () => {
  const rows = [{ ...KEYED, callerRanges: ['203.0.113.0/24'] }];
  expect(
    codesOf(() => {
      make(rows, { sourceRewritten: true });
    }),
  ).toEqual(['RemoteAddressBehindFirewall']);
});

test('a vault is not asked where the identity has access already', () => {
  const rows = [{ ...KEYED, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID }];
  expect(
    codesOf(() => {
      make(rows, { identityId: IDENTITY_ID });
    }),
  ).toEqual(['CertificateVaultNotAsked']);
});

test('one gateway does not stand behind an edge twice', () => {
  const stack = newStack();
  const gateway = gatewayAt(stack, 'First');
  const twice = codesOf(() => newEdge(stack, { gateway, otherGateways: [{ key: 'a', gateway }] }));
  expect(twice).toEqual(['DuplicateGateway']);
});

test('a gateway that the Internet reaches does not stand behind an edge', () => {
  const stack = newStack();
  const gateway = ApiManagementGateway.fromGatewayAttributes(stack, 'Open', {
    gatewayId: GATEWAY_ID,
    publicHostName: HOST,
    isOpen: true,
  });
  expect(codesOf(() => newEdge(stack, { otherGateways: [{ key: 'a', gateway }] }))).toEqual(['EdgeBypassed']);
});
