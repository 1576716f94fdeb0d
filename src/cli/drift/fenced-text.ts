import { plainText } from '../command/plain-text.ts';

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
