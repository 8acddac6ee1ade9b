// The parts of a file that are prose, as ranges of its text. Names and code are left out.
import ts from 'typescript';

/** Properties whose text is deployed to Azure: new words would change a resource. */
const DEPLOYED = new Set(['description', 'displayName']);

/** Ranges of a file that hold prose: `{ from, to, literal }`, offsets in its text. */
export function textsOf(file, source) {
  if (file.endsWith('.md')) return [{ from: 0, to: source.length }];
  if (/\.ya?ml$/.test(file)) return [...source.matchAll(/(?:^[ \t]*#.*\n?)+|[ \t]#.*$/gm)].map(rangeOf);
  return textsOfProgram(file, source);
}

function rangeOf(match) {
  return { from: match.index, to: match.index + match[0].length };
}

function textsOfProgram(file, source) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const texts = [];
  const visit = (node) => {
    if (ts.isJSDoc(node) || isModuleName(node)) return;
    if (ts.isPropertyAssignment(node) && DEPLOYED.has(node.name.getText(tree))) return;
    const children = node.getChildren(tree);
    if (children.length === 0) {
      const start = node.getStart(tree, false);
      if (start > node.pos) texts.push({ from: node.pos, to: start });
      if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
        texts.push({ from: start, to: node.end, literal: true });
    }
    children.forEach(visit);
  };
  visit(tree);
  return texts;
}

function isModuleName(node) {
  return ts.isStringLiteral(node) && (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent));
}
