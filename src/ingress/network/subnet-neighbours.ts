import { Fn, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { IPV4_CIDR } from '../../core/network/cidr';
import { type Problems, quote } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import type { IIngressSubnet } from './ingress-subnet-props';
import { missingRules } from './security-rule-cover';
import { SUBNET_DEMANDS } from './subnet-demands';
import type { SubnetPurpose } from './subnet-purpose';
import { NETWORK_CODES } from './codes';

/** What stands in subnets made here tells them from where it is called, so that their security groups let in just that. */
interface Told {
  readonly neighbours: string[];
  callers?: readonly string[];
}

const TOLD = new WeakMap<IIngressSubnet, Told>();
const BY_ID = new WeakMap<IConstruct, Map<string, IIngressSubnet>>();
const CALLED_IN = new WeakMap<IConstruct, CalledIn>();

/** Where something is called, and for what its subnet was made. */
interface CalledIn {
  readonly subnet: IIngressSubnet;
  readonly purpose: SubnetPurpose;
}

const toldTo = (subnet: IIngressSubnet): Told => {
  const told = TOLD.get(subnet) ?? { neighbours: [] };
  TOLD.set(subnet, told);
  return told;
};

/** Ranges that were let in to a subnet so far. */
export function neighboursOf(subnet: IIngressSubnet): readonly string[] {
  return [...new Set(toldTo(subnet).neighbours)];
}

/** Ranges of the Internet that what stands in the subnet lets in; nothing where it said nothing. */
export function callersTold(subnet: IIngressSubnet): readonly string[] | undefined {
  return TOLD.get(subnet)?.callers;
}

/** Both lists in one. A list that is known only after apply is put together then. */
function merged(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  if (one === undefined) return other;
  if (isLiteral(one) && isLiteral(other)) return [...new Set([...one, ...other])];
  const both: unknown = Fn.concat([Token.asList(one), Token.asList(other)]);
  return Fn.distinct(both as string[]);
}

/** Remembers a subnet by its id, for what is given the id alone. */
export function rememberSubnet(subnet: IIngressSubnet, subnetId: string): void {
  const byId = BY_ID.get(subnet.node.root) ?? new Map<string, IIngressSubnet>();
  BY_ID.set(subnet.node.root, byId.set(subnetId, subnet));
}

/** The subnet made here that has an id; nothing where it was made elsewhere. */
export function subnetById(scope: IConstruct, subnetId: string): IIngressSubnet | undefined {
  return BY_ID.get(scope.node.root)?.get(subnetId);
}

/** Says where something is called, for what is put before it. */
export function calledIn(what: IConstruct, subnet: IIngressSubnet, purpose: SubnetPurpose): void {
  CALLED_IN.set(what, { subnet, purpose });
}

/** Lets callers from the Internet in to a subnet, and checks that one that exists does. */
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
      message: `${what} lets in ${given.join(', ')}, and ${refused.join(', ')} would die there`,
      remedy: 'leave callerRanges of the subnet out: it takes those of what stands in it',
    }));
  }
  checkExisting(problems, what, subnet, purpose, ranges);
}

/**
 * Lets what stands in one subnet call what is called in another one. Adds a problem where the range of the first is not
 * known and the second one's security group is made here.
 *
 * @param from how messages call the place that calls
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

/** As `letNeighbourIn`, where the subnet that is called is known by itself. */
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
    message: `the IPv4 range of ${from} is not known, and the security group of ${subnet.node.path} lets in nobody else`,
    remedy: `give addressPrefix of ${from}`,
  }));
}

/** Whether it takes callers, among whom a firewall before it is one. */
function isCalledFromOutside(purpose: SubnetPurpose): boolean {
  return SUBNET_DEMANDS[purpose].rules.some((rule) => rule.source === 'callers');
}

/** Whether rules that are known of a subnet that exists let ranges in. */
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
        `the security group of ${what} does not let through inbound port ${rule.ports} from ${quote(source)}: ` +
          rule.description.toLowerCase(),
        'add an allowing rule before the one that refuses it',
      );
    }
  }
}
