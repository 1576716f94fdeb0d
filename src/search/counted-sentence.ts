import { fillSentence } from './fill-sentence.ts';

/** A sentence with `{count}` in it, by the form that a number asks for. */
export type CountedSentence = Partial<Record<Intl.LDMLPluralRule, string>>;

/** Enough numbers to meet every form that whole numbers have in any language. */
const NUMBERS = 200;

/**
 * Makes a sentence about a number ready to be sent to a browser, in every form of the language.
 *
 * @param language the language of the site
 * @param say the sentence for a number and the way it is written
 */
export function countedSentence(
  language: string,
  say: (n: number, shown: string) => string,
): CountedSentence {
  const rules = new Intl.PluralRules(language);
  const sentence: CountedSentence = {};
  for (let n = 1; n <= NUMBERS; n += 1) sentence[rules.select(n)] ??= say(n, '{count}');
  sentence[rules.select(0)] ??= say(0, '{count}');
  return sentence;
}

/**
 * Fills a number into a counted sentence.
 *
 * @param sentence the sentence in all its forms
 * @param n the number
 * @param language the language of the page
 */
export function sayCount(sentence: CountedSentence, n: number, language: string): string {
  const { plurals, numbers } = rulesOf(language);
  const form = sentence[plurals.select(n)] ?? sentence.other ?? '';
  return fillSentence(form, { count: numbers.format(n) });
}

interface Rules {
  readonly plurals: Intl.PluralRules;
  readonly numbers: Intl.NumberFormat;
}

/** To make these takes longer than to use them, and counts are said with every key. */
const known = new Map<string, Rules>();

function rulesOf(language: string): Rules {
  const rules = known.get(language) ?? {
    plurals: new Intl.PluralRules(language),
    numbers: new Intl.NumberFormat(language),
  };
  known.set(language, rules);
  return rules;
}
