import type { Construct } from 'constructs';
import type { ApplicationGatewayEdgeProps, EdgeGateway } from '../../src';
import { LONGEST_NAMES } from '../../src/core/azure/derived-name';
import { nameOfReader } from '../../src/ingress/gateway/gateway-names';
import { parseSettings } from '../../stacks/settings/settings';
import { otherGateway } from '../support/edge';
import { codesOf } from '../support/errors';
import { exampleText } from '../support/examples';
import { newDnatEdge, newFirewall } from '../support/firewall';
import { CERTIFICATE, existingNetwork, newEdge, newGateway } from '../support/ingress';
import { SUBSCRIPTION } from '../support/samples';
import { newStack, synthesize } from '../support/synthesize';

const VAULT_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv`;
const IDENTITY_ID = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
const n = (length: number) => 'n'.repeat(length);
/** A host of so many characters, in labels of at most 63. */
const hostOf = (length: number) => `${n(63)}.${n(length - 68)}.com`;

const ownDomain = (hostName: string) => ({ hostName, certificateSecretId: CERTIFICATE, certificateVaultId: VAULT_ID });
const edge = (changes: Partial<ApplicationGatewayEdgeProps>) => (scope: Construct) => newEdge(scope, changes);
const gateway = (gatewayName: string, hosts: string[]) => (scope: Construct) =>
  newGateway(scope, {
    gatewayName,
    network: existingNetwork(scope),
    customDomains: hosts.map(ownDomain),
    publicHostName: undefined,
  });

test.each<[string, (scope: Construct) => unknown, string[]]>([
  ['the public address of an edge, at its limit', edge({ edgeName: n(77) }), []],
  ['the public address of an edge, beyond', edge({ edgeName: n(78) }), ['DerivedNameTooLong']],
  ['the public address of the longest edge', edge({ edgeName: n(80) }), ['DerivedNameTooLong']],
  ['no public address', edge({ edgeName: n(80), privateFrontendAddress: '10.20.1.10' }), []],
  ['an identity after an edge with a dot', edge({ edgeName: 'agw.prod' }), ['DerivedNameRefused']],
  [
    'no identity after an edge with a dot',
    edge({ edgeName: 'agw.prod', identityId: IDENTITY_ID, certificateVaultId: undefined }),
    [],
  ],
  ['the identity of a host, at its limit', gateway(n(50), [hostOf(77)]), []],
  ['the identity of a host, beyond', gateway(n(50), [hostOf(78)]), ['DerivedNameTooLong']],
  ['the private endpoint of the longest gateway', gateway(n(50), []), []],
  ['policy and addresses of a firewall, at the limit', (scope) => newFirewall(scope, { firewallName: n(64) }), []],
  [
    'policy and addresses of a firewall, beyond',
    (scope) => newFirewall(scope, { firewallName: n(65) }),
    ['InvalidNetworkResourceName'],
  ],
  ['IP group and rules of a firewall, at the limit', (scope) => newDnatEdge(scope, { edgeName: n(72) }), []],
  [
    'IP group and rules of a firewall, beyond',
    (scope) => newDnatEdge(scope, { edgeName: n(73) }),
    ['InvalidNetworkResourceName'],
  ],
])('%s', (_, make, codes) => {
  expect(codesOf(() => make(newStack()))).toEqual(codes);
});

test('no policy of the WAF gets a longer name than Azure takes', () => {
  const key = 'k'.repeat(32);
  const stack = synthesize((scope) => {
    const others: EdgeGateway[] = [{ ...otherGateway(scope, { key, host: 'other.contoso.com' }) }];
    newEdge(scope, { edgeName: n(80), privateFrontendAddress: '10.20.1.10', otherGateways: others });
  });
  const lengths = stack
    .ofType('azurerm_web_application_firewall_policy')
    .map(({ config }) => String(config.name).length);
  expect(Math.max(...lengths)).toBe(80 + '-waf-'.length + 32);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_NAMES.firewallPolicyOfEdge);
});

test('hosts of one gateway never share the name of an identity', () => {
  const long = n(63);
  const hosts = [
    'a-b.contoso.com',
    'a.b.contoso.com',
    'a--b.contoso.com',
    `${long}.${long}a.com`,
    `${long}.${long}b.com`,
  ];
  const names = hosts.map((host, index) => nameOfReader('apim', host, index));
  expect(new Set(names).size).toBe(hosts.length);
  expect(names[0]).toBe('apim-a--b-contoso-com');
  expect(nameOfReader('apim', 'agents.contoso.com', 0)).toBe('apim-agents-contoso-com');
});

test.each([
  [90, []],
  [91, [expect.stringMatching(/workspacePrefix.*HCP Terraform takes 90; shorten it$/) as string]],
])('a workspace of %i characters', (length, problems) => {
  const environment = /^environment: (.*)$/m.exec(exampleText('teams-private'))?.[1] ?? '';
  const prefix = 'p'.repeat(length - `${environment}-ingress`.length);
  const text = `${exampleText('teams-private')}\nbackend: {type: cloud, organization: contoso, workspacePrefix: ${prefix}}\n`;
  const problemsOf = () => {
    try {
      parseSettings(text.replace(/^backend:\n( .*\n)+/m, ''), 'x');
      return [];
    } catch (error) {
      return (error as { problems: readonly string[] }).problems;
    }
  };
  expect(problemsOf()).toEqual(problems);
});
