import { nearest } from '../../problems/nearest.ts';

/** What the name of a record may begin with and be called without. */
const DATE = /^\d{4}-\d{2}-\d{2}-/u;

/**
 * The record that a name that no record has most likely means: written with its folder or ending,
 * without its date, by its title, or misspelt.
 *
 * @param got the name as written
 * @param titles the records' titles by their names; undefined for what has none
 * @returns the name of one of them, or undefined where none is near enough to be worth a guess
 */
export function nearestRecord(
  got: string,
  titles: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const bare = got
    .replace(/\/index\.mdx?$/u, '')
    .replace(/^.*\//u, '')
    .replace(/\.(mdx?|ya?ml)$/u, '');
  if (titles.has(bare)) return bare;
  const dated = [...titles.keys()].filter((id) => id.replace(DATE, '') === bare);
  if (dated.length === 1) return dated[0];
  const wanted = got.trim().toLowerCase();
  const titled = [...titles].find(([, title]) => title?.toLowerCase() === wanted);
  return titled?.[0] ?? nearest(bare, titles.keys());
}
