import { styleText } from 'node:util';
import type { Emphasis } from '../problems/print-problems.ts';

/**
 * Puts words in bold or a colour on a terminal; leaves them as they are where there is none.
 *
 * @param stream where they will be written
 */
export function emphasisOn(stream: NodeJS.WritableStream): Emphasis {
  return (style, text) => styleText(style, text, { stream });
}
