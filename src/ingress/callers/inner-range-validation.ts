import { ipv4Cidr, overlap, prefixLength } from '../../core/network/cidr';
import { type Problems, type Rule } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { CALLER_RANGE, WIDE_CALLERS } from './caller-range-validation';
import { CALLER_CODES } from './codes';
import { VALIDATION_CODES } from '../../core/validation/codes';

/** The maximum size of a range in a network: that of 10.0.0.0/8. */
const SHORTEST_PREFIX = 8;

/**
 * Address of Azure platform services within every network.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq
 */
const AZURE_PLATFORM = '168.63.129.16/32';

const PREFIX = ipv4Cidr(VALIDATION_CODES.InvalidAddressPrefix);
const SOURCE = ipv4Cidr(CALLER_CODES.InvalidCallerRange);

/**
 * A valid range of a subnet. Public ranges that a company owns are allowed in a network if they are not a large part of the
 * Internet: security rules allow the whole range of a calling subnet.
 */
export const SUBNET_RANGE: Rule = {
  code: CALLER_CODES.ImpossibleSubnetRange,
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

/** Validates ranges that are allowed to call from within a network: none may be the Internet. */
export function checkInnerSources(problems: Problems, what: string, ranges: readonly string[] | undefined): void {
  problems.checkEach(what, ranges, SOURCE);
  problems.checkEach(what, ranges, CALLER_RANGE);
  problems.when(ranges !== undefined && isLiteral(ranges) && WIDE_CALLERS.isTooWide(ranges), WIDE_CALLERS.code, () => ({
    message: `${what} ${WIDE_CALLERS.rule}`,
    remedy: 'list the ranges of your own networks that call',
  }));
}
