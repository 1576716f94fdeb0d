import { en, type Words } from './en.ts';

const dictionaries: ReadonlyMap<string, Words> = new Map([['en', en]]);

/**
 * The words of the site in a language.
 *
 * @param language a language tag; `en-GB` finds `en`
 * @returns its dictionary, or the English one where there is none yet
 */
export function wordsFor(language: string): Words {
  return dictionaries.get(language) ?? dictionaries.get(new Intl.Locale(language).language) ?? en;
}

export type { Words };
