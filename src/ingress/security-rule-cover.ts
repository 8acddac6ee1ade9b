import type { DemandedRule } from './subnet-demands';
import { type SecurityRule, SecurityRuleAccess, SecurityRuleDirection } from './security-rule';

const { ALLOW, DENY } = SecurityRuleAccess;
const { INBOUND, OUTBOUND } = SecurityRuleDirection;

/**
 * Rules that every network security group ends with.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
 */
const DEFAULT_RULES: readonly SecurityRule[] = [
  { priority: 65000, direction: INBOUND, access: ALLOW, source: 'VirtualNetwork', destination: 'VirtualNetwork' },
  { priority: 65001, direction: INBOUND, access: ALLOW, source: 'AzureLoadBalancer' },
  { priority: 65500, direction: INBOUND, access: DENY },
  { priority: 65000, direction: OUTBOUND, access: ALLOW, source: 'VirtualNetwork', destination: 'VirtualNetwork' },
  { priority: 65001, direction: OUTBOUND, access: ALLOW, destination: 'Internet' },
  { priority: 65500, direction: OUTBOUND, access: DENY },
];

/** Demanded rules that the rules of a group do not let through. The first rule that fits decides, as in Azure. */
export function missingRules(demanded: readonly DemandedRule[], given: readonly SecurityRule[]): DemandedRule[] {
  const inOrder = [...given, ...DEFAULT_RULES].sort((one, other) => one.priority - other.priority);
  return demanded.filter((rule) => inOrder.find((candidate) => covers(candidate, rule))?.access !== ALLOW);
}

/** Whether a rule speaks of all the traffic that another one is about. */
function covers(rule: SecurityRule, demanded: DemandedRule): boolean {
  return (
    rule.direction === demanded.direction &&
    (isAny(rule.protocol) || rule.protocol?.toLowerCase() === demanded.protocol.toLowerCase()) &&
    coversPorts(rule.ports, demanded.ports) &&
    coversPlace(rule.source, demanded.source) &&
    coversPlace(rule.destination, demanded.destination)
  );
}

const isAny = (value: string | undefined): boolean => value === undefined || value === '*';

function coversPorts(ports: readonly string[] | undefined, demanded: string): boolean {
  if (ports === undefined || ports.includes('*')) return true;
  if (demanded === '*') return false;
  const [from, to] = bounds(demanded);
  return ports.map(bounds).some(([first, last]) => first <= from && to <= last);
}

function bounds(range: string): [number, number] {
  const [from = '', to = from] = range.split('-');
  return [Number(from), Number(to)];
}

/**
 * Places within the network: a demanded destination of `*` is the subnet itself. Service tags other than these are public
 * addresses, and so part of the Internet. Who the callers are, the owner of the group
 * decides; they come from outside.
 */
function coversPlace(given: string | undefined, demanded: string): boolean {
  if (isAny(given)) return true;
  const tag = given?.toLowerCase();
  if (demanded === 'callers') return tag === 'internet' || /^\d/.test(tag ?? '');
  if (tag === demanded.toLowerCase()) return true;
  if (demanded === '*') return tag === 'virtualnetwork';
  return tag === 'internet' && !['VirtualNetwork', 'AzureLoadBalancer'].includes(demanded);
}
