import type { IConstruct } from 'constructs';
import { checkArmId, parseArmId, SHAPES } from '../../core/azure/arm-id';
import { type Problems, quote } from '../../core/validation/problems';
import { checkLocation, checkZones, warnOfNoZones } from '../../core/azure/region-validation';
import { resourceGroupName } from '../../core/validation/rules';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgeFirewallProps } from './edge-firewall-props';
import { FirewallTier } from './firewall-tier';
import { FIREWALL_TIERS } from './firewall-tiers';
import type { IIngressSubnet } from '../network/ingress-subnet-props';
import { namePrefix } from '../../core/validation/rules';
import { checkSubnet } from '../network/subnet-validation';
import { SUBNET_DEMANDS } from '../network/subnet-demands';
import { SubnetPurpose } from '../network/subnet-purpose';
import { checkTags } from '../../core/azure/tag-validation';
import { FIREWALL_CODES } from './codes';
import { NETWORK_CODES } from '../network/codes';
import { warn } from '../../core/validation/warn';

/** Endings of the names that are made from the firewall's. */
export const FIREWALL_ENDINGS = {
  policies: {
    [FirewallTier.BASIC]: '-policy-basic',
    [FirewallTier.STANDARD]: '-policy-standard',
    [FirewallTier.PREMIUM]: '-policy-premium',
  },
  address: '-ip',
  managementAddress: '-management-ip',
} as const;

/** Throws everything that is wrong with a firewall's properties, and warns of what is legal but weak. */
export function checkEdgeFirewall(firewall: IConstruct, problems: Problems, props: EdgeFirewallProps): void {
  checkTags(problems, props.tags);
  const tier = props.tier ?? FirewallTier.STANDARD;
  problems.check('firewallName', props.firewallName, namePrefix(FIREWALL_ENDINGS.policies[FirewallTier.STANDARD]));
  problems.check('resourceGroupName', props.resourceGroupName, resourceGroupName);
  checkLocation(problems, props.location);
  checkZones(problems, props.zones, props.location);
  checkArmId(problems, 'workspaceId', props.workspaceId, SHAPES.workspace);
  checkPlace(problems, 'subnet', props.subnet, SubnetPurpose.FIREWALL, props.resourceGroupName);
  if (props.managementSubnet !== undefined) {
    const purpose = SubnetPurpose.FIREWALL_MANAGEMENT;
    checkPlace(problems, 'managementSubnet', props.managementSubnet, purpose, props.resourceGroupName);
  }
  problems.when(
    props.managementSubnet === undefined && FIREWALL_TIERS[tier].managementSubnet,
    FIREWALL_CODES.ManagementSubnetMissing,
    () => ({
      message: `managementSubnet is not given for tier ${tier}, which Azure manages through one`,
      remedy: `give a subnet for ${SubnetPurpose.FIREWALL_MANAGEMENT}, or take another tier`,
    }),
  );
  if (props.dnsProxy === true && !FIREWALL_TIERS[tier].dnsProxy) addDnsProxyNotInTier(problems, tier, 'dnsProxy');
  problems.throwIfAny();
  warnOfNoZones(firewall, 'the firewall', props.location, props.zones);
  if (props.workspaceId === undefined) {
    warn(
      firewall,
      NETWORK_CODES.NoDiagnostics,
      'the firewall keeps no logs, so that nobody sees whom it lets in; give it a workspaceId',
    );
  }
}

/** Adds that a tier cannot resolve names. */
export function addDnsProxyNotInTier(problems: Problems, tier: FirewallTier, what: string): void {
  const able = Object.values(FirewallTier).filter((other) => FIREWALL_TIERS[other].dnsProxy);
  problems.add(
    FIREWALL_CODES.DnsProxyNotInTier,
    `${what} is asked of a firewall of tier ${tier}, which resolves no names`,
    `take ${able.join(' or ')}, or translate to an address`,
  );
}

/** What Azure demands of a firewall's subnet beyond what every subnet is checked for: its name, and its group. */
function checkPlace(
  problems: Problems,
  what: string,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  groupOfFirewall: string,
): void {
  checkSubnet(problems, what, subnet, purpose);
  if (!isLiteral(subnet.subnetId)) return;
  const { names, resourceGroupName: group } = parseArmId(subnet.subnetId, SHAPES.subnet);
  const demanded = SUBNET_DEMANDS[purpose].name ?? '';
  problems.when(names[1] !== demanded, NETWORK_CODES.SubnetNameFixed, () => ({
    message: `${what} is ${quote(names[1] ?? '')}, and Azure takes only '${demanded}' for ${purpose}`,
    remedy: `give the subnet '${demanded}' of the network`,
  }));
  problems.when(
    isLiteral(groupOfFirewall) && group.toLowerCase() !== groupOfFirewall.toLowerCase(),
    FIREWALL_CODES.FirewallInOtherGroup,
    () => ({
      message: `${what} is in resource group ${quote(group)}, and the firewall would be in ${quote(groupOfFirewall)}`,
      remedy: 'give the resource group of the network: Azure takes firewall and network only in the same one',
    }),
  );
}
