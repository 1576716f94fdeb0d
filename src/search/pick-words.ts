import type { Words } from '../words/words.ts';

/**
 * Takes some of the words of the site, to be sent to a browser as they are.
 *
 * @param words the words of the site
 * @param names which of them
 */
export function pickWords<Name extends keyof Words>(
  words: Words,
  names: readonly Name[],
): Pick<Words, Name> {
  return Object.fromEntries(names.map((name) => [name, words[name]])) as Pick<Words, Name>;
}
