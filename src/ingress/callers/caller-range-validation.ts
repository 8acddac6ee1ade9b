import type { IConstruct } from 'constructs';
import { ipv4Cidr, overlap, prefixLength } from '../../core/network/cidr';
import { type Problems, type Rule } from '../../core/validation/problems';
import { isLiteral } from '../../core/terraform/tokens';
import { addressesOnInternet } from './caller-range-size';
import { CALLER_CODES } from './codes';
import { warn } from '../../core/validation/warn';

/** Ranges that nobody calls from: of this network, loopback, link-local, multicast, reserved and broadcast. */
const NEVER_CALLERS: readonly string[] = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '240.0.0.0/4'];

const CIDR = ipv4Cidr(CALLER_CODES.InvalidCallerRange);

/** A range that somebody can call from. One that holds more than the others' ranges is judged by its size instead. */
export const CALLER_RANGE: Rule = {
  code: CALLER_CODES.ImpossibleCallerRange,
  rule: 'must be a range that somebody can call from: not this network, loopback, link-local, multicast or reserved',
  remedy: "give the range of the caller as it arrives, such as '52.112.0.0/14'",
  holds: (value) =>
    !CIDR.holds(value) ||
    !NEVER_CALLERS.some((range) => overlap(value, range) && (prefixLength(value) >= 8 || isAbove(value))),
};

/** Whether a range begins where multicast does: nothing above is anybody's. */
function isAbove(range: string): boolean {
  return Number(range.split('.')[0]) >= 224;
}

/** The most addresses of the Internet that may call without saying so: those of a /10, ten times those of Teams. */
const MOST_CALLERS = 2 ** 22;

/** What is wrong with ranges that let in too much of the Internet, alone or together. */
export const WIDE_CALLERS = {
  code: CALLER_CODES.CallerRangesTooWide,
  isTooWide: (ranges: readonly string[]): boolean =>
    addressesOnInternet(ranges.filter((range) => isLiteral(range) && CIDR.holds(range))) > MOST_CALLERS,
  rule: `let in more than ${MOST_CALLERS} addresses of the Internet together`,
  remedy: 'list the ranges of the callers, or say allowWideCallerRanges: true where they are really that wide',
} as const;

/**
 * Adds what is wrong with ranges that may call.
 *
 * @param what name of the property in messages
 * @param allowsWide whether the caller has said that the ranges may be wide
 */
export function checkCallerRanges(
  problems: Problems,
  what: string,
  ranges: readonly string[] | undefined,
  allowsWide?: boolean,
): void {
  problems.when(ranges !== undefined && isLiteral(ranges) && ranges.length === 0, CALLER_CODES.NoCallers, () => ({
    message: `${what} is empty, so that nobody could call`,
    remedy: 'list ranges, or leave it out for those of Teams',
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

/** Warns of ranges that are wide, and were allowed to be. */
export function warnOfWideCallers(construct: IConstruct, what: string, ranges: readonly string[] | undefined): void {
  if (ranges === undefined || !isLiteral(ranges) || !WIDE_CALLERS.isTooWide(ranges)) return;
  warn(
    construct,
    CALLER_CODES.WideCallerRanges,
    `${what} ${WIDE_CALLERS.rule}, as allowWideCallerRanges says they may; list the callers' own ranges`,
  );
}
