import { TAG_LIMITS, tagProblems } from '../../../src/core/azure/tag-validation';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, 'v']));

test.each([
  ['resource', many(51), /51 tags, and at most 50/],
  ['apiManagement', many(16), /16 tags, and at most 15/],
  ['privateDnsZone', many(16), /16 tags, and at most 15/],
  ['resource', { 'a/b': 'v' }, /must have a name/],
  ['resource', { 'a<b': 'v' }, /must have a name/],
  ['resource', { '': 'v' }, /must have a name/],
  ['resource', { ['n'.repeat(513)]: 'v' }, /1 to 512/],
  ['resource', { name: 'v'.repeat(257) }, /257 characters, and at most 256/],
  ['resource', { Owner: 'a', owner: 'b' }, /only in case/],
  ['resource', { 'azure-owner': 'a' }, /reserves/],
  ['privateDnsZone', { 'cost center': 'v' }, /a DNS zone has them/],
  ['privateDnsZone', { '1st': 'v' }, /a DNS zone has them/],
] as const)('tags that Azure refuses of a %s: %j', (service, tags, message) => {
  expect(tagProblems(tags, TAG_LIMITS[service]).map((problem) => problem.message)).toEqual([
    expect.stringMatching(message),
  ]);
});

test.each([
  ['resource', { 'cost center': 'v', 'é:(1)': 'x'.repeat(256), ...many(48) }],
  ['apiManagement', many(15)],
  ['privateDnsZone', { 'cost-center': 'a b', ...many(14) }],
  ['resource', { name: '${var.text}' }],
] as const)('tags that a %s takes: %j', (service, tags) => {
  expect(tagProblems(tags, TAG_LIMITS[service])).toEqual([]);
});
