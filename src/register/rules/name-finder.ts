import { readingsOf } from '../readings-of.ts';
import { withParents } from '../with-parents.ts';

const HOSTS = /[\p{L}\d-]+(?:\\?\.[\p{L}\d-]+)+/gu;

/** What follows a name where it is the name of a file. */
const FILE_ENDING = /\.(ya?ml|mdx?|png|jpe?g|webp|avif|gif|svg)$/u;

/** Looks for certain names, and for names below them. */
export interface NameFinder {
  /** The names that stand in a text as it is written, with how many characters come before each. */
  readonly written: (text: string) => readonly { readonly name: string; readonly before: number }[];
  /** The names that can be read in a text, however they are written. */
  readonly readable: (text: string) => Iterable<string>;
  /** The names in that of a file, where hyphens stand between words: `2026-03-02-a.example`. */
  readonly inFileName: (id: string) => readonly string[];
}

/**
 * Makes what looks for names.
 *
 * @param names names of servers, in small letters
 */
export function nameFinder(names: Iterable<string>): NameFinder {
  const wanted = new Set(names);
  const written: NameFinder['written'] = (text) =>
    [...text.toLowerCase().matchAll(HOSTS)].flatMap((match) => {
      const host = match[0].replaceAll('\\', '').replace(FILE_ENDING, '');
      const name = withParents(host).find((candidate) => wanted.has(candidate));
      return name === undefined ? [] : [{ name, before: match.index }];
    });
  return {
    written,
    readable: (text) =>
      new Set(readingsOf(text).flatMap((reading) => written(reading).map(({ name }) => name))),
    inFileName: (id) => {
      const words = `-${id.toLowerCase()}-`;
      return [...wanted].filter(
        (name) => words.includes(`-${name}-`) || words.includes(`.${name}-`),
      );
    },
  };
}
