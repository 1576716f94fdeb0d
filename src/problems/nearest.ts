import { distance } from 'fastest-levenshtein';
import { inTypographicQuotes } from './typographic-quotes.ts';

/** What is longer is no name that someone mistyped, and to hold two such against each other takes long. */
const LONGEST_WORD = 500;

/**
 * The known word that a misspelt one most likely meant.
 *
 * @param got the word as written
 * @param known the words that exist
 * @returns the nearest, or undefined where none is near enough to be worth a guess
 */
export function nearest(got: string, known: Iterable<string>): string | undefined {
  if (got.length > LONGEST_WORD) return undefined;
  const wanted = (inTypographicQuotes(got) ?? got).toLowerCase();
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = reach + 1;
  for (const word of known) {
    if (Math.abs(word.length - wanted.length) > reach) continue;
    const apart = distance(wanted, word.toLowerCase());
    if (apart < bestDistance) [best, bestDistance] = [word, apart];
  }
  return best;
}
