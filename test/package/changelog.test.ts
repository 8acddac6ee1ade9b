import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..', '..');
const read = (...names: string[]) => fs.readFileSync(path.join(ROOT, ...names), 'utf8');

interface Given {
  readonly changelog: string;
  readonly version: string;
  readonly name: string;
  readonly changesets: Readonly<Record<string, string>>;
}

/** What does not fit the decision of ADR 0011: the first release is a block of the changelog, all others are changesets. */
function mistakes({ changelog, version, name, changesets }: Given): string[] {
  const [, first] = /^## \[Unreleased\]\n\nTo be version (\S+), the first one\.$/m.exec(changelog) ?? [];
  const blocks = changelog.match(/^## .*unreleased.*$/gim) ?? [];
  const files = Object.entries(changesets);
  if (blocks.length > (first === undefined ? 0 : 1)) return ['write a changeset: only the first release has a block'];
  if (first !== undefined) {
    return [
      ...(first === version ? [] : [`the block is of version ${first}, the package of ${version}`]),
      ...files.map(([file]) => `${file}: the first release is the block Unreleased; add a line there`),
    ];
  }
  const form = new RegExp(`^---\\n['"]${name}['"]: (major|minor|patch)\\n---\\n\\n\\S`);
  return files
    .filter(([, text]) => !form.test(text))
    .map(([file]) => `${file}: name the package and the kind of version`);
}

const { name, version } = JSON.parse(read('package.json')) as { name: string; version: string };
const PRESENT = { changelog: read('CHANGELOG.md'), version, name, changesets: {} };
const RELEASED = { ...PRESENT, changelog: '# Changelog\n\n## 0.1.0\n' };

test('what is not released stands in one place: the block of the first release, or changesets', () => {
  const files = fs
    .readdirSync(path.join(ROOT, '.changeset'))
    .filter((file) => file.endsWith('.md') && file !== 'README.md');
  const changesets = Object.fromEntries(files.map((file) => [file, read('.changeset', file)]));
  expect(mistakes({ ...PRESENT, changesets })).toEqual([]);
});

test.each([
  [
    'a changeset beside the block',
    { ...PRESENT, changesets: { 'a.md': '' } },
    /^a\.md: the first release is the block/,
  ],
  ['a block of another version', { ...PRESENT, version: '9.9.9' }, /the package of 9\.9\.9$/],
  ['a block after the first release', { ...RELEASED, changelog: '## [Unreleased]\n\n- x\n' }, /^write a changeset/],
  ['a changeset without a kind', { ...RELEASED, changesets: { 'b.md': 'text' } }, /^b\.md: name the package/],
])('%s is found', (_, given, mistake) => {
  expect(mistakes(given)).toEqual([expect.stringMatching(mistake)]);
});

test('a changeset after the first release is in order', () => {
  const text = `---\n'${name}': minor\n---\n\nRoutes can be named.\n`;
  expect(mistakes({ ...RELEASED, changesets: { 'c.md': text } })).toEqual([]);
});
