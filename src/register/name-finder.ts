import { readingsOf } from './readings-of.ts';
import { withParents } from './with-parents.ts';

const HOSTS = /[\p{L}\d-]+(?:\\?\.[\p{L}\d-]+)+/gu;

/** What follows a name where it is the name of a file. */
const FILE_ENDING = /\.(ya?ml|mdx?|png|jpe?g|webp|avif|gif|svg)$/u;

/** Looks for certain names, and for names below them. */
export interface NameFinder {
  /** The names that stand in a text as it is written, with how many characters come before each. */
  readonly written: (text: string) => readonly { readonly name: string; readonly before: number }[];
  /** The names that can be read in a text, however they are written. */
  readonly readable: (text: string) => ReadonlySet<string>;
  /** The names in that of a file, where hyphens stand between words: `2026-03-02-a.example`. */
  readonly inFileName: (id: string) => ReadonlySet<string>;
}

/**
 * Makes what looks for names.
 *
 * @param isWanted tells of the name of a server, in small letters, whether it is one of them
 */
export function nameFinder(isWanted: (name: string) => boolean): NameFinder {
  const wanted = (host: string): string | undefined => withParents(host).find(isWanted);
  const written: NameFinder['written'] = (text) =>
    [...text.toLowerCase().matchAll(HOSTS)].flatMap((match) => {
      const name = wanted(match[0].replaceAll('\\', '').replace(FILE_ENDING, ''));
      return name === undefined ? [] : [{ name, before: match.index }];
    });
  return {
    written,
    readable: (text) =>
      new Set(readingsOf(text).flatMap((reading) => written(reading).map(({ name }) => name))),
    inFileName: (id) => new Set(wordsOf(id.toLowerCase()).flatMap((word) => wanted(word) ?? [])),
  };
}

/** Every run of words in a name in which hyphens stand between words. */
function wordsOf(name: string): string[] {
  const words = name.split('-');
  return words.flatMap((_, from) =>
    words.slice(from).map((_word, length) => words.slice(from, from + length + 1).join('-')),
  );
}
