import { plainText } from '../command/plain-text.ts';

/**
 * A text as it stands, in Markdown, also in a cell of a table: on one line, without links, and on
 * GitHub without mentions and references, which an empty comment breaks.
 * Source: CommonMark 0.31, 2.4, backslash escapes; GitHub Flavored Markdown, 6.9.
 *
 * @param text the text
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[!"#$%&*+<=>?@[\\\]^_`{|}~]/gu, '\\$&')
    .replace(/\\[@#]|www(?=\.)|https?(?=:)/giu, '$&<!-- -->');
}
