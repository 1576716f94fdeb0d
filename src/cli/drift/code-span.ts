import { plainText } from '../command/plain-text.ts';
import { longestTicks } from './longest-ticks.ts';

/**
 * A text as code in a line of Markdown or a cell of a table: GitHub makes no links of it. A backslash
 * becomes a slash, because a cell cannot hold one in front of a bar.
 *
 * @param text the text
 */
export function codeSpan(text: string): string {
  const inside = plainText(text).replaceAll('\\', '/').replaceAll('|', '\\|');
  const longest = longestTicks(inside);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${inside}\`` : `${fence} ${inside} ${fence}`;
}
