import { languageTag } from './text.ts';

/** The languages that the interface speaks. Each has its dictionary in `src/words/`. */
export const INTERFACE_LANGUAGES = ['en'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** In which direction a text is written: the values of `dir` in HTML. */
export type Direction = 'ltr' | 'rtl';

/** A tag of a language that the interface speaks, of any region: `en`, `en-GB`. */
export const interfaceLanguage = languageTag.refine(
  (value) =>
    !languageTag.safeParse(value).success ||
    INTERFACE_LANGUAGES.some((language) => language === new Intl.Locale(value).language),
  { params: { problem: 'no-words-in-language' } },
);

/**
 * Unicode's scripts that are written from right to left and have a language of today or a text that
 * may be quoted (Unicode 17, Bidi_Class R and AL), by their codes in ISO 15924.
 */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Armi', 'Avst', 'Chrs', 'Cprt', 'Elym', 'Gara', 'Hatr', 'Hebr'],
  ...['Hung', 'Khar', 'Lydi', 'Mand', 'Mani', 'Mend', 'Merc', 'Mero', 'Narb', 'Nbat', 'Nkoo'],
  ...['Orkh', 'Ougr', 'Palm', 'Phli', 'Phlp', 'Phnx', 'Prti', 'Rohg', 'Samr', 'Sarb', 'Sidt'],
  ...['Sogd', 'Sogo', 'Syrc', 'Syre', 'Syrj', 'Syrn', 'Thaa', 'Yezi'],
]);

/**
 * In which direction a language is written. Where a tag names no script, it is the likeliest for the
 * language and region (UTS 35, likely subtags): `az` from left to right, `az-Arab` and `az-IR` not.
 *
 * @param language a language tag
 */
export function directionOf(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
