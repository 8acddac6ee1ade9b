import * as fs from 'node:fs';
import * as path from 'node:path';
import { TeamsAddressRanges } from '../../../src';
import { IPV4_CIDR, overlap } from '../../../src/core/network/cidr';
import { describeDifference, differenceTo, publishedRanges } from '../../support/published-ranges';

const EXCERPT = path.join(__dirname, '..', '..', 'support', 'endpoints-worldwide.json');
/** A copy of the published list, if one is given; otherwise an excerpt with what it said when it was read last. */
const COPY = process.env.FOUNDRY_AGENTS_ENDPOINTS ?? EXCERPT;
const read = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));

test('the extended preset is what is published', () => {
  const difference = differenceTo(publishedRanges(read(COPY)), TeamsAddressRanges.EXTENDED);
  process.stdout.write(
    `Teams ranges in ${path.basename(COPY)} against those of ${TeamsAddressRanges.READ_ON}: ${describeDifference(difference)}\n`,
  );
  expect(difference).toEqual({ added: [], removed: [] });
});

test('the presets are these', () => {
  expect(TeamsAddressRanges.DEFAULT).toEqual(['52.112.0.0/14', '52.122.0.0/15']);
  expect(TeamsAddressRanges.EXTENDED).toEqual([
    '52.112.0.0/14',
    '52.122.0.0/15',
    '52.238.119.141/32',
    '52.244.160.207/32',
  ]);
  expect(TeamsAddressRanges.SOURCE).toBe('https://endpoints.office.com/endpoints/worldwide');
  expect(TeamsAddressRanges.READ_ON).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
});

test('the ranges are IPv4 ranges that do not overlap', () => {
  const ranges = TeamsAddressRanges.EXTENDED;
  expect(ranges.filter((range) => !IPV4_CIDR.holds(range))).toEqual([]);
  const pairs = ranges.flatMap((one, index) => ranges.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
});

describe('the comparison', () => {
  const row = (ips: unknown, changes: object = {}) => [
    { id: 12, serviceArea: 'Skype', tcpPorts: '80,443', ips, ...changes },
  ];
  const OURS = ['52.112.0.0/14', '52.122.0.0/15'];

  test.each<[string, string[], string[], string[], string]>([
    ['nothing', OURS, [], [], 'no difference'],
    ['another order', ['52.122.0.0/15', '52.112.0.0/14'], [], [], 'no difference'],
    ['a new range', [...OURS, '52.120.0.0/15'], ['52.120.0.0/15'], [], '+ 52.120.0.0/15'],
    ['a range that is gone', ['52.112.0.0/14'], [], ['52.122.0.0/15'], '- 52.122.0.0/15'],
    [
      'a range that grew',
      ['52.112.0.0/14', '52.120.0.0/14'],
      ['52.120.0.0/14'],
      ['52.122.0.0/15'],
      '+ 52.120.0.0/14\n- 52.122.0.0/15',
    ],
    ['IPv6 beside it', [...OURS, '2603:1063::/38'], [], [], 'no difference'],
  ])('finds %s', (_, ips, added, removed, words) => {
    const difference = differenceTo(publishedRanges(row(ips)), OURS);
    expect(difference).toEqual({ added, removed });
    expect(describeDifference(difference)).toBe(words);
  });

  test('reads row 12 and no other', () => {
    const media = { id: 11, serviceArea: 'Skype', tcpPorts: '443', ips: ['203.0.113.0/24'] };
    expect(publishedRanges([media, ...row(OURS)])).toEqual(OURS);
  });

  test.each<[string, unknown]>([
    ['no list', { id: 12 }],
    ['an empty list', []],
    ['the row of another service', row(OURS, { serviceArea: 'Exchange' })],
    ['a row without TCP', row(OURS, { tcpPorts: undefined, udpPorts: '3478' })],
    ['a row without port 443', row(OURS, { tcpPorts: '80,4430' })],
    ['a row without ranges', row(undefined)],
  ])('refuses %s', (_, endpoints) => {
    expect(() => publishedRanges(endpoints)).toThrow('row 12');
  });
});
