import type { Words } from '../words/words.ts';

/** A sentence with `{count}` in it, by the form that a number asks for. */
export type CountedSentence = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The words that a browser can use as they are. */
const AS_THEY_ARE = [
  'access',
  'inSentence',
  'searchServersHeading',
  'searchTextsHeading',
  'searchKind',
  'searchMore',
  'searchFound',
  'searchNothing',
  'searchFailed',
  'searchServersFailed',
  'searchTextsFailed',
  'searchOwn',
  'searchCovered',
  'searchNoDecision',
] as const;

/** What the search says in the browser: text alone, so that it fits into an attribute. */
export interface SearchWords extends Pick<Words, (typeof AS_THEY_ARE)[number]> {
  readonly servers: CountedSentence;
  readonly texts: CountedSentence;
}

/**
 * The words of the search, ready to be sent to a browser.
 *
 * @param words the words of the site
 * @param language the language of the site
 */
export function searchWords(words: Words, language: string): SearchWords {
  const picked = Object.fromEntries(AS_THEY_ARE.map((name) => [name, words[name]]));
  return {
    ...(picked as Pick<Words, (typeof AS_THEY_ARE)[number]>),
    servers: countedSentence(language, words.servers),
    texts: countedSentence(language, words.searchTexts),
  };
}

/** Enough numbers to meet every form that whole numbers have in any language. */
const NUMBERS = 200;

function countedSentence(
  language: string,
  say: (n: number, shown: string) => string,
): CountedSentence {
  const rules = new Intl.PluralRules(language);
  const sentence: CountedSentence = {};
  for (let n = 1; n <= NUMBERS; n += 1) sentence[rules.select(n)] ??= say(n, '{count}');
  sentence[rules.select(0)] ??= say(0, '{count}');
  return sentence;
}
