import { IPV4_CIDR, ipv4Cidr, overlap, prefixLength } from '../../core/network/cidr';
import { VALIDATION_CODES } from '../../core/validation/codes';
import { type Problems, quote, type Rule, type Words } from '../../core/validation/problems';
import { isLiteral, literals } from '../../core/terraform/tokens';
import { CALLER_RANGE, WIDE_CALLERS } from '../callers/caller-range-validation';
import { missingRules } from './security-rule-cover';
import type { IIngressSubnet } from './ingress-subnet-props';
import { SUBNET_DEMANDS } from './subnet-demands';
import type { SubnetPurpose } from './subnet-purpose';
import { NETWORK_CODES } from './codes';

/** Names of the placeholders of sources in messages. */
const SOURCE_WORDS: Readonly<Record<string, string>> = { neighbours: 'the subnets that call it' };

/** Validates what is known about a subnet for a purpose. */
export function checkSubnet(problems: Problems, what: string, subnet: IIngressSubnet, purpose: SubnetPurpose): void {
  checkPurpose(problems, what, subnet, purpose, `give a subnet that is created for ${wordsOf(purpose)}`);
  if (subnet.purpose !== undefined) return;
  const demands = SUBNET_DEMANDS[purpose];
  checkSubnetSize(problems, `${what} with`, subnet.addressPrefix, purpose);
  checkDelegations(problems, what, subnet, purpose);
  const { securityRules } = subnet;
  if (securityRules === undefined || !isLiteral(securityRules)) return;
  problems.when(demands.securityGroup !== 'demanded', NETWORK_CODES.SecurityGroupRefused, () => ({
    message: `${what} has a security group, which Azure does not allow for ${demands.words}`,
    remedy: 'detach the security group',
  }));
  for (const rule of missingRules(demands.rules, securityRules, subnet.addressPrefix)) {
    problems.add(
      NETWORK_CODES.MissingSecurityRule,
      `the security group of ${what} does not allow ${rule.direction.toLowerCase()} port ${rule.ports} from ` +
        `${SOURCE_WORDS[rule.source] ?? rule.source} to ${rule.destination}: ${rule.description.toLowerCase()}`,
      `add an allow rule before the one that denies it (this library names it ${rule.name})`,
    );
  }
}

/** Adds a problem for a subnet that was created for something else. */
export function checkPurpose(
  problems: Problems,
  what: string,
  subnet: IIngressSubnet,
  purpose: SubnetPurpose,
  remedy: string,
): void {
  problems.when(subnet.purpose !== undefined && subnet.purpose !== purpose, NETWORK_CODES.SubnetOfOtherPurpose, () => ({
    message: `${what} is a subnet for ${wordsOf(subnet.purpose)}, but one for ${wordsOf(purpose)} is required`,
    remedy,
  }));
}

/** What a subnet is for, as messages name it. */
export const wordsOf = (purpose: SubnetPurpose | undefined): string =>
  purpose === undefined ? '' : SUBNET_DEMANDS[purpose].words;

/** Checks that a range is large enough for its purpose, or for one of its possible purposes. */
export function checkSubnetSize(
  problems: Problems,
  what: string,
  range: string | undefined,
  ...purposes: readonly SubnetPurpose[]
): void {
  const words = tooSmall(range, ...purposes);
  if (words !== undefined) {
    problems.add(NETWORK_CODES.SubnetTooSmall, `${what} ${quote(range ?? '')} ${words.message}`, words.remedy);
  }
}

/**
 * The words for a range that is too small for its purpose, or for each of its possible purposes, to be read after the range;
 * undefined for one that is large enough, is a token, or is not a range, which is checked on its own.
 */
export function tooSmall(range: string | undefined, ...purposes: readonly SubnetPurpose[]): Words | undefined {
  if (range === undefined || !isLiteral(range) || !IPV4_CIDR.holds(range)) return undefined;
  const sizes = [...new Set(purposes.map((purpose) => SUBNET_DEMANDS[purpose].longestPrefix))];
  if (prefixLength(range) <= Math.max(...sizes)) return undefined;
  return {
    message: `is too small for ${purposes.map(wordsOf).join(' or ')}`,
    remedy: `use ${sizes.map((size) => sizeWords(size, sizes.length > 1 ? purposes : [])).join(', or ')}`,
  };
}

function sizeWords(longestPrefix: number, purposes: readonly SubnetPurpose[]): string {
  const served = purposes.filter((purpose) => SUBNET_DEMANDS[purpose].longestPrefix === longestPrefix).map(wordsOf);
  return `a /${longestPrefix} or larger${served.length === 0 ? '' : ` for ${served.join(' or ')}`}`;
}

function checkDelegations(
  problems: Problems,
  what: string,
  { delegations }: IIngressSubnet,
  purpose: SubnetPurpose,
): void {
  if (delegations === undefined || !isLiteral(delegations) || literals(delegations).length < delegations.length) return;
  const { delegation } = SUBNET_DEMANDS[purpose];
  const isRight =
    delegation === undefined
      ? delegations.length === 0
      : delegations.length === 1 && delegations[0]?.toLowerCase() === delegation.toLowerCase();
  const given = delegations.length === 0 ? 'no service' : delegations.join(', ');
  problems.when(!isRight, NETWORK_CODES.WrongDelegation, () => ({
    message: `${what} is delegated to ${given}, but ${wordsOf(purpose)} requires ${delegation ?? 'a subnet without delegation'}`,
    remedy: delegation === undefined ? 'use a subnet without delegation' : `delegate the subnet to ${delegation}`,
  }));
}

/** The maximum size of a range in a network: that of 10.0.0.0/8. */
const SHORTEST_PREFIX = 8;

/**
 * Address of Azure platform services within every network.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
const AZURE_PLATFORM = '168.63.129.16/32';

const PREFIX = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);

/**
 * A valid range of a subnet. Public ranges that a company owns are allowed in a network if they are not a large part of the
 * Internet: security rules allow the whole range of a calling subnet.
 */
export const SUBNET_RANGE: Rule = {
  code: NETWORK_CODES.ImpossibleSubnetRange,
  rule:
    `must be a valid range of a subnet: a /${SHORTEST_PREFIX} or smaller, not this network, loopback, link-local, ` +
    'multicast, reserved, the address of the Azure platform or a large part of the Internet',
  remedy: "use the range of the subnet, such as '10.20.0.0/24'",
  holds: (value) =>
    !PREFIX.holds(value) ||
    (prefixLength(value) >= SHORTEST_PREFIX &&
      CALLER_RANGE.holds(value) &&
      !overlap(value, AZURE_PLATFORM) &&
      !WIDE_CALLERS.isTooWide([value])),
};

/** Validates the range of a subnet, new or existing. */
export function checkSubnetRange(problems: Problems, what: string, range: string | undefined): void {
  problems.check(what, range, PREFIX);
  problems.check(what, range, SUBNET_RANGE);
}
