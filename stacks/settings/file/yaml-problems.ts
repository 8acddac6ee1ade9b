/** An error of the parser. */
interface YamlError {
  readonly code: string;
  readonly message: string;
}

/** What is to be done about the errors that people make, by the parser's codes. */
const REMEDIES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'is indented with a tab; use spaces',
  BLOCK_AS_IMPLICIT_KEY: "has a second ': ' in the value; put the value into quotes, or indent the next line less",
  DUPLICATE_KEY: 'is a key that is given twice here; keep one of the two',
  MULTIPLE_DOCS: 'begins a second document; keep one in each file, and remove ---',
  BAD_INDENT: 'is not indented as the lines around it; line it up with them',
  MULTILINE_IMPLICIT_KEY:
    "is not a key, since its line has no ':'; add one, or put a text of several lines into quotes",
  BAD_SCALAR_START: 'begins with a character that YAML reserves; put the value into quotes',
  BAD_DQ_ESCAPE: "has a '\\' that begins nothing; write '\\\\', or use single quotes",
  MULTIPLE_TAGS: 'has two tags; remove them',
  BAD_ALIAS: 'begins with & or *, which mark and repeat a value; put the value into quotes',
  ALIAS_PROPS: 'is an alias with a tag or an anchor; remove that',
};

/** One line: what is wrong with the YAML, and what to do. */
export function yamlProblem({ code, message }: YamlError): string {
  if (code === 'TAG_RESOLVE_FAILED') {
    const [, tag = ''] = /tag:? (\S+)/.exec(message) ?? [];
    return `has the tag ${tag}, and settings have no tags; remove it, and write a plain value`;
  }
  if (message.includes('call stack')) return 'is nested too deep; settings are not';
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'is within a [ or { that nothing closes; close it';
  if (code === 'MISSING_CHAR' && message.includes('quote')) return 'is within quotes that nothing closes; close them';
  const remedy = REMEDIES[code];
  if (remedy !== undefined) return remedy;
  const [first = ''] = message.split('\n');
  return `cannot be read as YAML: ${first.replace(/ at line \d+.*$/, '').replace(/[:.]\s*$/, '')}; correct it, or put the value into quotes`;
}
