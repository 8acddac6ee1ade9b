/**
 * Signs that nobody sees, as the inside of a character class with the flag `u`: control characters, marks of direction and
 * joiners, halves of characters, what fonts leave out by default (variation selectors, Hangul fillers), and Braille blank,
 * which is drawn as nothing.
 *
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point (read 2026-11-28)
 */
export const UNSEEN_SIGNS =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800\\u3164\\u115f\\u1160\\uffa0';

/** Blanks that look like the usual one, and are another sign. The wide one of East Asia is not among them. */
export const OTHER_BLANKS = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f';

const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, 'u');
const SEEN = new RegExp(`[^\\s${UNSEEN_SIGNS}]`, 'u');

/** Whether a text holds a sign that nobody sees. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** Whether a person who looks at a text sees nothing. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
