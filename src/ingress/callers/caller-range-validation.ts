import type { IConstruct } from 'constructs';
import { warn } from '../../core/validation/warn';
import { firstAddress, ipv4Cidr, overlap, prefixLength } from '../../core/network/cidr';
import type { Problems, Rule } from '../../core/validation/problems';
import { isEmptyList, isLiteral } from '../../core/terraform/tokens';
import { CALLER_CODES } from './codes';

/** Ranges that cannot be the source of a call: this network, loopback, link-local, multicast, reserved and broadcast. */
const NEVER_CALLERS: readonly string[] = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4'];

const CIDR = ipv4Cidr(CALLER_CODES.InvalidCallerRange);

/** A range that can be the source of a call. A range that also contains other addresses is checked by its size instead. */
export const CALLER_RANGE: Rule = {
  code: CALLER_CODES.ImpossibleCallerRange,
  rule: 'must be a range that can be the source of a call: not this network, loopback, link-local, multicast or reserved',
  remedy: "use the source range of the calls, such as '52.112.0.0/14'",
  holds: (value) =>
    !CIDR.holds(value) ||
    !NEVER_CALLERS.some((range) => overlap(value, range) && (prefixLength(value) >= 8 || isAbove(value))),
};

/** Whether a range starts in multicast or above: all of these addresses are reserved. */
function isAbove(range: string): boolean {
  return Number(range.split('.')[0]) >= 224;
}

/** The maximum number of Internet addresses without `allowWideCallerRanges`: those of a /10, ten times those of Teams. */
const MOST_CALLERS = 2 ** 22;

/** Ranges that allow too much of the Internet, alone or together. */
export const WIDE_CALLERS = {
  code: CALLER_CODES.CallerRangesTooWide,
  isTooWide: (ranges: readonly string[]): boolean =>
    addressesOnInternet(ranges.filter((range) => isLiteral(range) && CIDR.holds(range))) > MOST_CALLERS,
  rule: `allow more than ${MOST_CALLERS} Internet addresses in total`,
  remedy: 'list only the ranges of the callers, or set allowWideCallerRanges: true if they are really that wide',
} as const;

/**
 * Validates ranges that are allowed to call.
 *
 * @param what name of the property in messages
 * @param allowsWide whether wide ranges are allowed
 */
export function checkCallerRanges(
  problems: Problems,
  what: string,
  ranges: readonly string[] | undefined,
  allowsWide?: boolean,
): void {
  problems.when(isEmptyList(ranges), CALLER_CODES.NoCallers, () => ({
    message: `${what} is empty, so no caller would be allowed`,
    remedy: 'list ranges, or omit it for those of Teams',
  }));
  problems.checkEach(what, ranges, CIDR);
  problems.checkEach(what, ranges, CALLER_RANGE);
  problems.when(
    allowsWide !== true && ranges !== undefined && isLiteral(ranges) && WIDE_CALLERS.isTooWide(ranges),
    WIDE_CALLERS.code,
    () => ({
      message: `${what} ${WIDE_CALLERS.rule}`,
      remedy: WIDE_CALLERS.remedy,
    }),
  );
}

/** Validates ranges that are allowed to call from within a network: none may be the Internet. */
export function checkInnerSources(problems: Problems, what: string, ranges: readonly string[] | undefined): void {
  problems.checkEach(what, ranges, CIDR);
  problems.checkEach(what, ranges, CALLER_RANGE);
  problems.when(ranges !== undefined && isLiteral(ranges) && WIDE_CALLERS.isTooWide(ranges), WIDE_CALLERS.code, () => ({
    message: `${what} ${WIDE_CALLERS.rule}`,
    remedy: 'list the ranges of your own networks that call',
  }));
}

/** Warns about wide ranges that are explicitly allowed. */
export function warnOfWideCallers(construct: IConstruct, what: string, ranges: readonly string[] | undefined): void {
  if (ranges === undefined || !isLiteral(ranges) || !WIDE_CALLERS.isTooWide(ranges)) return;
  warn(
    construct,
    CALLER_CODES.WideCallerRanges,
    `${what} ${WIDE_CALLERS.rule}, which allowWideCallerRanges permits; list only the ranges of the callers`,
  );
}

/** The part of a target behind an edge that is validated here. */
interface Closable extends IConstruct {
  readonly isOpen?: boolean;
}

/** An edge in front of a gateway that is open to the Internet has no effect: callers can bypass it. */
export function checkClosedGateway(
  problems: Problems,
  gateway: Closable,
  remedy = 'connect the gateway with injection, an internal network or a private endpoint, or omit the edge',
): void {
  problems.when(gateway.isOpen === true, CALLER_CODES.EdgeBypassed, () => ({
    message: `gateway ${gateway.node.path} is open to the Internet, so callers could bypass the edge`,
    remedy,
  }));
}

/** First address of a range, and the address after its last. */
type Interval = readonly [number, number];

/** Ranges that are not routed on the Internet: private, shared and reserved. */
const NOT_ON_INTERNET = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/3',
].map(interval);

/** Number of Internet addresses in all ranges together, each counted once. */
export function addressesOnInternet(ranges: readonly string[]): number {
  const all = merged(ranges.map(interval));
  return all.reduce(
    (sum, one) => sum + size(one) - NOT_ON_INTERNET.reduce((less, other) => less + shared(one, other), 0),
    0,
  );
}

function interval(range: string): Interval {
  const first = firstAddress(range)
    .split('.')
    .reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return [first, first + 2 ** (32 - prefixLength(range))];
}

function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort(([one], [other]) => one - other);
  return sorted.reduce<Interval[]>((done, next) => {
    const last = done.at(-1);
    if (last === undefined || next[0] > last[1]) return [...done, next];
    return [...done.slice(0, -1), [last[0], Math.max(last[1], next[1])]];
  }, []);
}

const size = ([from, to]: Interval): number => Math.max(0, to - from);
const shared = (one: Interval, other: Interval): number =>
  size([Math.max(one[0], other[0]), Math.min(one[1], other[1])]);
