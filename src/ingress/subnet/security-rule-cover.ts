import { firstAddress, IPV4_CIDR, isPrivateAddress, overlap, prefixLength } from '../../core/network/cidr';
import { isLiteral } from '../../core/terraform/tokens';
import type { DemandedRule } from './subnet-demands';
import { type SecurityRule, SecurityRuleAccess, SecurityRuleDirection } from './security-rule';

const { ALLOW, DENY } = SecurityRuleAccess;
const { INBOUND, OUTBOUND } = SecurityRuleDirection;

/**
 * Default rules of every network security group.
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

/**
 * Required rules that the rules of a group do not allow. The first matching rule decides, as in Azure; an earlier rule that
 * denies part of the traffic counts as denying it.
 *
 * @param range IPv4 range of the subnet, if known
 */
export function missingRules(
  demanded: readonly DemandedRule[],
  given: readonly SecurityRule[],
  range?: string,
): DemandedRule[] {
  const inOrder = [...given, ...DEFAULT_RULES].sort((one, other) => one.priority - other.priority);
  const decides = (rule: SecurityRule, one: DemandedRule): boolean =>
    covers(rule, one) || (rule.access === DENY && touches(rule, one, range));
  return demanded
    .filter(({ optional }) => optional !== true)
    .filter((one) => inOrder.find((rule) => decides(rule, one))?.access !== ALLOW);
}

/** Whether a rule matches all the traffic of another one. */
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
 * Places within the network: a required destination of `*` is the subnet itself. Other service tags are public addresses,
 * and so part of the Internet. The owner of the group decides who the callers are; they come from the Internet.
 */
function coversPlace(given: string | undefined, demanded: string): boolean {
  if (isAny(given)) return true;
  const tag = given?.toLowerCase();
  if (demanded === 'callers') return tag === 'internet' || /^\d/.test(tag ?? '');
  if (demanded === 'neighbours') return tag === 'virtualnetwork' || isWithinNetwork(given);
  if (isRange(demanded)) return coversRange(given, demanded);
  if (tag === demanded.toLowerCase()) return true;
  if (demanded === '*') return tag === 'virtualnetwork';
  return tag === 'internet' && !['VirtualNetwork', 'AzureLoadBalancer'].includes(demanded);
}

/** Whether a place contains a range: by its addresses, or as the tag of what is inside or outside networks. */
function coversRange(given: string | undefined, range: string): boolean {
  const tag = given?.toLowerCase();
  if (tag === 'virtualnetwork') return isWithinNetwork(range);
  if (tag === 'internet') return !isWithinNetwork(range);
  return isRange(given) && prefixLength(asRange(given)) <= prefixLength(asRange(range)) && isPartOf(given, range);
}

/**
 * Whether a rule matches some of the traffic of another one. The subnet itself is one end of it. At the other end, a range
 * of the network counts as a part of it; one of the Internet does not: the requirements there are few services, and deny
 * lists of malicious addresses are common.
 */
function touches(rule: SecurityRule, demanded: DemandedRule, range: string | undefined): boolean {
  const isInbound = demanded.direction === INBOUND;
  const [near, far] = isInbound ? [rule.destination, rule.source] : [rule.source, rule.destination];
  const [nearDemanded, farDemanded] = isInbound
    ? [demanded.destination, demanded.source]
    : [demanded.source, demanded.destination];
  return (
    rule.direction === demanded.direction &&
    (isAny(rule.protocol) || isAny(demanded.protocol) || same(rule.protocol, demanded.protocol)) &&
    sharesPorts(rule.ports, demanded.ports) &&
    (coversPlace(near, nearDemanded) || isPartOf(near, range)) &&
    (coversPlace(far, farDemanded) || sharesNetwork(far, farDemanded))
  );
}

/** Whether a range and a part of the network have addresses in common; if that part is not known, it is assumed. */
function sharesNetwork(place: string | undefined, demanded: string): boolean {
  if (isRange(demanded)) return isPartOf(place, demanded);
  return ['VirtualNetwork', 'neighbours'].includes(demanded) && isWithinNetwork(place);
}

function sharesPorts(ports: readonly string[] | undefined, demanded: string): boolean {
  if (ports === undefined || ports.includes('*') || demanded === '*') return true;
  const [from, to] = bounds(demanded);
  return ports.map(bounds).some(([first, last]) => first <= to && from <= last);
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function isPartOf(place: string | undefined, range: string | undefined): boolean {
  return [place, range].every(isRange) && overlap(asRange(place), asRange(range));
}

function isWithinNetwork(place: string | undefined): boolean {
  return isRange(place) && isPrivateAddress(firstAddress(asRange(place)));
}

const isRange = (place: string | undefined): boolean =>
  place !== undefined && isLiteral(place) && IPV4_CIDR.holds(asRange(place));

/** A single address is a /32. */
const asRange = (place = ''): string => (place.includes('/') ? place : `${place}/32`);
