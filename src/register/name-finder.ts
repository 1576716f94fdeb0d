import { LIMITS } from '../schema/limits.ts';
import { readingsOf } from './readings-of.ts';

/** Labels between dots, however many: one alone is no host, but to look for two would begin anew at each letter. */
const LABELS = /[\p{L}\d-]+(?:\\?\.[\p{L}\d-]+)*/gu;

/** What follows a name where it is the name of a file. */
const FILE_ENDING = /\.(ya?ml|mdx?|png|jpe?g|webp|avif|gif|svg)$/u;

/** Of what a name of 253 characters has where it is written in other letters, two units each at most. */
const LONGEST_NAME = 2 * 253;

/** Looks for certain names, and for names below them. */
export interface NameFinder {
  /** The names that stand in a text as it is written, with how many characters come before each. */
  readonly written: (text: string) => readonly { readonly name: string; readonly before: number }[];
  /** The names that can be read in a text, however they are written. */
  readonly readable: (text: string) => ReadonlySet<string>;
  /**
   * The names in that of a file, where hyphens stand between words: `2026-03-02-a.example`. In a
   * name that is too long for a file, which is a problem of its own, none are looked for.
   */
  readonly inFileName: (id: string) => ReadonlySet<string>;
}

/**
 * Makes what looks for names.
 *
 * @param isWanted tells of the name of a server, in small letters, whether it is one of them
 */
export function nameFinder(isWanted: (name: string) => boolean): NameFinder {
  const written: NameFinder['written'] = (text) =>
    [...text.matchAll(LABELS)].flatMap(({ 0: labels, index }) => {
      if (!labels.includes('.')) return [];
      const host = labels.toLowerCase().replaceAll('\\', '').replace(FILE_ENDING, '');
      const name = endingsOf(host).find(isWanted);
      return name === undefined ? [] : [{ name, before: index }];
    });
  return {
    written,
    readable: (text) =>
      new Set(readingsOf(text).flatMap((reading) => written(reading).map(({ name }) => name))),
    inFileName: (id) => new Set(id.length > LIMITS.nameBytes ? [] : namesIn(id.toLowerCase())),
  };

  /** Of every run of words in a name in which hyphens stand between words, the wanted name it ends with. */
  function* namesIn(id: string): Generator<string> {
    const starts = [0, ...Array.from(id.matchAll(/[-.]/gu), ({ index }) => index + 1)];
    const ends = [...Array.from(id.matchAll(/-/gu), ({ index }) => index), id.length];
    for (const end of ends) {
      let isCovered = false;
      for (const start of starts) {
        if (start >= end) break;
        if (id[start - 1] !== '.') isCovered = false;
        const name = id.slice(start, end);
        if (isCovered || !name.includes('.') || !isWanted(name)) continue;
        isCovered = true;
        yield name;
      }
    }
  }
}

/** A host and the names above it, as long as they have a dot and are no longer than a name can be. */
function endingsOf(host: string): string[] {
  const endings = host.length > LONGEST_NAME ? [] : [host];
  const first = host.indexOf('.', host.length - LONGEST_NAME - 1);
  for (let dot = first; dot !== -1; dot = host.indexOf('.', dot + 1))
    endings.push(host.slice(dot + 1));
  return endings.filter((name) => name.includes('.'));
}
