import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';
import { messagesPage, ROOMS } from '../../scripts/messages-page';
import type { Code } from '../../src/core/validation/code';

const ROOT = path.join(__dirname, '..', '..');
const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const SOURCES = ['src', 'stacks', 'cli'].flatMap((room) =>
  fs
    .readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('providers'))
    .map((file) => path.posix.join(room, ...file.split(path.sep))),
);
const REGISTERS = SOURCES.filter((file) => path.basename(file) === 'codes.ts');
const CODES: readonly Code[] = Object.values(ROOMS)
  .flatMap((sections) => Object.values(sections))
  .flatMap(({ codes }) => Object.values(codes));

/** Constructs that docstrings name next to codes: what they throw is thrown, too. */
const TYPES = new Set(
  SOURCES.flatMap((file) =>
    [...read(file).matchAll(/export (?:abstract )?class (\w+)/g)].map(([, name]) => name ?? ''),
  ),
);

test('docs/messages.md is what npm run messages makes', () => {
  expect(read('docs/messages.md')).toBe(messagesPage());
});

test('the page has the register of every folder', () => {
  const told = Object.values(ROOMS).flatMap((sections) => Object.keys(sections));
  expect(told.sort()).toEqual(REGISTERS.map((file) => path.posix.dirname(file)).sort());
});

test('a code stands in one register only', () => {
  const names = CODES.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

test('every code says what it means and what to do, in sentences that fit into a table', () => {
  const isSentence = (text: string) => /^\S.*\.$/.test(text) && !text.includes(' | ');
  expect(CODES.filter(({ meaning, remedy }) => ![meaning, remedy].every(isSentence))).toEqual([]);
});

test('no remedy is a verb and a pronoun, for which one has to read another text', () => {
  const isEmpty = (text: string) => /^\w+ (each )?(it|them|one|both|another one)( of them)?( out| once)?\.$/.test(text);
  expect(CODES.filter(({ remedy }) => isEmpty(remedy))).toEqual([]);
});

test('every code has a name in PascalCase', () => {
  expect(CODES.map(({ name }) => name).filter((name) => !/^([A-Z][a-z0-9]*)+$/.test(name))).toEqual([]);
});

test('every code is given somewhere', () => {
  const given = new Set(SOURCES.filter((file) => !REGISTERS.includes(file)).flatMap(codesTakenIn));
  expect(CODES.map(({ name }) => name).filter((name) => !given.has(name))).toEqual([]);
});

/** Codes that only the folder above their register reports: they are exit codes of the program, in one table with the others. */
const OF_PROGRAM = ['Defect', 'WrongUsage'];

test('a code that one folder alone reports is in the register of that folder', () => {
  const users = SOURCES.filter((file) => !REGISTERS.includes(file)).flatMap((file) =>
    codesTakenIn(file).map((name) => ({ name, folder: path.posix.dirname(file) })),
  );
  const elsewhere = Object.values(ROOMS)
    .flatMap((sections) => Object.entries(sections))
    .flatMap(([folder, { codes }]) => Object.values(codes).map(({ name }) => ({ name, folder })))
    .filter(({ name, folder }) => {
      const [only, ...others] = new Set(users.filter((one) => one.name === name).map((one) => one.folder));
      return others.length === 0 && only !== folder;
    });
  expect(elsewhere.filter(({ name }) => !OF_PROGRAM.includes(name))).toEqual([]);
});

/** What the docstrings of the library say that is thrown or warned of, each with the codes in it. */
function passagesOfCodes(): { place: string; codes: string[] }[] {
  return SOURCES.filter((file) => file.startsWith('src/')).flatMap((file) =>
    [
      ...read(file).matchAll(
        /\/\*\*(?:(?!\*\/)[\s\S])*?\b(?:Throws|Warns with|Fails synthesis with) `(?:(?!\*\/)[\s\S])*\*\//g,
      ),
    ].map(([comment]) => {
      const text = comment.slice(comment.search(/\b(?:Throws|Warns with|Fails synthesis with) `/)).split('@')[0] ?? '';
      const names = [...text.matchAll(/(?:Throws|with|,|and|or) `([A-Z][A-Za-z]+)`/g)].map(([, name]) => name ?? '');
      return { place: `${file}: ${names.join(', ')}`, codes: names.filter((name) => /[a-z][A-Z]/.test(name)) };
    }),
  );
}

test('docstrings name codes of the registers, and only those that teach', () => {
  const known = new Set(CODES.map(({ name }) => name));
  const passages = passagesOfCodes();
  const ofNone = passages.filter(({ codes }) => codes.some((code) => !known.has(code) && !TYPES.has(code)));
  expect(passages.length).toBeGreaterThan(100);
  expect(ofNone.map(({ place }) => place)).toEqual([]);
  expect(passages.filter(({ codes }) => codes.length > 6).map(({ place }) => place)).toEqual([]);
});

test('warnings and guardrails are the only ones that annotate, each with a code', () => {
  const annotating = SOURCES.filter((file) => /\.add(Warning|Error|Info)\(/.test(read(file)));
  expect(annotating).toEqual(['src/core/validation/warn.ts', 'src/people/guardrails/access-guardrails.ts']);
});

test('every guardrail has a page and a severity', () => {
  const guardrails = CODES.filter(({ kind }) => kind === 'guardrail');
  const lacking = guardrails.filter(
    ({ name, severity }) => severity === undefined || !fs.existsSync(path.join(ROOT, 'docs/guardrails', `${name}.md`)),
  );
  expect([guardrails.length > 0, lacking]).toEqual([true, []]);
});

/** Names of codes that a file takes from registers: `WAF_CODES.NoConditions`. */
function codesTakenIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && isRegister(node.expression.text)) {
      names.push(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest));
  return names;
}

function isRegister(name: string): boolean {
  return name.endsWith('_CODES');
}
