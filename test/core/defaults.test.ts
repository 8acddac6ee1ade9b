import * as fs from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

const SRC = path.join(__dirname, '..', '..', 'src');

/** What has no plan, since nothing else could resolve a default of it in another way. Names are of files, or of folders. */
const WITHOUT_PLAN: readonly { readonly of: RegExp; readonly reason: string }[] = [
  { of: /^policy\/statements\//, reason: 'a statement writes a default once, into its attribute' },
  { of: /: grantedBy$/, reason: 'the name of the class itself, which another class has no use for' },
  {
    of: /^(agent\/endpoint\/agent-definition|ai-gateway\/connection\/model-connection-authentication|foundry\/connections\/connection-kind|ingress\/waf\/waf-exclusion)\.ts:/,
    reason: 'a value that is complete once it is made: its factory is its plan, and nobody sees the options again',
  },
];

/** Names of values that come from a caller, in the classes and functions of src. */
const FROM_CALLER = /^(props|given|options|attributes|breaker)$/;

interface Default {
  readonly file: string;
  readonly line: number;
  readonly name: string;
}

/** Defaults of properties: `props.x ?? 5`, and `const { x = 5 } = props`. Empty lists and objects say only "none". */
function defaultsIn(file: string): Default[] {
  const text = fs.readFileSync(path.join(SRC, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Default[] = [];
  const note = (node: ts.Node, name: string) => {
    found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, name });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
      const { left, right } = node;
      if (ts.isPropertyAccessExpression(left) && isOfCaller(left.expression) && isDefault(right)) {
        note(node, left.name.text);
      }
    }
    if (ts.isBindingElement(node) && node.initializer !== undefined && isDefault(node.initializer)) {
      const { parent } = node.parent;
      const isGiven = ts.isVariableDeclaration(parent)
        ? parent.initializer !== undefined && isOfCaller(parent.initializer)
        : ts.isParameter(parent) && /(Props|Options)$/.test(parent.type?.getText() ?? '');
      if (isGiven) note(node, (node.propertyName ?? node.name).getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isOfCaller(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return FROM_CALLER.test(node.text);
  return ts.isPropertyAccessExpression(node) && FROM_CALLER.test(node.name.text);
}

/** A literal, a constant, a member of an enum, or a list or object with something in it. */
function isDefault(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node))
    return node.elements.length > 0 && !/\b(props|attributes)\b/.test(node.getText());
  if (ts.isStringLiteral(node)) return node.text !== '';
  if (ts.isNumericLiteral(node)) return true;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (ts.isIdentifier(node)) return /^[A-Z][A-Z0-9_]+$/.test(node.text);
  return ts.isPropertyAccessExpression(node) && /^[A-Z]/.test(node.expression.getText());
}

const FILES = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('providers'))
  .sort();

test('defaults of properties are resolved in plans alone', () => {
  const found = FILES.filter((file) => !file.endsWith('-plan.ts'))
    .flatMap(defaultsIn)
    .map(({ file, line, name }) => `${file}:${line}: ${name}`)
    .filter((place) => !WITHOUT_PLAN.some(({ of }) => of.test(place)));
  expect(found).toEqual([]);
});

test('a plan resolves each default once', () => {
  const all = FILES.filter((file) => file.endsWith('-plan.ts'))
    .flatMap(defaultsIn)
    .map(({ file, name }) => `${file}: ${name}`);
  expect(all.filter((place, index) => all.indexOf(place) !== index)).toEqual([]);
});
