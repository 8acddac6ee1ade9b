import {
  type ApiManagementGatewayAttributes,
  DnatTranslation,
  type EdgeFirewallAttributes,
  type FirewallDnatEdgeProps,
  FirewallTier,
} from '../../../src';
import { codesOf } from '../../support/errors';
import { existingFirewall, newDnatEdge, privateGateway } from '../../support/firewall';
import { PUBLIC_HOST, proveRules, tokenList, tokenNumber } from '../../support/ingress';
import { TOKEN, groupId } from '../../support/samples';
import { newStack } from '../../support/synthesize';

proveRules<Partial<FirewallDnatEdgeProps>>(
  [
    {
      code: 'InvalidNetworkResourceName',
      bad: [{ edgeName: '' }, { edgeName: 'my edge' }, { edgeName: 'e'.repeat(73) }],
      good: [{ edgeName: 'e' }, { edgeName: 'e'.repeat(72) }],
      later: [{ edgeName: TOKEN }],
    },
    {
      code: 'InvalidResourceId',
      bad: [{ resourceGroupId: '' }, { resourceGroupId: groupId('rg.') }],
      good: [{ resourceGroupId: groupId('rg_(1).a') }],
      later: [{ resourceGroupId: TOKEN }],
    },
    {
      code: 'InvalidLocation',
      bad: [{ location: 'East US 2' }],
      good: [{ location: 'westeurope' }],
      later: [{ location: TOKEN }],
    },
    {
      code: 'InvalidPriority',
      bad: [99, 65001, 150.5].map((priority) => ({ priority })),
      good: [100, 65000].map((priority) => ({ priority })),
      later: [{ priority: tokenNumber() }],
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
        { callerRanges: ['*'] },
        { callerRanges: ['2603:1027::/48'] },
      ],
      good: [{ callerRanges: ['203.0.113.0/24'] }],
      later: [{ callerRanges: [TOKEN] }],
    },
  ],
  (changes) => newDnatEdge(newStack(), changes),
  'test/Edge',
);

const before = (gateway: Partial<ApiManagementGatewayAttributes>) => () => {
  const stack = newStack();
  newDnatEdge(stack, { target: privateGateway(stack, gateway) });
};

test.each<[string, Partial<ApiManagementGatewayAttributes>, string[]]>([
  ['closed', { isOpen: false }, []],
  ['open', { isOpen: true }, ['EdgeBypassed']],
  ['neither known to be open nor closed', { isOpen: undefined }, []],
  ['with a certificate for its host', { hostNames: ['apim.azure-api.net', PUBLIC_HOST] }, []],
  ['with one in another case', { hostNames: [PUBLIC_HOST.toUpperCase()] }, []],
  ['with one for another host', { hostNames: ['apim.azure-api.net'] }, ['HostNotServed']],
  ['with one for a longer host', { hostNames: [`www.${PUBLIC_HOST}`] }, ['HostNotServed']],
  ['without any', { hostNames: [] }, ['HostNotServed']],
  ['of which certificates are not known', { hostNames: undefined }, []],
  ['with a certificate for a host known later', { hostNames: [TOKEN] }, []],
  ['with certificates known later', { hostNames: tokenList() }, []],
  ['called under a host known later', { publicHostName: TOKEN }, []],
  ['called under the host of Azure', { publicHostName: 'apim.azure-api.net' }, ['HostNamedByAzure']],
  ['called under the host of Azure in capitals', { publicHostName: 'APIM.AZURE-API.US' }, ['HostNamedByAzure']],
  [
    'called under a host that looks like it',
    { publicHostName: 'apim.azure-api.net.contoso.com', hostNames: undefined },
    [],
  ],
  ['called under another that does', { publicHostName: 'my-azure-api.net', hostNames: undefined }, []],
])('a gateway %s', (_, gateway, codes) => {
  expect(codesOf(before(gateway))).toEqual(codes);
});

const translated = (translation: DnatTranslation, firewall: Partial<EdgeFirewallAttributes>) => () => {
  const stack = newStack();
  newDnatEdge(stack, { firewall: existingFirewall(stack, firewall), translation });
};

test.each<[Partial<EdgeFirewallAttributes>, string[]]>([
  [{}, []],
  [{ dnsProxy: true }, []],
  [{ dnsProxy: false }, ['DnsProxyOff']],
  [{ tier: FirewallTier.BASIC }, ['DnsProxyNotInTier']],
  [{ tier: FirewallTier.BASIC, dnsProxy: false }, ['DnsProxyNotInTier']],
  [{ tier: FirewallTier.STANDARD }, []],
  [{ tier: FirewallTier.PREMIUM, dnsProxy: true }, []],
  [{ tier: FirewallTier.PREMIUM, dnsProxy: false }, ['DnsProxyOff']],
])('translation to a host by a firewall of which %j is known', (firewall, codes) => {
  expect(codesOf(translated(DnatTranslation.FQDN, firewall))).toEqual(codes);
  expect(codesOf(translated(DnatTranslation.ADDRESS, firewall))).toEqual([]);
});
