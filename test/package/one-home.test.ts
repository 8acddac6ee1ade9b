import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '..', '..');
const TREES = ['src', 'stacks', 'cli'];

/** Shorter texts, such as 'keep one of them', say the same of different things by chance. */
const SHORTEST_TEXT = 30;
const SHORTEST_PATTERN = 18;

/** The same text, and not the same fact. */
const BY_CHANCE: readonly string[] = [
  // A rule of its own each: what stands before and after the id differs.
  'give it as /subscriptions/{id}/resourceGroups/{name}',
  // Two rules of times: any offset, or UTC alone.
  "give it as '2026-12-01T00:00:00Z'",
  // What the library says, and what settings say in its place.
  'publish the agent endpoint (FoundryAgent)',
  'list it in a NewerRegions of the stack',
  // Names that different services happen to take: bots and accounts, filters and versions of models, tags and XML, logs and outputs.
  '/^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/',
  '/^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$/',
  '/^[A-Za-z_][\\w.-]*$/',
  '/^[A-Za-z]{1,64}$/',
  // One page that says two things.
  'https://learn.microsoft.com/azure/foundry/agents/concepts/capability-hosts',
  // The command line shares nothing with the library; each has the address of its own requests.
  'https://login.microsoftonline.com',
  'https://login.microsoftonline.us',
];

interface Found {
  readonly key: string;
  readonly file: string;
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'providers') yield* filesUnder(file);
    else if (file.endsWith('.ts')) yield file;
  }
}

/** Texts for people, with a blank in them, and patterns. What comments, imports and codes say is theirs. */
function textsOf(file: string, text: string): Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const key = keyOf(node);
    if (key !== undefined) found.push({ key, file });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

function keyOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text.length < SHORTEST_PATTERN ? undefined : node.text;
  const parts = ts.isStringLiteralLike(node)
    ? [node.text]
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      : [];
  const text = parts.join('${}');
  return parts.join('').length >= SHORTEST_TEXT && /\S \S|^https:/.test(text) ? text : undefined;
}

function repeatedIn(found: readonly Found[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { key, file } of found) files.set(key, (files.get(key) ?? new Set()).add(file));
  return [...files]
    .filter(([key, where]) => where.size > 1 && !BY_CHANCE.includes(key))
    .map(([key, where]) => `${key} (${[...where].join(', ')})`);
}

test('a text for people and a pattern stand in one file', () => {
  const files = TREES.flatMap((tree) => [...filesUnder(path.join(ROOT, tree))]).filter(
    (file) => !file.endsWith('codes.ts'),
  );
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) => textsOf(path.relative(ROOT, file), fs.readFileSync(file, 'utf8')));
  expect(repeatedIn(found)).toEqual([]);
});

test('a text or a pattern that is copied would be found', () => {
  const copied = 'const a = `is too small for ${words}; use a larger range`; const b = /^[a-z][a-z0-9-]{0,62}$/;';
  const once = "const c = 'is called once and nowhere else';";
  const found = ['one.ts', 'other.ts'].flatMap((file) => textsOf(file, copied));
  expect(repeatedIn([...found, ...textsOf('one.ts', once)])).toEqual([
    'is too small for ${}; use a larger range (one.ts, other.ts)',
    '/^[a-z][a-z0-9-]{0,62}$/ (one.ts, other.ts)',
  ]);
});
