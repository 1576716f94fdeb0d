import type { Words } from '../words/words.ts';
import { countedSentence, type CountedSentence } from './counted-sentence.ts';
import { pickWords } from './pick-words.ts';

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
  'verdictOwn',
  'verdictCovered',
  'verdictNone',
  'nearFirst',
  'nearMore',
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
  return {
    ...pickWords(words, AS_THEY_ARE),
    servers: countedSentence(language, words.servers),
    texts: countedSentence(language, words.searchTexts),
  };
}
