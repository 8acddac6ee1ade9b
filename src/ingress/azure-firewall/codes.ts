import { codes } from '../../core/validation/code';

/** Codes of problems with Azure Firewall and its DNAT edge. docs/messages.md is generated from it. */
export const FIREWALL_CODES = codes({
  DnsProxyNotInTier: {
    meaning: 'The DNS proxy is required of a firewall of the Basic tier.',
    remedy: 'Use Standard, or translate to an address.',
  },
  DnsProxyOff: {
    meaning: "An edge translates to a host, and the firewall's DNS proxy is off.",
    remedy: 'Set `dnsProxy: true` on the firewall.',
  },
  FirewallInOtherGroup: {
    meaning: 'The firewall is not in the resource group of its network.',
    remedy: 'Use the resource group of the network: Azure requires it.',
  },
  HostNamedByAzure: {
    meaning: 'Callers would use a host whose DNS record only Azure can manage.',
    remedy: 'Add a custom domain to the gateway.',
  },
  InvalidPriority: {
    meaning: 'The priority of a rule in Azure Firewall is not a whole number from 100 to 65000.',
    remedy: 'Give a whole number from 100 to 65000; a smaller one is evaluated first.',
  },
  ManagementSubnetMissing: {
    meaning: 'A Basic firewall has no management subnet.',
    remedy: 'Set `managementSubnet`.',
  },
  NoHostToTranslate: {
    meaning: 'An edge translates to a host, and the target has none.',
    remedy: 'Use `DnatTranslation.ADDRESS`, or a target with a private host name.',
  },
  SecondTranslation: {
    meaning: 'A second edge translates port 443 of the same firewall address.',
    remedy: 'Use another public address.',
  },
  TenantHeaderUnchecked: {
    kind: 'warning',
    meaning: 'The header in which Teams sends the tenant id is not checked.',
    remedy: 'Set `tenantHeader` of the gateway.',
  },
});
