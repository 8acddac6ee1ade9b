/**
 * Characters that a terminal acts on instead of showing them, or that have a text read otherwise than it is written:
 * control characters, marks of direction, invisible and blank ones, halves of characters. Joiners stay, and what has an emoji
 * drawn as text or picture stays after it.
 *
 * @see https://www.unicode.org/reports/tr36/ (read 2026-11-28)
 */
const UNSEEN =
  /(?![\n\t])\p{Cc}|[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic})(?:\ufe0e|\ufe0f)(?!\u20e3)|\u2800|\p{Noncharacter_Code_Point}/gu;

/**
 * A text as it may reach a terminal. What must not is shown as JSON escapes it, so that JSON stays the same JSON. Line
 * breaks and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(UNSEEN, escapedForTerminal);
}

/** Whether a text is free of characters that a terminal would act on. */
export function isPrintable(text: string): boolean {
  return !/[\n\t]/.test(text) && printable(text) === text;
}

/** The same in one line: a value of somebody else's must not look like a line of ours. */
export function oneLine(text: string): string {
  return printable(text.replace(/\r?\n|[\t\u2028\u2029]/g, ' '));
}

function escapedForTerminal(sign: string): string {
  return Array.from({ length: sign.length }, (_, index) => {
    return `\\u${sign.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
