import * as fs from 'node:fs';
import * as path from 'node:path';
import * as internal from '../../../src/internal';

const FOLDER = path.join(__dirname, '..', '..', '..', 'stacks', 'settings');
const TEXTS = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'));
const RANGES = Object.entries(internal).filter(([, one]) => typeof one === 'object' && 'min' in one && 'max' in one);

/** Bounds of what only settings know: days of a check, days of a role, priorities of rules that exist. */
const OF_SETTINGS = ['min: 1, max: 365', 'min: 1, max: 3650', 'min: 100, max: 4096'];

test('settings repeat no bounds that a construct has', () => {
  const literal = TEXTS.flatMap((text) => [...text.matchAll(/whole\(\{ (min: \d+, max: \d+) \}/g)]).map(
    ([, bounds]) => bounds,
  );
  expect(literal.sort()).toEqual(OF_SETTINGS);
});

test.each(RANGES)('the settings read %s, whose bounds are in order', (name, range) => {
  const { min, max } = range as internal.Range;
  expect(min).toBeLessThan(max);
  expect(TEXTS.some((text) => text.includes(`whole(${name})`))).toBe(true);
});
