import { codes } from '../../core/validation/code';

/** What can be wrong of Azure Firewall and its DNAT edge. docs/messages.md is made of it. */
export const FIREWALL_CODES = codes({
  DnsProxyNotInTier: {
    meaning: 'A firewall of the Basic tier is asked to resolve names.',
    remedy: 'Take Standard, or translate to an address.',
  },
  DnsProxyOff: {
    meaning: "An edge translates to a host, and the firewall's DNS proxy is off.",
    remedy: 'Give the firewall `dnsProxy: true`.',
  },
  FirewallInOtherGroup: {
    meaning: 'The firewall is not in the resource group of its network.',
    remedy: 'Give that group: Azure takes no other.',
  },
  HostNamedByAzure: {
    meaning: 'Callers would use a host that only Azure can lead somewhere.',
    remedy: 'Give the gateway a custom domain.',
  },
  InvalidPriority: {
    meaning: 'The priority of a rule in Azure Firewall is not a whole number from 100 to 65000.',
    remedy: 'Correct it.',
  },
  ManagementSubnetMissing: {
    meaning: 'A Basic firewall has no subnet to be managed through.',
    remedy: 'Give `managementSubnet`.',
  },
  NoHostToTranslate: {
    meaning: 'An edge translates to a host, and the target has none.',
    remedy: 'Translate to an address.',
  },
  SecondTranslation: {
    meaning: 'A second edge wants port 443 of the same firewall address.',
    remedy: 'Give it another public address.',
  },
  TenantHeaderUnchecked: {
    kind: 'warning',
    meaning: 'Nobody checks the header in which Teams names the tenant.',
    remedy: 'Give the gateway a `tenantHeader`.',
  },
});
