import { FoundryNetworkMode } from '../existing/foundry-network-mode';
import type { FoundryNetwork } from './foundry-network';
import type { PublicAccessOptions } from './public-access-options';

/** What an account says of its network. */
export function networkBody(network: FoundryNetwork): object {
  return {
    publicNetworkAccess: network._publicAccess === undefined ? 'Disabled' : 'Enabled',
    networkAcls: networkRules(network._publicAccess),
    ...injections(network),
  };
}

/** Denied is what no rule names, also while public access is off: what switches it on by hand opens nothing then. */
function networkRules(access: PublicAccessOptions | undefined): object {
  const { allowedIpRanges = [], allowedSubnetIds = [], trustedServices = true } = access ?? {};
  const isOpen = access !== undefined && access.allowedIpRanges === undefined && access.allowedSubnetIds === undefined;
  return {
    defaultAction: isOpen ? 'Allow' : 'Deny',
    bypass: trustedServices ? 'AzureServices' : 'None',
    ipRules: allowedIpRanges.map((value) => ({ value })),
    virtualNetworkRules: allowedSubnetIds.map((id) => ({ id })),
  };
}

function injections({ mode, agentSubnet }: FoundryNetwork): object {
  if (agentSubnet !== undefined) {
    const { subnetId } = agentSubnet;
    return { networkInjections: [{ scenario: 'agent', subnetArmId: subnetId, useMicrosoftManagedNetwork: false }] };
  }
  if (mode !== FoundryNetworkMode.MANAGED) return {};
  return { networkInjections: [{ scenario: 'agent', subnetArmId: '', useMicrosoftManagedNetwork: true }] };
}
