/** Characters that change what a terminal shows instead of standing in it. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/**
 * A text from elsewhere as a terminal can show it: on one line, without what would move the cursor,
 * change colours or turn the direction of writing.
 *
 * @param text the text
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(UNSEEN, '')
    .trim();
}
