import { Fn, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { networkOfSubnet, sameArmId } from '../../core/azure/arm-id';
import { IPV4_CIDR } from '../../core/network/cidr';
import { Problems, quote } from '../../core/validation/problems';
import { PerApp } from '../../core/terraform/per-app';
import { isLiteral } from '../../core/terraform/tokens';
import type { IIngressSubnet } from './ingress-subnet-props';
import { missingRules } from './security-rule-cover';
import { SUBNET_DEMANDS } from './subnet-demands';
import type { SubnetPurpose } from './subnet-purpose';
import { NETWORK_CODES } from './codes';

/** Constructs in new subnets register where they are called from, so that the security groups allow exactly that. */
interface Told {
  readonly neighbours: string[];
  callers?: readonly string[];
}

const TOLD = new WeakMap<IIngressSubnet, Told>();
const BY_ID = new PerApp(() => new Map<string, IIngressSubnet>());
const CALLED_IN = new WeakMap<IConstruct, CalledIn>();
const FORWARDED_TO = new WeakSet<IConstruct>();

/** Subnet in which something is called, and the purpose of that subnet. */
interface CalledIn {
  readonly subnet: IIngressSubnet;
  readonly purpose: SubnetPurpose;
}

const toldTo = (subnet: IIngressSubnet): Told => {
  const told = TOLD.get(subnet) ?? { neighbours: [] };
  TOLD.set(subnet, told);
  return told;
};

/** Ranges that are allowed inbound to a subnet so far. */
export function neighboursOf(subnet: IIngressSubnet): readonly string[] {
  return [...new Set(toldTo(subnet).neighbours)];
}

/** Internet ranges that the edge or gateway in the subnet allows; undefined if none are registered. */
export function callersTold(subnet: IIngressSubnet): readonly string[] | undefined {
  return TOLD.get(subnet)?.callers;
}

/** Both lists combined. A list that is known only after apply is combined by Terraform. */
function merged(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  if (one === undefined) return other;
  if (isLiteral(one) && isLiteral(other)) return [...new Set([...one, ...other])];
  const both: unknown = Fn.concat([Token.asList(one), Token.asList(other)]);
  return Fn.distinct(both as string[]);
}

/** Registers a subnet by its id, for constructs that get only the id. */
export function rememberSubnet(subnet: IIngressSubnet, subnetId: string): void {
  BY_ID.of(subnet).set(subnetId, subnet);
}

/** The new subnet with an id; undefined if it is not created here. */
export function subnetById(scope: IConstruct, subnetId: string): IIngressSubnet | undefined {
  return BY_ID.of(scope).get(subnetId);
}

/** Registers where something is called, for what is placed in front of it. */
export function calledIn(what: IConstruct, subnet: IIngressSubnet, purpose: SubnetPurpose): void {
  CALLED_IN.set(what, { subnet, purpose });
}

/** The subnet in which something is called, if it is registered. */
export function subnetOfCalled(called: IConstruct): IIngressSubnet | undefined {
  return CALLED_IN.get(called)?.subnet;
}

/** Registers that an Azure Firewall forwards connections to what is called, whatever their path. */
export function forwardedTo(called: IConstruct): void {
  FORWARDED_TO.add(called);
}

/** Whether an Azure Firewall forwards to it. */
export function isForwardedTo(called: IConstruct): boolean {
  return FORWARDED_TO.has(called);
}

/** Whether a subnet is certainly not of a network: of what is not known, it may be. */
export function isOfOtherNetwork(
  { virtualNetworkId, subnetId }: IIngressSubnet,
  networkId: string | undefined,
): boolean {
  const own = virtualNetworkId ?? networkOfSubnet(subnetId);
  if (own === undefined || networkId === undefined || ![own, networkId].every(isLiteral)) return false;
  return !sameArmId(own, networkId);
}

/** Allows callers from the Internet inbound to a subnet, and checks that an existing one does. */
export function letCallersIn(
  problems: Problems,
  what: string,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  ranges: readonly string[],
): void {
  const told = toldTo(subnet);
  told.callers = merged(told.callers, ranges);
  const given = subnet.callerRanges;
  if (given !== undefined && isLiteral(given) && isLiteral(ranges)) {
    const refused = ranges.filter((range) => !given.includes(range));
    problems.when(refused.length > 0, NETWORK_CODES.CallersOfSubnetDiffer, () => ({
      message: `${what} allows ${given.join(', ')}, and ${refused.join(', ')} would be dropped`,
      remedy: 'omit callerRanges of the subnet: it uses those of the edge or gateway in it',
    }));
  }
  checkExisting(problems, what, subnet, purpose, ranges);
}

/**
 * Allows one subnet inbound to another one. Adds a problem if the range of the first is not known and the second one's
 * security group is created here.
 *
 * @param from name of the calling subnet in messages
 */
export function letNeighbourIn(
  problems: Problems,
  called: IConstruct,
  from: string,
  caller: Pick<IIngressSubnet, 'addressPrefix'> | undefined,
): void {
  const place = CALLED_IN.get(called);
  if (place !== undefined) letInTo(problems, place.subnet, place.purpose, from, caller);
}

/** As `letNeighbourIn`, with the called subnet given directly. */
export function letInTo(
  problems: Problems,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  from: string,
  caller: Pick<IIngressSubnet, 'addressPrefix'> | undefined,
): void {
  const range = caller?.addressPrefix;
  if (range !== undefined && isCalledFromOutside(purpose)) {
    letCallersIn(problems, `the subnet of ${subnet.node.path}`, subnet, purpose, [range]);
    return;
  }
  if (range !== undefined) {
    toldTo(subnet).neighbours.push(range);
    checkExisting(problems, `the subnet of ${subnet.node.path}`, subnet, purpose, [range]);
    return;
  }
  problems.when(subnet.purpose !== undefined, NETWORK_CODES.SourceRangeUnknown, () => ({
    message: `the IPv4 range of ${from} is not known, but the security group of ${subnet.node.path} must allow it`,
    remedy: `specify addressPrefix of ${from}`,
  }));
}

/** As `letInTo`, for who knows that a subnet is called and makes neither the caller nor what is called. Throws what is wrong. */
export function letRangeIn(subnet: IIngressSubnet, purpose: SubnetPurpose, from: string, addressPrefix?: string): void {
  const problems = Problems.withProviderCheck(subnet);
  letInTo(problems, subnet, purpose, from, { addressPrefix });
  problems.throwIfAny();
}

/** Whether it accepts callers from the Internet, or a firewall in front of it. */
function isCalledFromOutside(purpose: SubnetPurpose): boolean {
  return SUBNET_DEMANDS[purpose].rules.some((rule) => rule.source === 'callers');
}

/** Checks whether the known rules of an existing subnet allow ranges inbound. */
function checkExisting(
  problems: Problems,
  what: string,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  ranges: readonly string[],
): void {
  const { securityRules, addressPrefix } = subnet;
  if (securityRules === undefined || !isLiteral(securityRules) || !isLiteral(ranges)) return;
  for (const rule of SUBNET_DEMANDS[purpose].rules) {
    if (rule.source !== 'callers' && rule.source !== 'neighbours') continue;
    const known = ranges.filter((range) => isLiteral(range) && IPV4_CIDR.holds(range));
    const demanded = known.map((source) => ({ ...rule, source }));
    for (const { source } of missingRules(demanded, securityRules, addressPrefix)) {
      problems.add(
        NETWORK_CODES.MissingSecurityRule,
        `the security group of ${what} does not allow inbound port ${rule.ports} from ${quote(source)}: ` +
          rule.description.toLowerCase(),
        'add an allow rule before the one that denies it',
      );
    }
  }
}
