import { plainText } from '../command/plain-text.ts';
import { longestTicks } from './longest-ticks.ts';

/**
 * Lines of text as a block of code in Markdown.
 *
 * @param text the lines
 */
export function fencedText(text: string): string {
  const lines = text.split('\n').map(plainText).join('\n');
  const fence = '`'.repeat(Math.max(2, longestTicks(lines)) + 1);
  return `${fence}text\n${lines}\n${fence}`;
}
