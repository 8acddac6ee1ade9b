import { stringLiteral } from '../document/csharp';

/** A string of JSON, or what there is of it. It matches whatever follows a quote, so that no text takes long. */
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?/;
/** A backslash that escapes nothing: the last of an odd number of them. */
const FALSE_ESCAPE = /(?<!\\)(?:\\\\)*\\(?!["\\/bfnrt]|u[0-9a-fA-F]{4})/;
const CONTROL = stringLiteral('[\\u0000-\\u001f]');
/** A comma that separates nothing. */
const LOOSE_COMMA = /[,[{][ \t\r\n]*,|,[ \t\r\n]*[\]}]/;
/** What separates words, once strings are empty. */
const BETWEEN_WORDS = `"[]{},:\\" \\t\\r\\n".ToCharArray()`;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/;
const NAME = /""[ \t\r\n]*:/;
/** What Microsoft's readers behind the gateway go down to. */
const MAX_DEPTH = 64;

const pattern = ({ source }: RegExp): string => stringLiteral(source);

/** Reads the body, which is passed on all the same. */
export const TEXT_OF_BODY = 'var text = context.Request.Body.As<string>(preserveContent: true);';

/**
 * Reads the text `text` into the `JObject` `activity`, as every reader does. The parser of policy expressions is lenient:
 * it accepts comments, single quotes, names without quotes, superfluous commas, and several members of one name, of which
 * it keeps the last. A reader behind the gateway may read such a text differently. So a text that is not strictly JSON is
 * `malformed`, and one that has more names than members were read, and so has a name twice in an object, is `refused`.
 */
export function parseStrictly(malformed: string, refused: string): string[] {
  return [
    `var bare = Regex.Replace(text, ${pattern(STRING)}, "\\"\\"");`,
    `var words = bare.Split(${BETWEEN_WORDS}, StringSplitOptions.RemoveEmptyEntries);`,
    `if (!words.All(word => word == "true" || word == "false" || word == "null" || Regex.IsMatch(word, ${pattern(NUMBER)}))) { ${malformed} }`,
    `if (Regex.IsMatch(text, ${pattern(FALSE_ESCAPE)}) || Regex.IsMatch(bare, ${pattern(LOOSE_COMMA)})) { ${malformed} }`,
    `if (Regex.Split(text, ${CONTROL}).Length != Regex.Split(bare, ${CONTROL}).Length) { ${malformed} }`,
    `var depth = 0;`,
    `foreach (var sign in bare) { depth += sign == '[' || sign == '{' ? 1 : sign == ']' || sign == '}' ? -1 : 0; if (depth > ${MAX_DEPTH}) { ${malformed} } }`,
    `activity = JObject.Parse(text);`,
    `if (Regex.Split(bare, ${pattern(NAME)}).Length - 1 != activity.Descendants().Count(t => t.Type == JTokenType.Property)) { ${refused} }`,
  ];
}

/** A sign that no name of an activity has, or a `$`, with which some readers put one object in the place of another. */
const STRANGE_NAME = /[^ -~]|^[$]/;
const BETWEEN_LETTERS = /[^A-Za-z0-9]/;

/**
 * Refuses objects with a member that a reader could take for one of `names`: one that differs in case alone, as
 * readers of .NET overlook, or in signs between the letters, such as `service_url`.
 */
export function noLookAlikes(objects: string, names: string, refused: string): string[] {
  return [
    `if (${objects}.Where(t => t != null && t.Type == JTokenType.Object).SelectMany(t => ((JObject)t).Properties()).Any(p => Regex.IsMatch(p.Name, ${pattern(STRANGE_NAME)}) || ${names}.Any(name => name != p.Name && name.Equals(Regex.Replace(p.Name, ${pattern(BETWEEN_LETTERS)}, ""), StringComparison.OrdinalIgnoreCase)))) { ${refused} }`,
  ];
}

/** Declares the objects of `activity` that say where it belongs; null what it does not have. */
export const OBJECTS_OF_ACTIVITY: readonly string[] = [
  `var conversation = activity["conversation"] as JObject;`,
  `var channelData = activity["channelData"] as JObject;`,
  `var tenant = channelData == null ? null : channelData["tenant"] as JObject;`,
];
