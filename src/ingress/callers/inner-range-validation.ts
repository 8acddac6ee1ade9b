import { ipv4Cidr, overlap, prefixLength } from '../../core/network/cidr';
import { type Problems, type Rule } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { CALLER_RANGE, WIDE_CALLERS } from './caller-range-validation';
import { CALLER_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** The most addresses that a range of a network holds: those of 10.0.0.0/8. */
const SHORTEST_PREFIX = 8;

/**
 * Where Azure's own services answer within every network.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
const AZURE_PLATFORM = '168.63.129.16/32';

const PREFIX = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);
const SOURCE = ipv4Cidr(CALLER_CODES.InvalidCallerRange);

/**
 * A range that a subnet can have. Public ranges that a company owns are legal in a network, as far as they are no large
 * part of the Internet: what a subnet reaches lets in all of its range.
 */
export const SUBNET_RANGE: Rule = {
  code: CALLER_CODES.ImpossibleSubnetRange,
  rule:
    `must be a range that a subnet can have: a /${SHORTEST_PREFIX} or smaller, not this network, loopback, link-local, ` +
    'multicast, reserved, the address of the Azure platform or a large part of the Internet',
  remedy: "give the range of the subnet, such as '10.20.0.0/24'",
  holds: (value) =>
    !PREFIX.holds(value) ||
    (prefixLength(value) >= SHORTEST_PREFIX &&
      CALLER_RANGE.holds(value) &&
      !overlap(value, AZURE_PLATFORM) &&
      !WIDE_CALLERS.isTooWide([value])),
};

/** Adds what is wrong with the range of a subnet, made or existing. */
export function checkSubnetRange(problems: Problems, what: string, range: string | undefined): void {
  problems.check(what, range, PREFIX);
  problems.check(what, range, SUBNET_RANGE);
}

/** Adds what is wrong with ranges that may call within a network: none of them is the Internet. */
export function checkInnerSources(problems: Problems, what: string, ranges: readonly string[] | undefined): void {
  problems.checkEach(what, ranges, SOURCE);
  problems.checkEach(what, ranges, CALLER_RANGE);
  problems.when(ranges !== undefined && isLiteral(ranges) && WIDE_CALLERS.isTooWide(ranges), WIDE_CALLERS.code, () => ({
    message: `${what} ${WIDE_CALLERS.rule}`,
    remedy: 'list the ranges of your own networks that call',
  }));
}
