import { firstAddress, prefixLength } from '../../core/network/cidr';

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
