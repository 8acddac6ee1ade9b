import fc from 'fast-check';
import { ipv4Cidr, overlap, prefixLength } from '../../../src/core/network/cidr';
import { Problems } from '../../../src/core/validation/problems';
import { codeNamed } from '../../support/codes';

const rule = ipv4Cidr(codeNamed('InvalidRange'));

/** A range as its first address and its size, computed with nothing but integers. */
interface Range {
  readonly first: number;
  readonly prefix: number;
}

const anyRange: fc.Arbitrary<Range> = fc
  .record({ address: fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefix: fc.integer({ min: 0, max: 32 }) })
  .map(({ address, prefix }) => ({ first: address - (address % sizeOf(prefix)), prefix }));

function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

function text({ first, prefix }: Range): string {
  return `${dotted(first)}/${prefix}`;
}

describe('the rule for ranges', () => {
  test.each([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '10.20.0.0/24',
    '10.20.0.128/25',
    '192.168.1.254/31',
    '10.0.0.1/32',
    '255.255.255.255/32',
  ])('takes %s', (range) => {
    expect(rule.holds(range)).toBe(true);
  });

  test.each([
    ['it is empty', ''],
    ['it is no range', '10.20.0.0'],
    ['the prefix is missing', '10.20.0.0/'],
    ['the prefix is too long', '10.20.0.0/33'],
    ['the prefix is negative', '10.20.0.0/-1'],
    ['the prefix is a mask', '10.20.0.0/255.255.255.0'],
    ['there are two prefixes', '10.20.0.0/24/24'],
    ['an address within the range is given', '10.20.0.1/24'],
    ['one host bit is set', '10.20.0.64/25'],
    ['an octet is too large', '10.256.0.0/16'],
    ['an octet is missing', '10.20.0/24'],
    ['an octet is octal', '010.20.0.0/24'],
    ['an octet is hexadecimal', '0x0a.20.0.0/24'],
    ['it is IPv6', 'fd00::/8'],
    ['blanks surround it', ' 10.20.0.0/24 '],
    ['it is the name of a service tag', 'AzureBotService'],
  ])('refuses a range where %s', (_, range) => {
    expect(rule.holds(range)).toBe(false);
  });

  test('takes every range whose host bits are zero', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        expect(rule.holds(text(range))).toBe(true);
        expect(prefixLength(text(range))).toBe(range.prefix);
      }),
    );
  });

  test('refuses every range with any host bit set', () => {
    const withHostBits = anyRange
      .filter(({ prefix }) => prefix < 32)
      .chain((range) =>
        fc
          .integer({ min: 1, max: sizeOf(range.prefix) - 1 })
          .map((offset) => ({ ...range, first: range.first + offset })),
      );
    fc.assert(
      fc.property(withHostBits, (range) => {
        expect(rule.holds(text(range))).toBe(false);
      }),
    );
  });

  test('has the code it is given, and says what a range looks like', () => {
    expect(rule).toMatchObject({
      code: codeNamed('InvalidRange'),
      rule: 'must be an IPv4 range in CIDR notation that begins at its first address',
      remedy: "give it as '10.20.0.0/24'",
    });
  });

  test.each([
    ['10.20.1.5/24', '10.20.1.0/24'],
    ['10.1.1.1', '10.1.1.1/32'],
    [' 10.20.0.0/24 ', '10.20.0.0/24'],
    ['52.115.1.1/14', '52.112.0.0/14'],
    ['10.20.0.0/33', '10.20.0.0/24'],
    ['some', '10.20.0.0/24'],
  ])('tells for %s the range to give: %s', (value, range) => {
    const problems = new Problems('here');
    problems.check('range', value, rule);
    expect(problems.all[0]?.remedy).toBe(`give it as '${range}'`);
  });
});

describe('ranges overlap', () => {
  test.each([
    ['10.0.0.0/24', '10.0.0.0/24', true],
    ['10.0.0.0/16', '10.0.255.0/24', true],
    ['10.0.0.0/24', '10.0.1.0/24', false],
    ['10.0.0.0/25', '10.0.0.128/25', false],
    ['0.0.0.0/0', '203.0.113.7/32', true],
    ['10.0.0.0/8', '11.0.0.0/8', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });

  /** Ranges drawn at random hardly ever meet, so half of the partners begin within the first one. */
  const pair = anyRange.chain((one) => {
    const within = fc
      .record({
        offset: fc.integer({ min: 0, max: sizeOf(one.prefix) - 1 }),
        prefix: fc.integer({ min: one.prefix, max: 32 }),
      })
      .map(({ offset, prefix }) => {
        const address = one.first + offset;
        return { first: address - (address % sizeOf(prefix)), prefix };
      });
    return fc.tuple(fc.constant(one), fc.oneof(anyRange, within));
  });

  test('where their intervals of integers meet, whichever is named first', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const meet = one.first < other.first + sizeOf(other.prefix) && other.first < one.first + sizeOf(one.prefix);
        expect(overlap(text(one), text(other))).toBe(meet);
        expect(overlap(text(other), text(one))).toBe(meet);
      }),
    );
  });
});
