import type { Position } from '../schema/content.ts';

/**
 * Makes what tells the places in a piece of text that begins at a place.
 *
 * @param at where the piece begins
 * @param text the piece
 * @returns the place behind so many characters of it
 */
export function placesFrom(at: Position, text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const inLine = offset - (starts[low] ?? 0);
    return { line: at.line + low, column: low === 0 ? at.column + inLine : inLine + 1 };
  };
}
