import { WORDS } from './table.mjs';

/** Between two words: blanks, or the end of a line and how the next line of a comment, a list or a quote begins. */
const GAP = String.raw`(?:[ \t]*\n[ \t]*(?:\*|//|#|>)?[ \t]*|[ \t]+)`;

const PATTERNS = WORDS.map(({ pattern, instead, except }) => ({
  instead,
  refused: regexpOf(`\\b(?:${pattern})\\b`),
  plain: except === undefined ? undefined : regexpOf(`\\b(?:${except})\\b`),
}));

function regexpOf(pattern) {
  return new RegExp(pattern.replaceAll(' ', GAP), 'gi');
}

/** What the table refuses in these ranges of a text: line, words, what to write instead. */
export function findings(source, texts) {
  return texts.flatMap(({ from, to, literal }) => {
    const text = source.slice(from, to);
    // The backticks of a template literal enclose a message, not code.
    const prose = literal === true ? text : withoutCode(text);
    return PATTERNS.flatMap(({ refused, plain, instead }) => {
      const allowed = plain === undefined ? [] : [...prose.matchAll(plain)];
      return [...prose.matchAll(refused)]
        .filter((match) => !allowed.some((other) => contains(other, match)))
        .map((match) => ({
          line: source.slice(0, from + match.index).split('\n').length,
          words: match[0].replace(new RegExp(GAP, 'g'), ' '),
          instead,
        }));
    });
  });
}

/** Prose with code, targets of links and addresses blanked out, in the same length, so that offsets stay right. */
function withoutCode(text) {
  return text
    .replace(/^(?:```|~~~)[\s\S]*?^(?:```|~~~)/gm, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\{@\w+[^}]*\}/g, blank)
    .replace(/\]\([^)\s]*\)/g, blank)
    .replace(/https?:\/\/\S+/g, blank);
}

function blank(text) {
  return text.replace(/[^\n]/g, '_');
}

function contains(outer, inner) {
  return outer.index <= inner.index && outer.index + outer[0].length >= inner.index + inner[0].length;
}
