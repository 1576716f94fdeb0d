import type { InterfaceLanguage } from '../schema/language.ts';
import { en, type Words } from './en.ts';

const dictionaries: Readonly<Record<InterfaceLanguage, Words>> = { en };

/**
 * The words of the site in a language.
 *
 * @param language a language tag; `en-GB` finds `en`
 * @returns its dictionary; English for a language that has none, which the check refuses
 */
export function wordsFor(language: string): Words {
  const found = new Map<string, Words>(Object.entries(dictionaries));
  return found.get(new Intl.Locale(language).language) ?? en;
}

export type { Words };
