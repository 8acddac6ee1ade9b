import type { IConstruct } from 'constructs';
import { checkArmId, parseArmId, resourceGroupId, sameArmId, SHAPES } from '../../core/azure/arm-id';
import { type Problems, quote } from '../../core/validation/problems';
import { checkLocation, checkAvailabilityZones, warnOfNoZones } from '../../core/azure/region-validation';
import { RESOURCE_GROUP_ID } from '../../core/azure/resource-group';
import { isLiteral } from '../../core/terraform/tokens';
import type { EdgeFirewallPlan } from './edge-firewall-plan';
import { FirewallTier } from './firewall-tier';
import { FIREWALL_TIERS } from './firewall-tiers';
import type { IIngressSubnet } from '../subnet/ingress-subnet-props';
import { namePrefix } from '../../core/validation/rules';
import { checkSubnet, wordsOf } from '../subnet/subnet-validation';
import { SUBNET_DEMANDS } from '../subnet/subnet-demands';
import { SubnetPurpose } from '../subnet/subnet-purpose';
import { checkTags } from '../../core/azure/tag-validation';
import { FIREWALL_CODES } from './codes';
import { NETWORK_CODES } from '../subnet/codes';
import { warn } from '../../core/validation/warn';
import { AZURE_CODES } from '../../core/azure/codes';

/** Suffixes of the names that are derived from that of the firewall. */
export const FIREWALL_ENDINGS = {
  policies: {
    [FirewallTier.BASIC]: '-policy-basic',
    [FirewallTier.STANDARD]: '-policy-standard',
    [FirewallTier.PREMIUM]: '-policy-premium',
  },
  address: '-ip',
  managementAddress: '-management-ip',
} as const;

/** Validates the properties of a firewall and throws all problems together; warns about insecure settings. */
export function checkEdgeFirewall(firewall: IConstruct, problems: Problems, plan: EdgeFirewallPlan): void {
  checkTags(problems, plan.tags);
  const { tier, resourceGroupId: group } = plan;
  problems.check('firewallName', plan.firewallName, namePrefix(FIREWALL_ENDINGS.policies[FirewallTier.STANDARD]));
  problems.check('resourceGroupId', plan.resourceGroupId, RESOURCE_GROUP_ID);
  checkLocation(problems, plan.location);
  checkAvailabilityZones(problems, plan.zones, plan.location);
  checkArmId(problems, 'workspaceId', plan.workspaceId, SHAPES.workspace);
  checkPlace(problems, 'subnet', plan.subnet, SubnetPurpose.FIREWALL, group);
  if (plan.managementSubnet !== undefined) {
    const purpose = SubnetPurpose.FIREWALL_MANAGEMENT;
    checkPlace(problems, 'managementSubnet', plan.managementSubnet, purpose, group);
  }
  problems.when(
    plan.managementSubnet === undefined && FIREWALL_TIERS[tier].managementSubnet,
    FIREWALL_CODES.ManagementSubnetMissing,
    () => ({
      message: `managementSubnet is not set, but tier ${tier} requires it`,
      remedy: `set it to a subnet for ${wordsOf(SubnetPurpose.FIREWALL_MANAGEMENT)}, or use another tier`,
    }),
  );
  if (plan.dnsProxy && !FIREWALL_TIERS[tier].dnsProxy) addDnsProxyNotInTier(problems, tier, 'dnsProxy');
  problems.throwIfAny();
  warnOfNoZones(firewall, 'the firewall', plan.location, plan.zones);
  if (plan.workspaceId === undefined) {
    warn(
      firewall,
      AZURE_CODES.NoDiagnostics,
      'the firewall collects no logs, so allowed connections cannot be reviewed; set workspaceId',
    );
  }
}

/** Adds the problem that a tier does not support the DNS proxy. */
export function addDnsProxyNotInTier(problems: Problems, tier: FirewallTier, what: string): void {
  const able = Object.values(FirewallTier).filter((other) => FIREWALL_TIERS[other].dnsProxy);
  problems.add(
    FIREWALL_CODES.DnsProxyNotInTier,
    `${what} requires a DNS proxy, which a firewall of tier ${tier} does not support`,
    `use ${able.join(' or ')}, or translate to an address`,
  );
}

/** Requirements of Azure for a firewall's subnet in addition to the general ones: its name and its resource group. */
function checkPlace(
  problems: Problems,
  what: string,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  groupOfFirewall: string,
): void {
  checkSubnet(problems, what, subnet, purpose);
  if (!isLiteral(subnet.subnetId)) return;
  const { names, subscriptionId, resourceGroupName } = parseArmId(subnet.subnetId, SHAPES.subnet);
  const group = resourceGroupId(subscriptionId, resourceGroupName);
  const demanded = SUBNET_DEMANDS[purpose].name ?? '';
  problems.when(names[1] !== demanded, NETWORK_CODES.SubnetNameFixed, () => ({
    message: `${what} is ${quote(names[1] ?? '')}, but Azure requires '${demanded}' for ${SUBNET_DEMANDS[purpose].words}`,
    remedy: `use the subnet '${demanded}' of the network`,
  }));
  problems.when(
    isLiteral(groupOfFirewall) && !sameArmId(group, groupOfFirewall),
    FIREWALL_CODES.FirewallInOtherGroup,
    () => ({
      message: `${what} is in resource group ${quote(group)}, but the firewall would be in ${quote(groupOfFirewall)}`,
      remedy: 'use the resource group of the network: Azure requires firewall and network in the same one',
    }),
  );
}
