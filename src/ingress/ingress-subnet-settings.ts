import type { DemandedRule } from './subnet-demands';

/** Settings of one rule of the subnet's security group. */
export function ruleSettings(rule: DemandedRule, callers: string[]) {
  return {
    name: rule.name,
    priority: rule.priority,
    direction: rule.direction,
    access: 'Allow',
    protocol: rule.protocol,
    sourcePortRange: '*',
    destinationPortRange: rule.ports,
    ...(rule.source === 'callers' ? { sourceAddressPrefixes: callers } : { sourceAddressPrefix: rule.source }),
    destinationAddressPrefix: rule.destination,
    description: rule.description,
  };
}

/** Has a service look after the subnet. */
export function delegationTo(service: string) {
  return {
    name: 'delegation',
    serviceDelegation: { name: service, actions: ['Microsoft.Network/virtualNetworks/subnets/action'] },
  };
}
