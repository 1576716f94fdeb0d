import type { Face } from './face.ts';

/**
 * A text as a picture shows it: one line, letters composed, without the signs that no text font has,
 * such as emoji, and without what is not seen.
 *
 * @param text the text as written
 */
export function pictureText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Emoji_Modifier}/gu, '')
    .replace(/\p{Default_Ignorable_Code_Point}|\u20E3/gu, '')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

/**
 * Tells whether a face can draw a text as it should be read. Scripts whose letters join or stack
 * (Arabic, Devanagari) and those the fonts lack (Hebrew, Chinese) cannot be drawn.
 *
 * @param text the text as the picture would show it
 */
export function isDrawable(text: string, face: Face): boolean {
  return text !== '' && Array.from(text).every((character) => face.has(character));
}
