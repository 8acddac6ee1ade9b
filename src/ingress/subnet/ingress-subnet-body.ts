import { isLiteral } from '../../core/terraform/tokens';
import type { IngressSubnetProps } from './ingress-subnet-props';
import { SecurityRuleAccess } from './security-rule';
import { DENY_REST, type DemandedRule, type SubnetDemands } from './subnet-demands';

/** Sources that are allowed inbound, in place of the placeholders of the requirements. */
export interface LetIn {
  readonly callers: readonly string[];
  readonly neighbours: readonly string[];
  readonly itself: readonly string[];
}

/**
 * The subnet in the form of the ARM API, complete in one request: an Azure Policy may deny a subnet that is created without
 * security group or route table. One range in `addressPrefix`, which injection of API Management requires.
 */
export function subnetBody(
  { addressPrefix, routeTable }: IngressSubnetProps,
  demands: SubnetDemands,
  securityGroupId: string | undefined,
) {
  const { delegation, policiesForPrivateEndpoints } = demands;
  return {
    properties: {
      addressPrefix,
      ...(delegation === undefined
        ? {}
        : { delegations: [{ name: 'delegation', properties: { serviceName: delegation } }] }),
      ...(securityGroupId === undefined ? {} : { networkSecurityGroup: { id: securityGroupId } }),
      ...(routeTable === undefined ? {} : { routeTable: { id: routeTable.routeTableId } }),
      ...(policiesForPrivateEndpoints ? { privateEndpointNetworkPolicies: 'Enabled' } : {}),
    },
  };
}

/** Rules of the subnet's security group: those that its purpose requires, with the allowed sources, and then deny all. */
export function securityRules({ rules }: SubnetDemands, letIn: LetIn): object[] {
  const made = rules.filter(({ byDefault }) => byDefault !== true).flatMap((rule) => allowing(rule, letIn));
  return [
    ...made,
    ruleOf(DENY_REST, SecurityRuleAccess.DENY, { sourceAddressPrefix: '*', destinationAddressPrefix: '*' }),
  ];
}

/** No rule without sources: Azure rejects it. */
function allowing(rule: DemandedRule, letIn: LetIn): object[] {
  const { source } = rule;
  const destination = { destinationAddressPrefix: rule.destination };
  if (!isPlaceholder(source)) {
    return [ruleOf(rule, SecurityRuleAccess.ALLOW, { sourceAddressPrefix: source, ...destination })];
  }
  const ranges = inOrder(letIn[source]);
  if (ranges.length === 0) return [];
  return [ruleOf(rule, SecurityRuleAccess.ALLOW, { sourceAddressPrefixes: ranges, ...destination })];
}

/** Always in the same order: Azure keeps the original order, and another one would show up as a permanent difference. */
function inOrder(ranges: readonly string[]): string[] {
  return ranges.every((range) => isLiteral(range)) ? [...ranges].sort() : [...ranges];
}

function isPlaceholder(source: string): source is keyof LetIn {
  return source === 'callers' || source === 'neighbours' || source === 'itself';
}

type WrittenRule = Pick<DemandedRule, 'name' | 'priority' | 'direction' | 'protocol' | 'ports' | 'description'>;

function ruleOf(rule: WrittenRule, access: SecurityRuleAccess, ends: object): object {
  return {
    name: rule.name,
    properties: {
      priority: rule.priority,
      direction: rule.direction,
      access,
      protocol: rule.protocol,
      sourcePortRange: '*',
      destinationPortRange: rule.ports,
      ...ends,
      description: rule.description,
    },
  };
}
