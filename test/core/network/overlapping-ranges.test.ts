import { overlappingRanges } from '../../../src/core/network/overlapping-ranges';
import { Token } from 'cdktf';

const named = (...ranges: readonly (string | undefined)[]) =>
  ranges.map((range, index) => ({ name: `subnet${index + 1}`, range }));

test('reports a range that shares addresses with an earlier one, at the later one', () => {
  expect(overlappingRanges(named('10.0.0.0/24', '10.0.1.0/24', '10.0.0.128/25'))).toEqual([
    {
      name: 'subnet3',
      range: '10.0.0.128/25',
      message: 'overlaps subnet1 (10.0.0.0/24)',
      remedy: 'use ranges that share no address',
    },
  ]);
});

test('reports each pair once', () => {
  const names = overlappingRanges(named('10.0.0.0/8', '10.1.0.0/16', '10.1.1.0/24')).map(({ name }) => name);
  expect(names).toEqual(['subnet2', 'subnet3', 'subnet3']);
});

test('skips tokens, what is no range, and what is not given', () => {
  const token = Token.asString({ resolve: () => '10.0.0.0/24' });
  expect(overlappingRanges(named(token, '10.0.0.0/24', '10.0.0.5/24', undefined))).toEqual([]);
});
