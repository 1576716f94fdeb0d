import { plainText } from '../command/plain-text.ts';

/**
 * A text as it stands, in Markdown, also in a cell of a table: on one line, without links, and on
 * GitHub without mentions and references, which an empty comment breaks.
 * Source: CommonMark 0.31, 2.4: any ASCII punctuation may be escaped; GitHub Flavored Markdown, 6.9.
 *
 * @param text the text
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[!"#$%&*+<=>?@[\\\]^_`{|}~]/gu, '\\$&')
    .replace(/\\[@#]|www(?=\.)|https?(?=:)/giu, '$&<!-- -->');
}

/**
 * A text as code in a line of Markdown or a cell of a table: GitHub makes no links of it. A backslash
 * becomes a slash, because a cell cannot hold one in front of a bar.
 *
 * @param text the text
 */
export function codeSpan(text: string): string {
  const inside = plainText(text).replaceAll('\\', '/').replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(inside.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${inside}\`` : `${fence} ${inside} ${fence}`;
}

/**
 * Lines of text as a block of code in Markdown.
 *
 * @param text the lines
 */
export function fencedText(text: string): string {
  const lines = text.split('\n').map(plainText).join('\n');
  const longest = Math.max(2, ...Array.from(lines.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}
