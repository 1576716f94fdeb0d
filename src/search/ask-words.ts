import type { Words } from '../words/words.ts';
import { countedSentence, type CountedSentence } from './counted-sentence.ts';
import { pickWords } from './pick-words.ts';

/** The words that a browser can use as they are. */
const AS_THEY_ARE = [
  'access',
  'inSentence',
  'criterionName',
  'rejectShort',
  'askAll',
  'askAnswer',
  'askElsewhere',
  'askNone',
  'askOurs',
  'verdictOwn',
  'verdictCovered',
  'verdictNone',
  'nearFirst',
  'nearMore',
  'askFailed',
  'askWhy',
  'askWhole',
  'askGuides',
  'plannedShort',
] as const;

/** What the question to the register says in the browser: text alone, so that it fits into an attribute. */
export interface AskWords extends Pick<Words, (typeof AS_THEY_ARE)[number]> {
  readonly found: CountedSentence;
}

/**
 * The words of the question to the register, ready to be sent to a browser.
 *
 * @param words the words of the site
 * @param language the language of the site
 */
export function askWords(words: Words, language: string): AskWords {
  return {
    ...pickWords(words, AS_THEY_ARE),
    found: countedSentence(language, words.askFound),
  };
}
