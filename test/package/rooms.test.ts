import * as fs from 'node:fs';
import * as path from 'node:path';

const TESTS = path.join(__dirname, '..');

const list = (folder: string): string[] =>
  fs
    .readdirSync(path.join(TESTS, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'));

test('npm test runs each test once: in the suite of its room, or as one of the package', () => {
  const rooms = list('rooms').map((name) => {
    const text = fs.readFileSync(path.join(TESTS, 'rooms', name), 'utf8');
    const [, folder, but] = /^together\('([^']+)'(?:, \{ but: \['([^']+)'\] \})?\);$/m.exec(text) ?? [];
    return (file: string) =>
      file.startsWith(`${folder ?? name}/`) && (but === undefined || !file.startsWith(`${but}/`));
  });
  const files = list('.').filter((file) => file.endsWith('.test.ts') && !file.startsWith('package/'));
  const often = files.map((file) => [file, rooms.filter((has) => has(file)).length]);
  expect(often.filter(([, times]) => times !== 1)).toEqual([]);
  expect(files.length).toBeGreaterThan(200);
});
